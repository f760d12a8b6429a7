export type Access = 'read' | 'write' | 'admin';

/** Names as the API writes them: `repository_advisories`, `contents`, `members`. */
export type Permissions = Readonly<Record<string, Access>>;

/** `owner/name`s, or all of the account's. */
export type Selection = 'all' | readonly string[];

/** What was given out; its text is the key in the state. */
export type Token = TokenKind & { readonly expiresAt: Date | undefined; revoked: boolean };

export type TokenKind = AppToken | WorkflowToken | FineGrainedToken | ClassicToken;

/** The installation token of a GitHub App. */
export interface AppToken {
  readonly kind: 'app';
  /** The App's short name; it acts as `slug[bot]`. */
  readonly slug: string;
  readonly installationId: number;
  /** The account that it is installed on. */
  readonly account: string;
  readonly repositories: Selection;
  readonly permissions: Permissions;
}

/** The `GITHUB_TOKEN` of a workflow run: an App's token for one repository. */
export interface WorkflowToken {
  readonly kind: 'workflow';
  readonly repository: string;
  readonly permissions: Permissions;
}

export interface FineGrainedToken {
  readonly kind: 'fine-grained';
  readonly user: string;
  /** The account whose repositories it may reach. */
  readonly owner: string;
  readonly repositories: Selection;
  readonly permissions: Permissions;
}

export interface ClassicToken {
  readonly kind: 'classic';
  readonly user: string;
  /** `repo`, `public_repo`, `read:org`, `repository_advisories:read` … */
  readonly scopes: readonly string[];
}

/** Who asks. */
export type Actor = { readonly kind: 'anonymous' } | (TokenKind & { readonly value: string });

/** The login that what it writes is signed with. */
export function loginOf(actor: Actor): string {
  switch (actor.kind) {
    case 'anonymous':
      return 'ghost';
    case 'app':
      return `${actor.slug}[bot]`;
    case 'workflow':
      return 'github-actions[bot]';
    case 'fine-grained':
    case 'classic':
      return actor.user;
  }
}

/** The person behind a token; Apps and workflows are nobody. */
export function personOf(actor: Actor): string | undefined {
  return actor.kind === 'fine-grained' || actor.kind === 'classic' ? actor.user : undefined;
}
