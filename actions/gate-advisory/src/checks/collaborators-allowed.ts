import { SUITE, isAmong } from '@embargo/case';
import type { Group, Recorded } from '@embargo/case';
import { distinctLogins, Embargoed, isSameLogin, observed } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { collaboratorGroups } from '../case/collaborators.ts';
import { firstUnknown } from '../case/first-unknown.ts';
import { fixTeamOf } from '../case/fix-team.ts';
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
    const groups = collaboratorGroups(evidence);
    const unread = firstUnknown(groups);
    if (unread !== undefined) return unread;
    const inside = distinctLogins(
      groups.flatMap((group) => (group.status === 'observed' ? group.value : [])),
    );
    const allowed = allowedGroups(evidence);
    const asked = inside.map((login) => ({ login, among: isAmong(login, allowed) }));
    const outsiders = asked.flatMap(({ login, among }) =>
      among.status === 'observed' && !among.value ? [login] : [],
    );
    if (outsiders.length > 0) return refused(outsiders);
    return firstUnknown(asked.map(({ among }) => among)) ?? PASS;
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

/** Outsiders whom the security team allowed, which nobody can do for themselves. */
function letIn(evidence: Evidence): Group {
  const { record } = evidence;
  if (record.status === 'unobservable') return record;
  const admitted = record.value.admitted.filter(({ login, by }) => !isSameLogin(login, by));
  const words = admitted.map((word) => ({ ...word, may: mayAllow(evidence, word) }));
  const unknown = firstUnknown(words.map(({ may }) => may));
  if (unknown !== undefined) return unknown;
  return observed(
    words.flatMap(({ login, may }) => (may.status === 'observed' && may.value ? [login] : [])),
  );
}

function mayAllow({ people }: Evidence, { by }: Recorded): Observed<boolean> {
  return by === SUITE ? observed(false) : isAmong(by, [people.securityTeam]);
}

function refused(outsiders: readonly string[]): Verdict {
  const people =
    outsiders.length === 1 ? '1 collaborator is' : `${outsiders.length} collaborators are`;
  return fail(
    `${people} neither code owner nor in the security team or the fix team, and nobody let them in`,
    'somebody of the security team allows each with `/allow @LOGIN REASON`, or removes them',
    new Embargoed(outsiders.join(', ')),
  );
}
