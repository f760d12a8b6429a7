import type { Repository, Ruleset } from './repository.ts';

/** Whether a branch is protected, by itself or by an active ruleset. */
export function isProtected(repository: Repository, branch: string): boolean {
  return repository.protectedBranches.has(branch) || rulesetsOf(repository, branch).length > 0;
}

/** The active rulesets that hold for a branch. */
export function rulesetsOf(repository: Repository, branch: string): readonly Ruleset[] {
  return repository.rulesets.filter(
    ({ target, enforcement, include, exclude }) =>
      target === 'branch' &&
      enforcement === 'active' &&
      include.some((pattern) => covers(repository, pattern, branch)) &&
      !exclude.some((pattern) => covers(repository, pattern, branch)),
  );
}

function covers({ defaultBranch }: Repository, pattern: string, branch: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return branch === defaultBranch;
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return new RegExp(`^${source}$`).test(`refs/heads/${branch}`);
}
