import { requireMembersRead } from '../access/members.ts';
import { param } from '../http/call.ts';
import type { Call, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import { NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { organizationOr404, teamOr404 } from '../state/find.ts';
import type { Organization, Team } from '../state/account.ts';
import { publicUser, simpleUser, team } from '../views/account.ts';
import { membershipView, organizationView, teamView } from '../views/organization.ts';

const TEAM = '/orgs/{org}/teams/{team_slug}';

/** Teams and members of an organisation: for its members, and Apps with `members: read`. */
export const organizationRoutes: readonly Route[] = [
  route('GET /orgs/{org}', (call) =>
    ok(organizationView(call.world, organizationOr404(call.world, param(call, 'org')))),
  ),
  route('GET /orgs/{org}/teams', listTeams),
  route(`GET ${TEAM}`, (call) =>
    ok(teamView(call.world, find(call).organization, find(call).team)),
  ),
  route(`GET ${TEAM}/members`, listTeamMembers),
  route(`GET ${TEAM}/memberships/{username}`, showTeamMembership),
  route('GET /orgs/{org}/members', listMembers),
  route('GET /orgs/{org}/members/{username}', checkMember),
  route('GET /orgs/{org}/memberships/{username}', showMembership),
  route('GET /users/{username}', showUser),
];

function listTeams(call: Call): Reply {
  const { teams } = inside(call);
  return pageReply(call, { items: [...teams.values()], show: (one) => team(call.world, one) });
}

function listTeamMembers(call: Call): Reply {
  const { members } = find(call).team;
  const role = call.query.get('role') ?? 'all';
  const items = [...members].filter(([, has]) => role === 'all' || has === role);
  return pageReply(call, { items, show: ([login]) => simpleUser(call.world, login) });
}

function showTeamMembership(call: Call): Reply {
  const { organization, team: found } = find(call);
  const login = param(call, 'username');
  const role = found.members.get(login.toLowerCase());
  if (role === undefined) throw notFound();
  const path = `/orgs/${organization.login}/teams/${found.slug}/memberships/${login}`;
  return ok({ url: `${call.world.urls.api}${path}`, role, state: 'active' });
}

function listMembers(call: Call): Reply {
  const { members } = inside(call);
  const role = call.query.get('role') ?? 'all';
  const items = [...members].filter(([, has]) => role === 'all' || has === role);
  return pageReply(call, { items, show: ([login]) => simpleUser(call.world, login) });
}

function checkMember(call: Call): Reply {
  const { members } = inside(call);
  if (!members.has(param(call, 'username').toLowerCase())) throw notFound();
  return NO_CONTENT;
}

function showMembership(call: Call): Reply {
  const organization = inside(call);
  const login = param(call, 'username');
  const role = organization.members.get(login.toLowerCase());
  if (role === undefined) throw notFound();
  return ok(membershipView(call.world, organization, { login, role }));
}

function showUser(call: Call): Reply {
  const login = param(call, 'username');
  const { users, organizations } = call.world.state;
  const isKnown = users.has(login.toLowerCase()) || organizations.has(login.toLowerCase());
  if (!isKnown) throw notFound();
  return ok(publicUser(call.world, login));
}

function find(call: Call): { readonly organization: Organization; readonly team: Team } {
  const organization = inside(call);
  return { organization, team: teamOr404(organization, param(call, 'team_slug')) };
}

function inside(call: Call): Organization {
  const organization = organizationOr404(call.world, param(call, 'org'));
  requireMembersRead(call, organization.login);
  return organization;
}
