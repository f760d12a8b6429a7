import type { Group } from '@embargo/case';
import { unobservable } from '@embargo/core';

import type { Evidence } from '../evidence/evidence.ts';
import { observed } from '@embargo/core';

/** Who was let into the advisory, one group for the single logins and one for each team. */
export function collaboratorGroups({ advisory, people }: Evidence): readonly Group[] {
  const { users, teams } = advisory.collaborators;
  const { teamMembers } = people;
  const groups = teams.map((slug): Group => {
    if (teamMembers.status === 'unobservable') return teamMembers;
    const members = teamMembers.value.get(slug);
    return members === undefined ? unreadTeam() : observed(members);
  });
  return [observed(users), ...groups];
}

function unreadTeam(): Group {
  return unobservable(
    'the members of a team that was let into the advisory could not be read',
    'give the token the organization permission `members: read`',
  );
}
