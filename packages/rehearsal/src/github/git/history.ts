import type { Commit } from './objects.ts';
import type { GitStore } from './store.ts';

/** A commit and all before it, newest first. */
export function ancestors(git: GitStore, from: string): readonly Commit[] {
  const seen = new Map<string, Commit>();
  const waiting = [from];
  for (let sha = waiting.pop(); sha !== undefined; sha = waiting.pop()) {
    const commit = seen.has(sha) ? undefined : git.read(sha);
    if (commit === undefined) continue;
    seen.set(sha, commit);
    waiting.push(...[...commit.parents].reverse());
  }
  return newestFirst([...seen.values()]);
}

/** The commits that one has and another has not, oldest first. */
export function between(git: GitStore, base: string, head: string): readonly Commit[] {
  const known = new Set(ancestors(git, base).map(({ sha }) => sha));
  return ancestors(git, head)
    .filter(({ sha }) => !known.has(sha))
    .toReversed();
}

/** The newest commit that both have. */
export function mergeBase(git: GitStore, one: string, other: string): string | undefined {
  const known = new Set(ancestors(git, one).map(({ sha }) => sha));
  return ancestors(git, other).find(({ sha }) => known.has(sha))?.sha;
}

/** Parents stand after their children, also where the clock stood still between them. */
function newestFirst(commits: readonly Commit[]): readonly Commit[] {
  const depths = new Map<string, number>();
  const bySha = new Map(commits.map((commit) => [commit.sha, commit]));
  for (const commit of commits) measure(commit, bySha, depths);
  return [...commits].sort(
    (one, other) =>
      other.committer.at.getTime() - one.committer.at.getTime() ||
      (depths.get(other.sha) ?? 0) - (depths.get(one.sha) ?? 0),
  );
}

function measure(
  commit: Commit,
  bySha: ReadonlyMap<string, Commit>,
  depths: Map<string, number>,
): void {
  const waiting = [commit];
  for (let top = waiting.at(-1); top !== undefined; top = waiting.at(-1)) {
    const parents = top.parents.flatMap((sha) => bySha.get(sha) ?? []);
    const missing = parents.filter(({ sha }) => !depths.has(sha));
    if (missing.length > 0) {
      waiting.push(...missing);
      continue;
    }
    depths.set(top.sha, 1 + Math.max(0, ...parents.map(({ sha }) => depths.get(sha) ?? 0)));
    waiting.pop();
  }
}
