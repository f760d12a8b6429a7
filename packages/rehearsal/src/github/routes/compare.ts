import { filesIn } from '../git/diff.ts';
import { between, mergeBase } from '../git/history.ts';
import type { Commit } from '../git/objects.ts';
import { media, param } from '../http/call.ts';
import type { RepositoryCall, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { notFound } from '../http/refusal.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute } from '../http/route.ts';
import { resolve } from '../state/resolve.ts';
import { commitView, diffEntry } from '../views/commit.ts';
import { repositoryPage, repositoryUrl } from '../views/repository.ts';
import { diffReply, patchReply } from './diff-reply.ts';

const READ = { permission: 'contents', access: 'read' } as const;

/** At most so many files, and so many commits where no page is asked for. */
const MOST_FILES = 300;
const MOST_COMMITS = 250;

/** https://docs.github.com/en/rest/commits/commits#compare-two-commits */
export const compareRoutes: readonly Route[] = [
  repositoryRoute('GET /repos/{owner}/{repo}/compare/{basehead}', READ, compare),
];

interface Compared {
  readonly base: Commit;
  readonly head: Commit;
  readonly fork: Commit;
}

function compare(call: RepositoryCall): Reply {
  const compared = comparedOf(call);
  const { fork, base, head } = compared;
  switch (media(call)) {
    case 'diff':
      return diffReply(call.world.git.diff(fork.sha, head.sha));
    case 'patch':
      return patchReply(call.world.git.patch(base.sha, head.sha));
    default:
      return commitsReply(call, compared);
  }
}

function commitsReply(call: RepositoryCall, compared: Compared): Reply {
  const { world, repository, query } = call;
  const commits = between(world.git, compared.base.sha, compared.head.sha);
  const isPaged = query.has('page') || query.has('per_page');
  const wrap = (shown: readonly unknown[]): unknown => ({
    ...comparison(call, compared, commits.length),
    commits: shown,
    files: Number(query.get('page') ?? 1) > 1 ? [] : filesOf(call, compared),
  });
  const show = (commit: Commit): unknown => commitView(world, repository, commit);
  if (isPaged) return pageReply(call, { items: commits, show, wrap });
  return { status: 200, json: wrap(commits.slice(0, MOST_COMMITS).map(show)) };
}

function comparison(call: RepositoryCall, { base, head, fork }: Compared, ahead: number): object {
  const { world, repository } = call;
  const behind = between(world.git, head.sha, base.sha).length;
  const basehead = `${base.sha}...${head.sha}`;
  const page = `${repositoryPage(world, repository)}/compare/${basehead}`;
  return {
    url: `${repositoryUrl(world, repository)}/compare/${basehead}`,
    html_url: page,
    permalink_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    base_commit: commitView(world, repository, base),
    merge_base_commit: commitView(world, repository, fork),
    status: statusOf(ahead, behind),
    ahead_by: ahead,
    behind_by: behind,
    total_commits: ahead,
  };
}

function filesOf(
  { world, repository }: RepositoryCall,
  { fork, head }: Compared,
): readonly unknown[] {
  return filesIn(world.git.diff(fork.sha, head.sha))
    .slice(0, MOST_FILES)
    .map((file) => diffEntry(world, { repository, sha: head.sha }, file));
}

function comparedOf(call: RepositoryCall): Compared {
  const { world, repository } = call;
  const [baseName = '', headName = ''] = param(call, 'basehead').split('...');
  const base = resolve(world, repository, baseName);
  const head = resolve(world, repository, headName);
  if (base === undefined || head === undefined) throw notFound();
  const fork = world.git.read(mergeBase(world.git, base.sha, head.sha) ?? '');
  if (fork === undefined) throw notFound();
  return { base, head, fork };
}

function statusOf(ahead: number, behind: number): string {
  if (ahead > 0) return behind > 0 ? 'diverged' : 'ahead';
  return behind > 0 ? 'behind' : 'identical';
}
