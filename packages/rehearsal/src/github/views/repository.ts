import { roleOf } from '../access/roles.ts';
import { personOf } from '../access/token.ts';
import type { Actor } from '../access/token.ts';
import type { JsonObject } from '../http/json.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import { permissionsOf, simpleUser } from './account.ts';
import { instant, nodeId } from './time.ts';

/** What follows the repository's own address in the many addresses that the API lists. */
const ADDRESSES: Readonly<Record<string, string>> = {
  archive_url: '/{archive_format}{/ref}',
  assignees_url: '/assignees{/user}',
  blobs_url: '/git/blobs{/sha}',
  branches_url: '/branches{/branch}',
  collaborators_url: '/collaborators{/collaborator}',
  comments_url: '/comments{/number}',
  commits_url: '/commits{/sha}',
  compare_url: '/compare/{base}...{head}',
  contents_url: '/contents/{+path}',
  contributors_url: '/contributors',
  deployments_url: '/deployments',
  downloads_url: '/downloads',
  events_url: '/events',
  forks_url: '/forks',
  git_commits_url: '/git/commits{/sha}',
  git_refs_url: '/git/refs{/sha}',
  git_tags_url: '/git/tags{/sha}',
  issue_comment_url: '/issues/comments{/number}',
  issue_events_url: '/issues/events{/number}',
  issues_url: '/issues{/number}',
  keys_url: '/keys{/key_id}',
  labels_url: '/labels{/name}',
  languages_url: '/languages',
  merges_url: '/merges',
  milestones_url: '/milestones{/number}',
  notifications_url: '/notifications{?since,all,participating}',
  pulls_url: '/pulls{/number}',
  releases_url: '/releases{/id}',
  stargazers_url: '/stargazers',
  statuses_url: '/statuses/{sha}',
  subscribers_url: '/subscribers',
  subscription_url: '/subscription',
  tags_url: '/tags',
  teams_url: '/teams',
  trees_url: '/git/trees{/sha}',
  hooks_url: '/hooks',
};

const NOTHING_COUNTED = {
  forks_count: 0,
  stargazers_count: 0,
  watchers_count: 0,
  forks: 0,
  watchers: 0,
  size: 0,
};

export function repositoryUrl(world: World, repository: Repository): string {
  return `${world.urls.api}/repos/${fullName(repository)}`;
}

export function repositoryPage(world: World, repository: Repository): string {
  return `${world.urls.web}/${fullName(repository)}`;
}

/** `simple-repository`. */
export function simpleRepository(world: World, repository: Repository): JsonObject {
  const url = repositoryUrl(world, repository);
  const addresses = Object.entries(ADDRESSES).map(
    ([name, rest]) => [name, `${url}${rest}`] as const,
  );
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    owner: simpleUser(world, repository.owner),
    private: repository.visibility !== 'public',
    html_url: repositoryPage(world, repository),
    description: repository.description ?? null,
    fork: repository.temporaryFork !== undefined,
    url,
    ...Object.fromEntries(addresses),
  };
}

/** `repository`, which also holds all of `minimal-repository`. */
export function repositoryView(world: World, repository: Repository): JsonObject {
  const page = repositoryPage(world, repository);
  const open = [...repository.issues.values(), ...repository.pulls.values()].filter(
    ({ state }) => state === 'open',
  ).length;
  return {
    ...simpleRepository(world, repository),
    ...NOTHING_COUNTED,
    git_url: `${page.replace(/^https?/, 'git')}.git`,
    ssh_url: `git@github.com:${fullName(repository)}.git`,
    clone_url: `${page}.git`,
    mirror_url: null,
    svn_url: page,
    homepage: null,
    language: null,
    license: null,
    default_branch: repository.defaultBranch,
    open_issues_count: open,
    open_issues: open,
    has_issues: true,
    has_projects: false,
    has_wiki: false,
    has_pages: false,
    has_downloads: true,
    has_discussions: true,
    archived: repository.archived,
    disabled: false,
    visibility: repository.visibility,
    pushed_at: instant(repository.pushedAt),
    created_at: instant(repository.createdAt),
    updated_at: instant(repository.pushedAt),
    topics: [],
    allow_forking: true,
    is_template: false,
    web_commit_signoff_required: false,
  };
}

/** `full-repository`, with what the asking token may do in it. */
export function fullRepository(world: World, repository: Repository, actor: Actor): JsonObject {
  const person = personOf(actor);
  const parent = world.state.repositories.get(repository.temporaryFork?.parent.toLowerCase() ?? '');
  const role = person === undefined ? undefined : roleOf(world, person, repository);
  return {
    ...repositoryView(world, repository),
    ...(person === undefined ? {} : { permissions: permissionsOf(role) }),
    ...(parent === undefined
      ? {}
      : { parent: repositoryView(world, parent), source: repositoryView(world, parent) }),
    ...(world.state.organizations.has(repository.owner.toLowerCase())
      ? { organization: simpleUser(world, repository.owner) }
      : {}),
    network_count: 0,
    subscribers_count: 0,
    use_squash_pr_title_as_default: false,
  };
}
