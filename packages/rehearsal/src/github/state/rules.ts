import type { Repository, Ruleset } from './repository.ts';

/** Whether a branch is protected, by itself or by an active ruleset. */
export function isProtected(repository: Repository, branch: string): boolean {
  return repository.protectedBranches.has(branch) || rulesetsOf(repository, branch).length > 0;
}

/** The active rulesets that hold for a branch. */
export function rulesetsOf(repository: Repository, branch: string): readonly Ruleset[] {
  return rulesetsFor(repository, `refs/heads/${branch}`);
}

/** The active rulesets that hold for a full ref of a branch or a tag. */
function rulesetsFor(repository: Repository, ref: string): readonly Ruleset[] {
  const kind = ref.startsWith('refs/tags/') ? 'tag' : 'branch';
  return repository.rulesets.filter(
    ({ target, enforcement, include, exclude }) =>
      target === kind &&
      enforcement === 'active' &&
      include.some((pattern) => covers(repository, pattern, ref)) &&
      !exclude.some((pattern) => covers(repository, pattern, ref)),
  );
}

/**
 * Whether rules keep a push from doing something to a ref. Merging an advisory is no push, and
 * nobody asks the rules then.
 */
export function isForbidden(
  repository: Repository,
  ref: string,
  what: 'creation' | 'update' | 'deletion',
): boolean {
  const types = rulesetsFor(repository, ref).flatMap(({ rules }) => rules.map(({ type }) => type));
  return types.includes(what) || (what === 'update' && types.includes('pull_request'));
}

function covers({ defaultBranch }: Repository, pattern: string, ref: string): boolean {
  if (pattern === '~ALL') return true;
  if (pattern === '~DEFAULT_BRANCH') return ref === `refs/heads/${defaultBranch}`;
  const source = pattern
    .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
    .replaceAll('**', '\0')
    .replaceAll('*', '[^/]*')
    .replaceAll('\0', '.*');
  return new RegExp(`^${source}$`).test(ref);
}
