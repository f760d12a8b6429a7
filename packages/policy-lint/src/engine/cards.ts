import type { Diagnostic, Fix, RelatedPlace, Span } from '@embargo/core';

import type { RuleCard } from '../rule.ts';

/** What the engine itself reports; these have pages like the rules, and hold in every profile. */
export const engineCards = [
  {
    code: 'CVD001',
    id: 'unparsable',
    summary: 'The policy is UTF-8 text of at most 1 MiB',
    level: 'error',
    why: 'A file that cannot be read cannot be judged, and what cannot be judged does not pass.',
    mend: 'Save the file as UTF-8 without NUL bytes.',
    source: 'RFC 3629',
    controls: [],
  },
  {
    code: 'CVD002',
    id: 'unused-suppression',
    summary: 'A suppression comment silences something',
    level: 'warning',
    why: 'A comment that outlives its reason would hide the same fault when it comes back.',
    mend: 'Remove the comment.',
    source: 'Own experience with linters',
    controls: [],
  },
  {
    code: 'CVD003',
    id: 'suppression-without-reason',
    summary: 'A suppression comment names a rule and a reason',
    level: 'warning',
    why: 'Whoever reads the policy next cannot know whether the exception still holds.',
    mend: 'Write <!-- embargo-ignore rule-id: reason -->.',
    source: 'Own experience with linters',
    controls: [],
  },
  {
    code: 'CVD004',
    id: 'suppression-not-allowed',
    summary: 'Locked rules are not silenced',
    level: 'error',
    why: 'A maintainer or an organisation locks a rule so that no pull request can switch it off.',
    mend: 'Keep the promise, or unlock the rule in the configuration on the default branch.',
    source: 'Own experience with linters',
    controls: [],
  },
  {
    code: 'CVD005',
    id: 'promise-weakened',
    summary: 'A change does not take back what the policy promises',
    level: 'error',
    why: 'Reporters and users rely on what the policy said yesterday. A change that makes a promise smaller deserves a decision, not a glance.',
    mend: 'Keep the promise, or let a maintainer merge the change knowingly with fail-on: error.',
    source: 'OSPS Baseline VM-01.01',
    controls: ['OSPS-VM-01.01'],
  },
  {
    code: 'CVD006',
    id: 'config-contradiction',
    summary: 'The configuration fills in or tightens the policy and does not loosen it',
    level: 'error',
    why: 'The policy is what the public reads. A configuration that allows more time than the policy promises makes the promise false.',
    mend: 'Change the configuration, or change the policy openly.',
    source: 'Own rule',
    controls: ['OSPS-VM-01.01'],
  },
  {
    code: 'CVD007',
    id: 'custom-schema',
    summary: 'The facts fit the schema that the team handed in',
    level: 'error',
    why: 'A team may expect more of its policies than any profile does, and says so in a JSON schema over the facts.',
    mend: 'State in the policy what the schema asks for.',
    source: 'The schema input',
    controls: [],
  },
] as const satisfies readonly RuleCard[];

export type EngineRule = (typeof engineCards)[number]['id'];

interface Found {
  readonly message: string;
  readonly path: string;
  readonly span: Span;
  readonly related?: readonly RelatedPlace[];
  readonly fix?: Fix;
}

/** A diagnostic of the engine's own. */
export function engineDiagnostic(rule: EngineRule, found: Found): Diagnostic {
  const card: RuleCard | undefined = engineCards.find(({ id }) => id === rule);
  return {
    code: card?.code ?? '',
    rule,
    level: card?.level ?? 'error',
    related: [],
    controls: card?.controls ?? [],
    ...found,
  };
}
