import { SUITE, isAmong } from '@embargo/case';
import type { Group, Recorded } from '@embargo/case';
import { counted, distinctLogins, Embargoed, observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { allObserved } from '../case/all-observed.ts';
import { collaboratorGroups } from '../case/collaborators.ts';
import { fixTeamOf } from '../case/fix-team.ts';
import { notAmong } from '../case/not-among.ts';
import { placeOf } from '../case/places.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

export const collaboratorsAllowed: Check = {
  id: 'collaborators-allowed',
  promise: 'Only code owners, the security team, the fix team and those they let in see the case.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.privateFix),
  evaluate(evidence) {
    const groups = allObserved(collaboratorGroups(evidence));
    if (groups.status === 'unobservable') return groups;
    const inside = distinctLogins(groups.value.flat());
    const { outside, doubt } = notAmong(inside, allowedGroups(evidence));
    return outside.length > 0 ? refused(outside) : (doubt ?? PASS);
  },
};

/** Everyone who may be inside: by role, by a recorded word, or because the report is theirs. */
function allowedGroups(evidence: Evidence): readonly Group[] {
  const { codeOwners, securityTeam, administrators } = evidence.people;
  const reporter = evidence.advisory.report?.reporter;
  return [
    codeOwners,
    securityTeam,
    administrators,
    fixTeamOf(evidence),
    letIn(evidence),
    observed(reporter === undefined ? [] : [reporter]),
  ];
}

/** Outsiders whom somebody of the security team allowed. */
function letIn(evidence: Evidence): Group {
  const { record } = evidence;
  if (record.status === 'unobservable') return record;
  const { admitted } = record.value;
  const may = allObserved(admitted.map((word) => mayAllow(evidence, word)));
  if (may.status === 'unobservable') return may;
  return observed(admitted.flatMap(({ login }, word) => (may.value[word] === true ? [login] : [])));
}

function mayAllow({ people }: Evidence, { by }: Recorded): Observed<boolean> {
  return by === SUITE ? observed(false) : isAmong(by, [people.securityTeam]);
}

function refused(outsiders: readonly string[]): Verdict {
  const people = counted(outsiders.length, 'collaborator is', 'collaborators are');
  return fail(
    `${people} neither code owner nor in the security team or the fix team, and nobody let them in`,
    'somebody of the security team allows each with `/allow @LOGIN REASON`, or removes them',
    new Embargoed(outsiders.join(', ')),
  );
}
