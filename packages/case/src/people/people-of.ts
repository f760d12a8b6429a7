import { observed, parseCodeowners, unobservable } from '@embargo/core';
import type { Advisory, Codeowners, Facts, Observed } from '@embargo/core';

import type { Promises } from '../promises/promises.ts';
import type { People } from './people.ts';

/** The members of teams by `owner/team` in lower case; one that cannot be read says why. */
export type TeamMembers = ReadonlyMap<string, Observed<readonly string[]>>;

/** What says who is who in a project. */
export interface PeopleSources extends Promises {
  readonly owner: string;
  /** The text of CODEOWNERS; absent where there is none. */
  readonly codeowners: string | undefined;
  readonly people?: {
    readonly securityTeam?: readonly string[];
    readonly fixTeam?: readonly string[];
    readonly releaseDay?: readonly string[];
  };
  readonly administrators: Observed<readonly string[]>;
}

const HANDLE = /^@?([a-z\d][a-z\d-]*)$/i;
const TEAM = /^@?([a-z\d][a-z\d-]*)\/([\w.-]+)$/i;

/** The teams, as `owner/team` in lower case, whose members have to be known. */
export function teamsNamed(sources: PeopleSources, advisories: readonly Advisory[]): string[] {
  const { people, owner, facts } = sources;
  const handles = [
    ...ownersNamed(sources.codeowners),
    ...(people?.securityTeam ?? []),
    ...(people?.fixTeam ?? []),
    ...(people?.releaseDay ?? []),
    ...membersNamed(facts),
    ...advisories.flatMap(({ collaborators }) =>
      collaborators.teams.map((slug) => `${owner}/${slug}`),
    ),
  ];
  return [...new Set(handles.flatMap((handle) => teamOf(handle) ?? []))];
}

/** The people behind the words of a policy, for one advisory. */
export function peopleOf(sources: PeopleSources, advisory: Advisory, members: TeamMembers): People {
  const { people, owner, codeowners, facts } = sources;
  const securityTeam = people?.securityTeam ?? membersNamed(facts);
  const fixTeam = people?.fixTeam;
  return {
    codeOwners:
      codeowners === undefined
        ? unobservable('the repository has no CODEOWNERS', 'add .github/CODEOWNERS')
        : loginsOf(ownersNamed(codeowners), members),
    securityTeam:
      securityTeam.length === 0
        ? unobservable(
            'nothing names the members of the security team',
            'set people.securityTeam in .github/embargo.yml',
          )
        : loginsOf(securityTeam, members),
    fixTeam:
      fixTeam === undefined
        ? unobservable(
            'nothing names the members of the fix team',
            'name them with /fix-team @LOGIN … or set people.fixTeam in .github/embargo.yml',
          )
        : loginsOf(fixTeam, members),
    teamMembers: teamsBySlug(advisory, owner, members),
    administrators: sources.administrators,
    releaseDay: loginsOf(people?.releaseDay ?? [], members),
  };
}

function ownersNamed(text: string | undefined): readonly string[] {
  if (text === undefined) return [];
  const { rules }: Codeowners = parseCodeowners(text);
  return rules.flatMap(({ owners }) => owners);
}

/** The members that a policy lists by handle; names of people are nobody that GitHub knows. */
function membersNamed({ securityTeam }: Facts): string[] {
  return (securityTeam?.members ?? []).filter((member) => member.startsWith('@'));
}

function loginsOf(handles: readonly string[], members: TeamMembers): Observed<readonly string[]> {
  const logins = new Set<string>();
  for (const handle of handles) {
    const login = HANDLE.exec(handle)?.[1];
    const team = teamOf(handle);
    if (login !== undefined) logins.add(login.toLowerCase());
    if (team === undefined) continue;
    const found = members.get(team);
    if (found === undefined) return unread();
    if (found.status === 'unobservable') return found;
    for (const member of found.value) logins.add(member);
  }
  return observed([...logins]);
}

function teamsBySlug(
  { collaborators }: Advisory,
  owner: string,
  members: TeamMembers,
): People['teamMembers'] {
  const teams = new Map<string, readonly string[]>();
  for (const slug of collaborators.teams) {
    const found = members.get(`${owner}/${slug}`.toLowerCase());
    if (found === undefined) return unread();
    if (found.status === 'unobservable') return found;
    teams.set(slug, found.value);
  }
  return observed(teams);
}

function teamOf(handle: string): string | undefined {
  return TEAM.test(handle) ? handle.replace(/^@/, '').toLowerCase() : undefined;
}

function unread(): ReturnType<typeof unobservable> {
  return unobservable('a team was not read', 'give the App the permission `members: read`');
}
