import { counted, distinctLogins, Embargoed } from '@embargo/core';

import { collaboratorGroups } from '../case/collaborators.ts';
import { fixTeamOf } from '../case/fix-team.ts';
import { notAmong } from '../case/not-among.ts';
import { placeOf } from '../case/places.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check } from '../check.ts';

export const fixTeamAdmitted: Check = {
  id: 'fix-team-admitted',
  promise: 'Everyone of the fix team can see the advisory and its fork.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.fixTeam),
  evaluate(evidence) {
    const fixTeam = fixTeamOf(evidence);
    if (fixTeam.status === 'unobservable') return fixTeam;
    const members = distinctLogins(fixTeam.value);
    if (members.length === 0) {
      return fail(
        'the fix team has no member, expected at least one',
        'name its members with `/fix-team @LOGIN …`',
      );
    }
    const groups = [...collaboratorGroups(evidence), evidence.people.administrators];
    const { outside, doubt } = notAmong(members, groups);
    if (outside.length > 0) {
      return fail(
        `${outside.length} of ${counted(members.length, 'member')} of the fix team cannot see the advisory`,
        'add them to the advisory as collaborators',
        new Embargoed(outside.join(', ')),
      );
    }
    return doubt ?? PASS;
  },
};
