import { USAGE } from '@embargo/case';
import type { CaseRecord } from '@embargo/case';
import { sayInstant } from '@embargo/core';
import type { Facts } from '@embargo/core';

import { fixTeamOf } from '../case/fix-team.ts';
import { judgeStep } from '../case/in-time.ts';
import { windowPlaces } from '../case/places.ts';
import { duesOf } from '../case/timeline.ts';
import { vouched } from '../case/vouched.ts';
import { worstOf } from '../case/worst.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

export const fixTeamNamed: Check = {
  id: 'fix-team-named',
  promise: 'The fix team was named in time, and the fix lead where the policy has one.',
  stages: STAGES,
  isAboutTime: true,
  promisedBy: ({ process }) => windowPlaces(process.fixTeam),
  evaluate(evidence) {
    const { record, facts } = evidence;
    if (record.status === 'unobservable') return record;
    const fixTeam = fixTeamOf(evidence);
    if (fixTeam.status === 'unobservable') return fixTeam;
    const verdicts = [judgeTeam(evidence, record.value, fixTeam.value)];
    return worstOf(hasFixLead(facts) ? [...verdicts, judgeLead(evidence, record.value)] : verdicts);
  },
};

function judgeTeam(
  evidence: Evidence,
  { fixTeamNamed: recorded }: CaseRecord,
  members: readonly string[],
): Verdict {
  const command = USAGE['fix-team'];
  if (recorded !== undefined && members.length === 0) {
    return fail('the fix team has no member, expected at least one', `name it with \`${command}\``);
  }
  const done = 'the fix team was named';
  return judgeStep(evidence, { window: 'fixTeam', done, command, recorded });
}

/** Some policies have somebody lead each case; the others only have a team. */
function hasFixLead({ securityTeam, severityOwner }: Facts): boolean {
  const words = [...(securityTeam?.roles ?? []), severityOwner?.actor ?? ''];
  return securityTeam?.leadRotation !== undefined || words.some((word) => /\blead\b/i.test(word));
}

/** The lead is due with the team. */
function judgeLead(evidence: Evidence, record: CaseRecord): Verdict {
  const lead = vouched(evidence, record.fixLead, USAGE.lead);
  if (lead.status === 'unobservable') return lead;
  const remedy = `name the lead with \`${USAGE.lead}\``;
  if (lead.value === undefined) return fail('nobody is recorded as the fix lead', remedy);
  const dues = duesOf(evidence, 'fixTeam');
  if (dues.status === 'unobservable') return dues;
  const { at } = lead.value;
  const late = dues.value.find(({ due }) => due !== undefined && at > due);
  if (late?.due === undefined) return PASS;
  return fail(
    `the fix lead was named at ${sayInstant(at)}, expected by ${sayInstant(late.due)}, ${late.says}`,
    'two people waive this check, and the retrospective says why it took so long',
  );
}
