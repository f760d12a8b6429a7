import { EmbargoError } from '@embargo/core';

/** Where and why a run takes place, as the runner says in its environment. */
export interface RunContext {
  /** Absolute path of the checkout. */
  readonly workspace: string;
  readonly repository?: { readonly owner: string; readonly name: string };
  readonly serverUrl: string;
  readonly sha?: string;
  readonly pullRequest?: PullRequest;
  readonly defaultBranch?: string;
}

export interface PullRequest {
  readonly number: number;
  readonly baseSha: string;
  readonly headSha: string;
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
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    ...known('repository', repositoryOf(env['GITHUB_REPOSITORY'])),
    ...known('sha', env['GITHUB_SHA']),
    ...known('pullRequest', pullRequestOf(event)),
    ...known('defaultBranch', textAt(event, ['repository', 'default_branch'])),
  };
}

function known<Key extends keyof RunContext>(
  key: Key,
  value: RunContext[Key] | '' | undefined,
): Partial<RunContext> {
  return value === undefined || value === '' ? {} : { [key]: value };
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
  const number = valueAt(event, ['pull_request', 'number']);
  if (baseSha === undefined || headSha === undefined || typeof number !== 'number')
    return undefined;
  return { number, baseSha, headSha };
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
