import { FACT_TITLES } from '@embargo/core';
import type { FactName, Facts } from '@embargo/core';
import { POLICY_PATHS } from '@embargo/policy-lint';
import { stringify } from 'yaml';

import { proposeChannels } from './propose-channels.ts';

/** Stands before the mail server that people are to name. */
export const MAIL = '# mail:';

/** What a policy may leave open, and what many projects do about it. */
const PROPOSALS: readonly (readonly [FactName, string])[] = [
  ['acknowledgement', 'acknowledgement: { within: P3D, businessDays: true }'],
  ['triage', 'triage: { within: P7D }'],
  ['statusUpdates', 'statusUpdates: { every: P7D }'],
  ['fixTeam', 'fixTeam: { within: P3D }'],
  ['fix', 'fix: { within: P30D }'],
  ['release', 'release: { within: P45D }'],
  ['disclosure', 'disclosure: { within: P90D }'],
  [
    'releaseWindow',
    "releaseWindow: { weekdays: [mon, tue, wed, thu], time: '16:00', zone: UTC, lasts: PT4H }",
  ],
  ['retrospective', 'retrospective: { within: P7D }'],
];

export interface ProposedConfig {
  readonly policyPath: string;
  readonly facts: Facts;
  /** OWNER/NAME, where it is known. */
  readonly repository: string | undefined;
}

/**
 * `.github/embargo.yml` for a policy: what the policy decides is set, what it leaves open is
 * proposed in comments.
 */
export function proposeConfig({ policyPath, facts, repository }: ProposedConfig): string {
  const name = repository?.split('/')[1];
  const isFound = POLICY_PATHS.includes(policyPath);
  const sections = [
    `# Completes or tightens what ${policyPath} says; schemas/embargo-config.schema.json of the suite\n# has all that may stand here. Lines in comments are proposals.\nversion: 1\n`,
    isFound ? '' : stringify({ policy: policyPath }),
    name === undefined ? '' : stringify({ project: { name } }),
    ...people(facts, repository),
    ...branches(facts),
    ...channels(facts),
    ...open(facts),
    "# No business days, and no releases:\n# blackoutDates: ['2026-12-24', '2026-12-25']\n",
  ];
  return sections.filter((section) => section !== '').join('\n');
}

function people({ securityTeam }: Facts, repository: string | undefined): string[] {
  const handles = (securityTeam?.members ?? []).filter((member) => member.startsWith('@'));
  if (handles.length > 0) return [];
  const owner = repository?.split('/')[0] ?? 'OWNER';
  return [
    `# Who stands behind "the security team"; until it is set nobody's word counts as the team's:\n# people:\n#   securityTeam: ['@${owner}/security']\n`,
  ];
}

function branches({ backports }: Facts): string[] {
  if (backports === undefined) return [];
  return ["# The branches that fixes are brought to:\n# releaseBranches: ['release-*']\n"];
}

function channels(facts: Facts): string[] {
  const { channels: kept, open: unkept } = proposeChannels(facts);
  const isMailed = kept.some(({ kind }) => kind === 'mailing-list');
  const needsMail = isMailed || facts.distributors !== undefined;
  return [
    ...(needsMail
      ? [
          `# The server that mails go through; its user and password are secrets:\n${MAIL} { host: smtp.example.org, from: security@example.org }\n`,
        ]
      : []),
    ...(kept.length === 0
      ? ['# Where releases are announced:\n# channels: [{ id: advisory, kind: github-advisory }]\n']
      : [stringify({ channels: kept })]),
    ...unkept.map(
      ({ kind, span }) =>
        `# Line ${span.start.line} promises an announcement by ${kind.replaceAll('-', ' ')}; add a channel that makes it:\n#   - { id: ${kind}, kind: ${kind === 'mailing-list' ? 'mailing-list, to: list@example.org' : 'webhook'} }\n`,
    ),
  ];
}

function open(facts: Facts): string[] {
  return PROPOSALS.filter(([name]) => facts[name] === undefined).map(
    ([name, line]) => `# The policy does not say: ${FACT_TITLES[name].toLowerCase()}.\n# ${line}\n`,
  );
}
