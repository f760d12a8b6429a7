import { observed } from '@embargo/core';
import type { Advisory } from '@embargo/core';

import type { People } from './people.ts';
import { peopleOf } from './people-of.ts';
import type { PeopleSources, TeamMembers } from './people-of.ts';
import { latest } from '../record/said.ts';
import type { Said } from '../record/said.ts';

/** The people of a case, its fix team as it was named for it, else by configuration. */
export function peopleOfCase(
  sources: PeopleSources,
  advisory: Advisory,
  members: TeamMembers,
): (said: readonly Said[]) => People {
  const people = peopleOf(sources, advisory, members);
  return (said) => {
    const named = latest(said, 'fix-team-named');
    if (named === undefined) return people;
    return { ...people, fixTeam: observed(named.data.logins.map((login) => login.toLowerCase())) };
  };
}
