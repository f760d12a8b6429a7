import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { notFound, Refusal } from '../http/refusal.ts';
import { NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import { isProtected } from '../state/rules.ts';
import { commitView } from '../views/commit.ts';
import { fullRepository, repositoryPage, repositoryUrl } from '../views/repository.ts';

const METADATA = { permission: 'metadata', access: 'read' } as const;
const CONTENTS = { permission: 'contents', access: 'read' } as const;
const ADMINISTER = { permission: 'administration', access: 'write', role: 'admin' } as const;

/** A repository, its branches and its switches. */
export const repositoryRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}', METADATA, ({ world, repository, actor }) =>
    ok(fullRepository(world, repository, actor)),
  ),
  repositoryRoute('DELETE /repos/{owner}/{repo}', ADMINISTER, ({ world, repository }) => {
    world.state.repositories.delete(fullName(repository).toLowerCase());
    return NO_CONTENT;
  }),
  repositoryRoute('GET /repos/{owner}/{repo}/branches', CONTENTS, listBranches),
  repositoryRoute('GET /repos/{owner}/{repo}/branches/{branch}', CONTENTS, showBranch),
  repositoryRoute(
    'GET /repos/{owner}/{repo}/private-vulnerability-reporting',
    METADATA,
    ({ repository }) => {
      requirePublic(repository);
      return ok({ enabled: repository.privateVulnerabilityReporting });
    },
  ),
  switchRoute('PUT', true),
  switchRoute('DELETE', false),
];

function switchRoute(method: 'PUT' | 'DELETE', enabled: boolean): Route {
  return repositoryRoute(
    `${method} /repos/{owner}/{repo}/private-vulnerability-reporting`,
    ADMINISTER,
    ({ repository }) => {
      requirePublic(repository);
      repository.privateVulnerabilityReporting = enabled;
      return NO_CONTENT;
    },
  );
}

/** Only public repositories have private reporting; for others there is nothing to say. */
function requirePublic({ visibility }: Repository): void {
  if (visibility === 'public') return;
  throw new Refusal(422, 'Private vulnerability reporting is for public repositories.');
}

function listBranches(call: RepositoryCall): Reply {
  const { repository, query } = call;
  const branches = [...repository.refs]
    .filter(([ref]) => ref.startsWith('refs/heads/'))
    .map(([ref, sha]) => ({ name: ref.slice('refs/heads/'.length), sha }))
    .filter(({ name }) => query.get('protected') !== 'true' || isProtected(repository, name))
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  return pageReply(call, {
    items: branches,
    show: ({ name, sha }) => ({
      name,
      commit: { sha, url: `${repositoryUrl(call.world, repository)}/commits/${sha}` },
      protected: isProtected(repository, name),
    }),
  });
}

function showBranch({ world, repository, ...call }: RepositoryCall): Reply {
  const name = param({ world, ...call }, 'branch');
  const commit = world.git.read(repository.refs.get(`refs/heads/${name}`) ?? '');
  if (commit === undefined) throw notFound();
  const self = `${repositoryUrl(world, repository)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: commitView(world, repository, commit),
    _links: { self, html: `${repositoryPage(world, repository)}/tree/${name}` },
    protected: isProtected(repository, name),
    protection: { enabled: isProtected(repository, name) },
    protection_url: `${self}/protection`,
  });
}
