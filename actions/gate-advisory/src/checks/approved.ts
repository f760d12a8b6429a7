import { observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { actorGroup } from '../case/actors.ts';
import { allObserved } from '../case/all-observed.ts';
import { judgeApprovals } from '../case/approvals.ts';
import { fixTeamOf } from '../case/fix-team.ts';
import { judgeFork } from '../case/fix.ts';
import { placeOf } from '../case/places.ts';
import { worstOf } from '../case/worst.ts';
import { STAGES } from '../check.ts';
import type { Check } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

export const approved: Check = {
  id: 'approved',
  promise: 'Enough of those who may approve a patch, its authors aside, approve it as it is now.',
  stages: STAGES,
  promisedBy: ({ facts, config }) => {
    const isConfigured = config?.approvals !== undefined;
    return facts.approval === undefined && isConfigured ? 'always' : placeOf(facts.approval);
  },
  evaluate(evidence) {
    const { facts, config, record, now } = evidence;
    const count = Math.max(1, facts.approval?.count ?? 1, config?.approvals ?? 1);
    return judgeFork(evidence, (pullRequests) => {
      const approvers = approversOf(evidence);
      if (approvers.status === 'unobservable') return approvers;
      if (record.status === 'unobservable') return record;
      const rule = { count, approvers: approvers.value, recorded: record.value.approvals, now };
      return worstOf(pullRequests.map((pullRequest) => judgeApprovals(pullRequest, rule)));
    });
  },
};

/** The people whom the policy names, else the fix team. */
function approversOf(evidence: Evidence): Observed<readonly string[]> {
  const actors = evidence.facts.approval?.actors ?? [];
  if (actors.length === 0) return fixTeamOf(evidence);
  const groups = allObserved(actors.map((actor) => actorGroup(actor, evidence)));
  return groups.status === 'unobservable' ? groups : observed(groups.value.flat());
}
