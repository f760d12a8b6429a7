import type { Facts } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { isEnglish } from '../../document/language.ts';
import { findStep } from '../../document/steps.ts';

/** A step in which the fix is written; only a policy that has one needs a team for it. */
const DEVELOPMENT =
  /\b(?:fix|patch) (?:development|creation|preparation)\b|\bdevelop(?:ing|ment of)? (?:a |the )?(?:fix|patch)/;

/** A step that forms the team, whatever its wording. */
const FORMATION = /\b(?:fix|remediation|incident) team\b/;

const SENTENCE =
  'Within 24 hours of the report, the security team names the engineers who write the fix, the fix team.';

export const fixTeamUndefined = defineRule({
  code: 'CVD601',
  id: 'fix-team-undefined',
  summary: 'A step names who writes the fix, and by when',
  level: 'warning',
  why: 'A process that starts with the development of the fix skips the question who does it. While that is open, the clock of the reporter runs and nobody has access to the private repository.',
  mend: 'Add a step that forms the fix team, with a time limit such as 24 hours.',
  source: 'OpenSSF guide for vulnerability management teams; Kubernetes security release process',
  controls: [],
  messages: {
    undefined:
      'The fix is developed under "{step}" and no step forms the team for it within a time limit, expected one such as "within 24 hours"',
  },
  check({ document, documents, facts, kind }, report) {
    if (kind !== 'policy' || facts.fixTeam !== undefined || !isElaborate(facts)) return;
    if (!isEnglish(document)) return;
    if (documents.some((candidate) => findStep(candidate, FORMATION) !== undefined)) return;
    for (const candidate of documents) {
      const step = findStep(candidate, DEVELOPMENT);
      if (step === undefined) continue;
      const { start, end, section, flow } = step.block;
      const fix = insertion(candidate, section, SENTENCE);
      report('undefined', { start, end, in: candidate }, { step: flow.text, fix });
      return;
    }
  },
});

/** A lone maintainer needs no team; a process with these has several people in it. */
function isElaborate({ distributors, approval, privateFix, releaseDayAgreement }: Facts): boolean {
  return (distributors ?? approval ?? privateFix ?? releaseDayAgreement) !== undefined;
}
