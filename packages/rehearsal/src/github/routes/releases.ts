import { grants } from '../access/grants.ts';
import { roleOf } from '../access/roles.ts';
import { loginOf, personOf } from '../access/token.ts';
import { createRelease, publishRelease } from '../changes/release.ts';
import { param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { flag, requiredText, text } from '../http/fields.ts';
import { pageReply } from '../http/paging.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { created, NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { reaches } from '../state/account.ts';
import type { Release } from '../state/release.ts';
import { releaseView } from '../views/release.ts';

const READ = { permission: 'contents', access: 'read' } as const;
const WRITE = { permission: 'contents', access: 'write' } as const;
const SWITCH = {
  permission: 'administration',
  access: 'read',
  role: 'admin',
  always: true,
} as const;
const ALL = '/repos/{owner}/{repo}/releases';

/** https://docs.github.com/en/rest/releases/releases */
export const releaseRoutes: readonly Route[] = [
  repositoryRoute(`GET ${ALL}`, READ, list),
  repositoryRoute(`POST ${ALL}`, WRITE, create),
  repositoryRoute(`GET ${ALL}/latest`, READ, showLatest),
  repositoryRoute(`GET ${ALL}/tags/{tag}`, READ, showTagged),
  repositoryRoute(`GET ${ALL}/{release_id}`, READ, (call) => ok(view(call, releaseOr404(call)))),
  repositoryRoute(`PATCH ${ALL}/{release_id}`, WRITE, update),
  repositoryRoute(`DELETE ${ALL}/{release_id}`, WRITE, (call) => {
    call.repository.releases.delete(releaseOr404(call).id);
    return NO_CONTENT;
  }),
  repositoryRoute('GET /repos/{owner}/{repo}/immutable-releases', SWITCH, ({ repository }) => {
    if (!repository.immutableReleases) throw notFound();
    return ok({ enabled: true, enforced_by_owner: false });
  }),
  switchRoute('PUT', true),
  switchRoute('DELETE', false),
];

/** What is immutable stays so when the switch is turned off. */
function switchRoute(method: 'PUT' | 'DELETE', enabled: boolean): Route {
  const need = { ...SWITCH, access: 'write' } as const;
  const operation = `${method} /repos/{owner}/{repo}/immutable-releases` as const;
  return repositoryRoute(operation, need, ({ repository }) => {
    repository.immutableReleases = enabled;
    return NO_CONTENT;
  });
}

/** The release of a path; who may not push sees no draft. */
export function releaseOr404(call: RepositoryCall): Release {
  const release = call.repository.releases.get(Number(param(call, 'release_id')));
  if (release === undefined || (release.draft && !seesDrafts(call))) throw notFound();
  return release;
}

export function seesDrafts({ world, actor, repository }: RepositoryCall): boolean {
  const person = personOf(actor);
  const mayPush = person === undefined || reaches(roleOf(world, person, repository), 'write');
  return grants(actor, repository, WRITE) && mayPush;
}

function list(call: RepositoryCall): Reply {
  const shown = [...call.repository.releases.values()].filter(
    ({ draft }) => !draft || seesDrafts(call),
  );
  const items = shown.sort((one, other) => other.id - one.id);
  return pageReply(call, { items, show: (release) => view(call, release) });
}

function create(call: RepositoryCall): Reply {
  const { world, repository, fields, actor } = call;
  const release = createRelease(world, repository, {
    author: loginOf(actor),
    tag: requiredText(fields, 'tag_name'),
    targetCommitish: text(fields, 'target_commitish'),
    name: text(fields, 'name'),
    body: text(fields, 'body'),
    draft: flag(fields, 'draft'),
    prerelease: flag(fields, 'prerelease'),
  });
  const shown = view(call, release);
  return created(shown, shown['url']);
}

function showLatest(call: RepositoryCall): Reply {
  const published = [...call.repository.releases.values()].filter(
    ({ draft, prerelease }) => !draft && !prerelease,
  );
  const latest = published.sort(
    (one, other) => instantOf(other) - instantOf(one) || other.id - one.id,
  )[0];
  if (latest === undefined) throw notFound();
  return ok(view(call, latest));
}

/** A draft is not found by its tag, not even by those who see it in the list. */
function showTagged(call: RepositoryCall): Reply {
  const tag = param(call, 'tag');
  const found = [...call.repository.releases.values()].find(
    (release) => !release.draft && release.tag === tag,
  );
  if (found === undefined) throw notFound();
  return ok(view(call, found));
}

/** Title and notes stay open to change when a release is immutable; its tag does not. */
function update(call: RepositoryCall): Reply {
  const { world, repository, fields } = call;
  const release = releaseOr404(call);
  const tag = text(fields, 'tag_name') ?? release.tag;
  if (release.immutable && tag !== release.tag) {
    throw invalid('Release', 'tag_name', 'the release is immutable');
  }
  release.tag = tag;
  release.targetCommitish = text(fields, 'target_commitish') ?? release.targetCommitish;
  release.name = text(fields, 'name') ?? release.name;
  release.body = text(fields, 'body') ?? release.body;
  release.prerelease = flag(fields, 'prerelease') ?? release.prerelease;
  release.updatedAt = world.now();
  if (release.draft && flag(fields, 'draft') === false) publishRelease(world, repository, release);
  return ok(view(call, release));
}

function view(
  { world, repository }: RepositoryCall,
  release: Release,
): ReturnType<typeof releaseView> {
  return releaseView(world, repository, release);
}

function instantOf({ publishedAt }: Release): number {
  return publishedAt?.getTime() ?? 0;
}
