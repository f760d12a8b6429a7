import { observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { observe } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';

const TEAMS: Area = {
  subject: "the organisation's teams",
  permission: 'the App permission `members: read`',
};

const A_QUERY = 25;

/**
 * The logins of each team's members in lower case, for teams as `owner/slug`. A team that cannot be
 * seen, or has more than a hundred members, is unobservable, and the others are still told.
 */
export async function readTeamMembers(
  github: GitHub,
  teams: readonly string[],
): Promise<ReadonlyMap<string, Observed<readonly string[]>>> {
  const found = new Map<string, Observed<readonly string[]>>();
  const byOwner = Map.groupBy(teams, (team) => team.slice(0, team.indexOf('/')));
  for (const [owner, ofOwner] of byOwner) {
    for (let from = 0; from < ofOwner.length; from += A_QUERY) {
      const some = ofOwner.slice(from, from + A_QUERY);
      const members = await observe(readSome(github, owner, some));
      for (const [index, team] of some.entries()) {
        found.set(
          team,
          members.status === 'observed' ? (members.value[index] ?? unseen()) : members,
        );
      }
    }
  }
  return found;
}

async function readSome(
  github: GitHub,
  owner: string,
  teams: readonly string[],
): Promise<Observed<readonly string[]>[]> {
  const names = teams.map((_, index) => `$slug${index}: String!`).join(', ');
  const fields = teams.map(
    (_, index) =>
      `team${index}: team(slug: $slug${index}) { members(first: 100) { nodes { login } pageInfo { hasNextPage } } }`,
  );
  const query = `query ($owner: String!, ${names}) { organization(login: $owner) { ${fields.join('\n')} } }`;
  const slugs = new Map(
    teams.map((team, index) => [`slug${index}`, team.slice(team.indexOf('/') + 1)]),
  );
  const variables = { owner, ...Object.fromEntries<string>(slugs) };
  const data = new Fields(await github.query({ query, variables, area: TEAMS }), 'teams');
  const organisation = data.optionalObject('organization');
  return teams.map((_, index) => membersOf(organisation?.optionalObject(`team${index}`)));
}

function membersOf(team: Fields | undefined): Observed<readonly string[]> {
  if (team === undefined) return unseen();
  const members = team.object('members');
  if (members.object('pageInfo').flag('hasNextPage')) {
    return unobservable(
      'a team has more than 100 members, which are not all read',
      'name a smaller team in .github/embargo.yml',
    );
  }
  return observed(members.objects('nodes').map((node) => node.text('login').toLowerCase()));
}

function unseen(): Observed<never> {
  return unobservable(
    'a team does not exist, or the token cannot see it',
    'check its name, and give the App the permission `members: read`',
  );
}
