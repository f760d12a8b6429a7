import type { getOctokit } from '@actions/github';
import { EmbargoError } from '@embargo/core';

import { readBody } from './body.ts';
import type { Body } from './body.ts';
import { attemptOf, textsOf } from './lost.ts';

/** How far one try came. */
export type Attempt = Answer | NoAnswer;

export interface Answer {
  readonly kind: 'answer';
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Body;
}

export interface NoAnswer {
  readonly kind: 'no-answer';
  /** A clause: "the connection was cut". */
  readonly what: string;
  /** Whether GitHub may have received the request, and done what it asks for. */
  readonly mayHaveArrived: boolean;
}

export interface HttpRequest {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** A path with `{names}`, or a whole address. */
  readonly url: string;
  /** For the names of the path; what is left over makes the query of a GET. */
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly accept: string;
}

export interface GraphQLRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** One request, one answer, no repetition. */
export interface Transport {
  readonly rest: (request: HttpRequest) => Promise<Attempt>;
  readonly graphql: (request: GraphQLRequest) => Promise<Attempt>;
}

export interface TransportOptions {
  readonly token: string;
  readonly apiUrl: string;
  readonly graphqlUrl: string;
  readonly apiVersion: string;
  readonly timeoutMs: number;
}

/** What the library would print names addresses, which may be embargoed. */
const SILENCE = { debug: ignore, info: ignore, warn: ignore, error: ignore };

/** Sends no authorization at all; the library wants some. */
const ANONYMOUS = {
  auth: 'anonymous',
  authStrategy: () => ({
    hook: (send: (options: unknown) => Promise<unknown>, asked: unknown) => send(asked),
  }),
};

const REDIRECTS = [301, 302, 307, 308];
const MAX_REDIRECTS = 3;

/** Opens the way to GitHub; the library is loaded by the first request. */
export function openTransport(options: TransportOptions): Transport {
  const load = async () => {
    const { getOctokit } = await import('@actions/github');
    const settings = { baseUrl: options.apiUrl, log: SILENCE };
    return options.token === ''
      ? getOctokit('', { ...settings, ...ANONYMOUS })
      : getOctokit(options.token, settings);
  };
  let loaded: Octokit | undefined;
  const open = (): Octokit => (loaded ??= load());
  return {
    rest: (asked) => {
      refuseDots(asked.parameters);
      return askRest(open, asked, options);
    },
    graphql: (asked) => askGraphQL(open, asked, options),
  };
}

type Octokit = Promise<ReturnType<typeof getOctokit>>;

async function askRest(
  open: () => Octokit,
  asked: HttpRequest,
  options: TransportOptions,
): Promise<Attempt> {
  const { request } = await open();
  const ask = ({ method, url, parameters, body, accept }: HttpRequest): Promise<Attempt> =>
    inTime(options.timeoutMs, async (signal) => {
      const response = await request(`${method} ${url}`, {
        ...parameters,
        ...(body === undefined ? {} : { data: body }),
        headers: { accept, 'x-github-api-version': options.apiVersion },
        request: {
          signal,
          log: SILENCE,
          // Read here: the library takes a body that is cut off for an empty one.
          parseSuccessResponseBody: false,
          // A POST that is redirected would go on as a GET.
          redirect: method === 'GET' ? 'follow' : 'manual',
        },
      });
      return answerOf(response, accept);
    });
  let attempt = await ask(asked);
  for (let redirects = 0; redirects < MAX_REDIRECTS; redirects += 1) {
    const url = redirectOf(attempt, options.apiUrl);
    if (url === undefined) return attempt;
    attempt = await ask({ ...asked, url, parameters: {} });
  }
  return attempt;
}

async function askGraphQL(
  open: () => Octokit,
  { query, variables }: GraphQLRequest,
  { graphqlUrl, apiVersion, timeoutMs }: TransportOptions,
): Promise<Attempt> {
  const { graphql } = await open();
  return inTime(timeoutMs, async (signal) => {
    const data: unknown = await graphql({
      ...variables,
      query,
      url: graphqlUrl,
      headers: { 'x-github-api-version': apiVersion },
      request: { signal, log: SILENCE },
    });
    return { kind: 'answer', status: 200, headers: {}, body: { kind: 'json', value: { data } } };
  });
}

interface Response {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | number | undefined>>;
  readonly data: unknown;
}

/** A name that is a step in a path would lead to another address. */
function refuseDots(parameters: HttpRequest['parameters']): void {
  if (!Object.values(parameters).some((value) => value === '.' || value === '..')) return;
  const message =
    'A name to ask GitHub for is only dots, expected a name; check what was configured';
  throw new EmbargoError('INPUT_INVALID', message);
}

async function inTime(
  timeoutMs: number,
  ask: (signal: AbortSignal) => Promise<Attempt>,
): Promise<Attempt> {
  const signal = AbortSignal.timeout(timeoutMs);
  try {
    return await ask(signal);
  } catch (error) {
    if (!signal.aborted) return attemptOf(error);
    const what = `it gave no whole answer within ${timeoutMs / 1000} seconds`;
    return { kind: 'no-answer', what, mayHaveArrived: true };
  }
}

async function answerOf({ status, headers, data }: Response, accept: string): Promise<Attempt> {
  const isRedirect = REDIRECTS.includes(status);
  const body = await readBody(data, isRedirect ? '' : accept);
  if (body.kind === 'garbled') {
    return { kind: 'no-answer', what: `the answer ${body.what}`, mayHaveArrived: true };
  }
  return { kind: 'answer', status, headers: textsOf(headers), body };
}

/** Where a write goes on; the token goes to no other host. */
function redirectOf(attempt: Attempt, apiUrl: string): string | undefined {
  if (attempt.kind === 'no-answer' || !REDIRECTS.includes(attempt.status)) return undefined;
  const location = attempt.headers['location'];
  if (location === undefined || !URL.canParse(location, apiUrl)) return undefined;
  const next = new URL(location, apiUrl);
  return next.origin === new URL(apiUrl).origin ? next.href : undefined;
}

function ignore(): void {
  // Nothing of it is to be seen.
}
