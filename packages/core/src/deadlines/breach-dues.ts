import type { PlannedCase } from '../schedule/case.ts';
import { factCommitment } from '../schedule/commitment.ts';
import { dueOf } from '../schedule/due.ts';
import type { Due, Times } from '../schedule/due.ts';

/** What people owe once the embargo is broken: to answer at once, and what they said of looking back. */
export function breachDues(planned: PlannedCase): readonly Due[] {
  const { facts, process, events, now } = planned;
  const { embargoBrokenAt: startedAt, breachAnsweredAt, leakRetrospectiveAt } = events;
  const fact = facts.embargoBreach;
  if (fact === undefined || startedAt === undefined) return [];
  const answer = { ...fact, says: 'the damage is assessed and the date decided on at once' };
  const answered =
    breachAnsweredAt === undefined ? { due: now, startedAt } : { doneAt: breachAnsweredAt };
  return [
    ...dueOf(planned, factCommitment('embargoBreach', answer, process), answered),
    ...lookBackDue(planned, { earliest: startedAt, startedAt, doneAt: leakRetrospectiveAt }),
  ];
}

/** No policy says how long after a leak. */
function lookBackDue(planned: PlannedCase, times: Times): readonly Due[] {
  const stated = planned.facts.embargoBreach?.retrospective;
  if (stated === undefined) return [];
  const looked = { ...stated, says: 'a retrospective follows the leak' };
  return dueOf(planned, factCommitment('retrospective', looked, planned.process), times);
}
