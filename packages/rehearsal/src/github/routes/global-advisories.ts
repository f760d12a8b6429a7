import { holds } from '../access/grants.ts';
import { personOf } from '../access/token.ts';
import { param } from '../http/call.ts';
import type { Call, Route } from '../http/call.ts';
import { cursorReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import { ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { route } from '../http/route.ts';
import { teamsOf } from '../access/roles.ts';
import { organizationOr404 } from '../state/find.ts';
import { advisoryView, globalAdvisory } from '../views/advisory.ts';
import { listedAdvisories } from './advisory-lists.ts';

/** Advisories beyond one repository: the global database, and an organisation's. */
export const globalAdvisoryRoutes: readonly Route[] = [
  route('GET /advisories/{ghsa_id}', showGlobal),
  route('GET /orgs/{org}/security-advisories', listOfOrganization),
];

/** What is published is in the database at once; GitHub takes up to some days. */
function showGlobal(call: Call): Reply {
  const id = param(call, 'ghsa_id');
  for (const repository of call.world.state.repositories.values()) {
    const advisory = repository.advisories.get(id);
    if (advisory?.state === 'published' && repository.visibility === 'public') {
      return ok(globalAdvisory(call.world, repository, advisory));
    }
  }
  throw notFound();
}

function listOfOrganization(call: Call): Reply {
  const { login } = organizationOr404(call.world, param(call, 'org'));
  if (!ownsOrManages(call, login)) throw notFound();
  const items = [...call.world.state.repositories.values()]
    .filter(({ owner }) => owner === login)
    .flatMap((repository) =>
      [...repository.advisories.values()].map((advisory) => ({ repository, advisory })),
    );
  return cursorReply(call, {
    items: listedAdvisories(call, items),
    show: ({ repository, advisory }) => advisoryView(call.world, repository, advisory),
    key: ({ advisory }) => advisory.ghsaId,
  });
}

function ownsOrManages({ world, actor }: Call, organization: string): boolean {
  if (actor.kind === 'app') {
    const isHere = actor.account.toLowerCase() === organization.toLowerCase();
    return (
      isHere && holds(actor.permissions, { permission: 'repository_advisories', access: 'write' })
    );
  }
  const person = personOf(actor);
  if (person === undefined) return false;
  const members = world.state.organizations.get(organization.toLowerCase())?.members;
  const isOwner = members?.get(person.toLowerCase()) === 'admin';
  return isOwner || teamsOf(world, person, organization).some((team) => team.securityManager);
}
