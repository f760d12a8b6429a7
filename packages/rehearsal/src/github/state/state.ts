import type { Organization, User } from './account.ts';
import type { Repository } from './repository.ts';
import type { Token } from '../access/token.ts';

/** All that the local GitHub knows. Keys are lower-cased, since GitHub's names have no case. */
export interface State {
  readonly users: Map<string, User>;
  readonly organizations: Map<string, Organization>;
  /** By `owner/name`. */
  readonly repositories: Map<string, Repository>;
  /** By the token's text. */
  readonly tokens: Map<string, Token>;
}

export function emptyState(): State {
  return {
    users: new Map(),
    organizations: new Map(),
    repositories: new Map(),
    tokens: new Map(),
  };
}
