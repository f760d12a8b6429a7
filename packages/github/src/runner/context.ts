import { EmbargoError } from '@embargo/core';

/** Where and why a run takes place, as the runner says in its environment and in the event. */
export interface RunContext {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  readonly repository?: { readonly owner: string; readonly name: string };
  readonly serverUrl: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly sha?: string;
  /** `refs/heads/…`, `refs/tags/…` or `refs/pull/…`. */
  readonly ref?: string;
  readonly eventName?: string;
  /** What happened in the event: `opened`, `edited`, `checks_requested` … */
  readonly eventAction?: string;
  /** Who started the run. */
  readonly actor?: string;
  readonly runId?: string;
  readonly runAttempt?: string;
  readonly pullRequest?: PullRequest;
  readonly push?: Push;
  readonly mergeGroup?: { readonly baseSha: string; readonly headSha: string };
  readonly issueNumber?: number;
  readonly discussionNumber?: number;
  readonly defaultBranch?: string;
  /** Whether the repository is private or internal; absent where the event does not say. */
  readonly isPrivate?: boolean;
}

export interface PullRequest {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
}

export interface Push {
  /** Forty zeros where the push made the ref. */
  readonly before: string;
  /** Forty zeros where the push took the ref away. */
  readonly after: string;
}

/** The event's payload as a file holds it: JSON text, or nothing where there is no file. */
export type ReadText = (path: string) => string | undefined;

/** Reads the run's context from the runner's environment and event file. */
export function readContext(
  env: Readonly<Record<string, string | undefined>>,
  readText: ReadText,
): RunContext {
  const event = readEvent(env['GITHUB_EVENT_PATH'], readText);
  return {
    workspace: env['GITHUB_WORKSPACE'] ?? process.cwd(),
    ...hostsOf(env),
    ...known({
      repository: repositoryOf(env['GITHUB_REPOSITORY']),
      sha: env['GITHUB_SHA'],
      ref: env['GITHUB_REF'],
      eventName: env['GITHUB_EVENT_NAME'],
      actor: env['GITHUB_ACTOR'],
      runId: env['GITHUB_RUN_ID'],
      runAttempt: env['GITHUB_RUN_ATTEMPT'],
      ...whatHappened(event),
    }),
  };
}

/** The address of the run's page, where the runner says which run it is. */
export function runUrl({ serverUrl, repository, runId }: RunContext): string | undefined {
  if (repository === undefined || runId === undefined) return undefined;
  return `${serverUrl}/${repository.owner}/${repository.name}/actions/runs/${runId}`;
}

function hostsOf(
  env: Readonly<Record<string, string | undefined>>,
): Pick<RunContext, 'serverUrl' | 'apiUrl' | 'graphqlUrl'> {
  const apiUrl = env['GITHUB_API_URL'] ?? 'https://api.github.com';
  return {
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    apiUrl,
    graphqlUrl: env['GITHUB_GRAPHQL_URL'] ?? `${apiUrl}/graphql`,
  };
}

function whatHappened(event: unknown): Possibly<Omit<RunContext, 'workspace'>> {
  return {
    eventAction: textAt(event, ['action']),
    pullRequest: pullRequestOf(event),
    push: pushOf(event),
    mergeGroup: mergeGroupOf(event),
    issueNumber: numberAt(event, ['issue', 'number']),
    discussionNumber: numberAt(event, ['discussion', 'number']),
    defaultBranch: textAt(event, ['repository', 'default_branch']),
    isPrivate: flagAt(event, ['repository', 'private']),
  };
}

type Possibly<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

/** What is known: what is absent or empty is left out. */
function known(fields: Possibly<RunContext>): Partial<RunContext> {
  const entries = Object.entries(fields).filter(([, value]) => value !== undefined && value !== '');
  // Without the keys that hold `undefined` it is what the type says.
  return Object.fromEntries(entries);
}

function repositoryOf(slug = ''): RunContext['repository'] {
  const [owner = '', name = ''] = slug.split('/');
  return owner === '' || name === '' ? undefined : { owner, name };
}

function readEvent(path: string | undefined, readText: ReadText): unknown {
  if (path === undefined || path === '') return undefined;
  const text = readText(path);
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    const message = `The event file ${path} is not JSON, expected what the runner writes there`;
    throw new EmbargoError('EVIDENCE_UNAVAILABLE', message, { cause });
  }
}

function pullRequestOf(event: unknown): PullRequest | undefined {
  const baseSha = textAt(event, ['pull_request', 'base', 'sha']);
  const headSha = textAt(event, ['pull_request', 'head', 'sha']);
  const number = numberAt(event, ['pull_request', 'number']);
  if (baseSha === undefined || headSha === undefined || number === undefined) return undefined;
  return { number, baseSha, headSha };
}

/** A `synchronize` of a pull request has `before` and `after` too. */
function pushOf(event: unknown): Push | undefined {
  if (valueAt(event, ['pull_request']) !== undefined) return undefined;
  const before = textAt(event, ['before']);
  const after = textAt(event, ['after']);
  return before === undefined || after === undefined ? undefined : { before, after };
}

function mergeGroupOf(event: unknown): RunContext['mergeGroup'] {
  const baseSha = textAt(event, ['merge_group', 'base_sha']);
  const headSha = textAt(event, ['merge_group', 'head_sha']);
  return baseSha === undefined || headSha === undefined ? undefined : { baseSha, headSha };
}

function numberAt(value: unknown, keys: readonly string[]): number | undefined {
  const found = valueAt(value, keys);
  return typeof found === 'number' ? found : undefined;
}

function flagAt(value: unknown, keys: readonly string[]): boolean | undefined {
  const found = valueAt(value, keys);
  return typeof found === 'boolean' ? found : undefined;
}

function textAt(value: unknown, keys: readonly string[]): string | undefined {
  const found = valueAt(value, keys);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

function valueAt(value: unknown, keys: readonly string[]): unknown {
  let found = value;
  for (const key of keys) {
    if (typeof found !== 'object' || found === null) return undefined;
    found = (found as Readonly<Record<string, unknown>>)[key];
  }
  return found;
}
