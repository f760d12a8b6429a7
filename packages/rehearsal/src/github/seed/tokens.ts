import type { Permissions, Selection, TokenKind } from '../access/token.ts';
import type { SecondaryLimit, Resource } from '../limits.ts';
import type { World } from '../world.ts';
import { ensureUser } from './accounts.ts';

interface Common {
  /** The token's text; one of its own where absent. */
  readonly value?: string;
  readonly expiresAt?: Date;
}

export interface NewAppToken extends Common {
  readonly account: string;
  /** The App's short name, `embargo` where absent. */
  readonly slug?: string;
  /** All of the account's where absent. */
  readonly repositories?: Selection;
  readonly permissions: Permissions;
}

export interface NewWorkflowToken extends Common {
  readonly repository: string;
  /** `contents: read` where absent, as GitHub gives it. */
  readonly permissions?: Permissions;
}

export interface NewFineGrainedToken extends Common {
  readonly user: string;
  readonly owner: string;
  readonly repositories?: Selection;
  readonly permissions: Permissions;
}

export interface NewClassicToken extends Common {
  readonly user: string;
  /** `repo` and `read:org` where absent. */
  readonly scopes?: readonly string[];
}

/** Gives out tokens, each as the text to send. */
export interface TokenBuilder {
  readonly appToken: (given: NewAppToken) => string;
  readonly workflowToken: (given: NewWorkflowToken) => string;
  readonly fineGrainedToken: (given: NewFineGrainedToken) => string;
  readonly classicToken: (given: NewClassicToken) => string;
  readonly revokeToken: (value: string) => void;
  /** Leaves a token so many requests until its hour is over. */
  readonly leaveRequests: (token: string, remaining: number, resource?: Resource) => void;
  readonly startSecondaryLimit: (limit: SecondaryLimit) => void;
}

export function buildTokens(world: World): TokenBuilder {
  return {
    appToken: ({ account, slug = 'embargo', repositories = 'all', permissions, ...common }) => {
      const installationId = world.nextId();
      const kind = {
        kind: 'app',
        slug,
        installationId,
        account,
        repositories,
        permissions,
      } as const;
      ensureUser(world, `${slug}[bot]`);
      return give(world, kind, { prefix: 'ghs_', ...common });
    },
    workflowToken: ({ repository, permissions = { contents: 'read' }, ...common }) => {
      ensureUser(world, 'github-actions[bot]');
      return give(
        world,
        { kind: 'workflow', repository, permissions },
        { prefix: 'ghs_', ...common },
      );
    },
    fineGrainedToken: ({ user, owner, repositories = 'all', permissions, ...common }) => {
      ensureUser(world, user);
      const kind = { kind: 'fine-grained', user, owner, repositories, permissions } as const;
      return give(world, kind, { prefix: 'github_pat_', ...common });
    },
    classicToken: ({ user, scopes = ['repo', 'read:org'], ...common }) => {
      ensureUser(world, user);
      return give(world, { kind: 'classic', user, scopes }, { prefix: 'ghp_', ...common });
    },
    revokeToken: (value) => {
      const token = world.state.tokens.get(value);
      if (token !== undefined) token.revoked = true;
    },
    leaveRequests: world.limits.leave,
    startSecondaryLimit: world.limits.startSecondary,
  };
}

function give(world: World, kind: TokenKind, common: Common & { readonly prefix: string }): string {
  const { prefix, value = `${prefix}local${world.nextId()}`, expiresAt } = common;
  world.state.tokens.set(value, { ...kind, expiresAt, revoked: false });
  return value;
}
