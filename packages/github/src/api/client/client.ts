import type { ErrorCode } from '@embargo/core';

import { JSON_TYPE } from './body.ts';
import { GitHubError } from './failure.ts';
import type { Area } from './failure.ts';
import { dataOf } from './graphql.ts';
import { openMemory } from './memory.ts';
import type { Memory } from './memory.ts';
import { readPages } from './pages.ts';
import type { ListRead, Page, Pages } from './pages.ts';
import { openPace, SYSTEM_CLOCK } from './pace.ts';
import type { Clock, Pace } from './pace.ts';
import { openPatience } from './patience.ts';
import type { Endurance, Patience } from './patience.ts';
import { tokenExpiry } from './token-expiry.ts';
import { openTransport } from './transport.ts';
import type { Answer, GraphQLRequest, HttpRequest, Transport } from './transport.ts';
import { sendFile, takesUploads } from './upload.ts';
import type { FileUpload, UploadTerms } from './upload.ts';

export interface GitHubOptions {
  /** A token of a GitHub App installation, of a person, or of the job; empty asks as anybody. */
  readonly token: string;
  /** As the runner's GITHUB_API_URL says it. */
  readonly apiUrl?: string | undefined;
  /** As the runner's GITHUB_GRAPHQL_URL says it. */
  readonly graphqlUrl?: string | undefined;
  readonly apiVersion?: string;
  readonly clock?: Clock;
  readonly endurance?: Endurance;
  /** How long one request may take. */
  readonly timeoutMs?: number;
  /** Takes a sentence where the client waits for a rate limit. */
  readonly log?: (sentence: string) => void;
}

/** What is read: the same read twice asks GitHub once, unless it must be fresh. */
export interface Read {
  /** A path with `{names}` for the parameters; other parameters make the query. */
  readonly path: string;
  readonly parameters: HttpRequest['parameters'];
  readonly area: Area;
  /** Asks GitHub again though it was read before. */
  readonly isFresh?: boolean;
}

export interface Write extends Pick<Read, 'path' | 'parameters' | 'area'> {
  readonly method: Exclude<HttpRequest['method'], 'GET'>;
  readonly body?: Readonly<Record<string, unknown>>;
}

export interface Upload extends FileUpload {
  readonly area: Area;
}

export interface Query extends GraphQLRequest {
  readonly area: Area;
  /** A mutation, which is sent at most once unless GitHub certainly did not take it. */
  readonly isChange?: true;
}

/**
 * GitHub with one token. Reads that are lost are repeated, writes are not; all throw a
 * `GitHubError` whose sentence gives nothing away.
 */
export interface GitHub {
  /** The JSON of one answer. */
  readonly read: (asked: Read) => Promise<unknown>;
  /** The bytes of one answer in another media type than JSON. */
  readonly readBytes: (asked: Read & { readonly accept: string }) => Promise<Buffer>;
  /** All pages of a list, following the Link header. */
  readonly readAll: (asked: ListRead) => Promise<Pages>;
  /** One change, sent at most once unless GitHub certainly did not take it. */
  readonly write: (asked: Write) => Promise<unknown>;
  /** One file to where GitHub said it takes it, sent at most once unless it certainly was not taken. */
  readonly upload: (asked: Upload) => Promise<unknown>;
  /** The data of a GraphQL query. */
  readonly query: (asked: Query) => Promise<unknown>;
  /** The OAuth scopes that GitHub named in an answer; only classic tokens have them. */
  readonly scopes: () => readonly string[] | undefined;
  /** When the token ends, as GitHub said in an answer; only those of people that end have it. */
  readonly expiresAt: () => Date | undefined;
  /** Whether the token has permissions of its own, apart from those of its user. */
  readonly isFineGrained: boolean;
  /** Whether it is the token of an App's installation, such as the job's own. */
  readonly isInstallation: boolean;
}

/** Half an hour in all: a primary limit lasts an hour at most. */
const ENDURANCE: Endurance = { waits: 5, seconds: 30 * 60 };

/** For 2 GiB, the most that GitHub takes, over a slow line. */
const UPLOAD_TIMEOUT_MS = 20 * 60_000;

/** Opens GitHub; nothing is asked, and no library loaded, before the first request. */
export function openGitHub(options: GitHubOptions): GitHub {
  const { token, apiUrl = 'https://api.github.com', clock = SYSTEM_CLOCK } = options;
  const { log = ignore, endurance = ENDURANCE } = options;
  const { apiVersion = '2022-11-28', timeoutMs = 30_000 } = options;
  const graphqlUrl = options.graphqlUrl ?? `${apiUrl}/graphql`;
  const door: Door = {
    transport: openTransport({ token, apiUrl, graphqlUrl, apiVersion, timeoutMs }),
    patient: openPatience({ clock, log, endurance }),
    pace: openPace(clock),
    memory: openMemory<Answer>(),
  };
  const uploads = { token, apiUrl, apiVersion, timeoutMs: UPLOAD_TIMEOUT_MS };
  let scopes: readonly string[] | undefined;
  let expiresAt: Date | undefined;
  const getPage = async (asked: Read): Promise<Page> => {
    const { body, headers } = await get(door, asked, JSON_TYPE);
    scopes ??= scopesIn(headers['x-oauth-scopes']);
    expiresAt ??= tokenExpiry(headers['github-authentication-token-expiration']);
    return { body: jsonOf(body), link: headers['link'] };
  };
  return {
    read: async (asked) => (await getPage(asked)).body,
    async readBytes({ accept, ...asked }) {
      const { body } = await get(door, asked, accept);
      return body.kind === 'bytes' ? body.bytes : Buffer.alloc(0);
    },
    readAll: (asked) => readPages(asked, { apiUrl, getPage }),
    write: (asked) => write(door, asked),
    upload: (asked) => upload(door, asked, uploads),
    query: (asked) => query(door, asked),
    scopes: () => scopes,
    expiresAt: () => expiresAt,
    isFineGrained: /^(?:github_pat_|ghu_)/.test(token),
    isInstallation: token.startsWith('ghs_'),
  };
}

const DOUBTFUL: readonly ErrorCode[] = ['EVIDENCE_UNAVAILABLE', 'ANSWER_INVALID'];

interface Door {
  readonly transport: Transport;
  readonly patient: Patience;
  readonly pace: Pace;
  readonly memory: Memory<Answer>;
}

function get(door: Door, asked: Read, accept: string): Promise<Answer> {
  const { path: url, parameters, area } = asked;
  const attempt = () => door.transport.rest({ method: 'GET', url, parameters, accept });
  return door.memory.recall({ ...asked, accept }, () =>
    door.pace.read(() => door.patient(attempt, { area, isRead: true })),
  );
}

async function write(door: Door, asked: Write): Promise<unknown> {
  const { method, path: url, parameters, area, body } = asked;
  const request: HttpRequest = {
    method,
    url,
    parameters,
    accept: JSON_TYPE,
    ...(body === undefined ? {} : { body }),
  };
  const attempt = () => door.transport.rest(request);
  door.memory.forget(asked);
  try {
    const answer = await door.pace.write(() => door.patient(attempt, { area, isRead: false }));
    return jsonOf(answer.body);
  } finally {
    // Again, for what was read while the change was under way.
    door.memory.forget(asked);
  }
}

async function upload(
  door: Door,
  { area, ...file }: Upload,
  terms: UploadTerms & { readonly apiUrl: string },
): Promise<unknown> {
  if (!takesUploads(file.address, terms.apiUrl)) throw misled(area);
  const attempt = () => sendFile(file, terms);
  const answer = await door.pace.write(() => door.patient(attempt, { area, isRead: false }));
  return jsonOf(answer.body);
}

/** The token goes to no other host. */
function misled({ subject }: Area): GitHubError {
  return new GitHubError({
    code: 'ANSWER_INVALID',
    reason: `GitHub's address for ${subject} is on another host, expected the API's or the one for uploads`,
    remedy: 'check GITHUB_API_URL, then run again',
  });
}

async function query(
  door: Door,
  { query: text, variables, area, isChange }: Query,
): Promise<unknown> {
  const attempt = () => door.transport.graphql({ query: text, variables });
  if (isChange === undefined) {
    const answer = await door.pace.read(() => door.patient(attempt, { area, isRead: true }));
    return dataOf(jsonOf(answer.body), area);
  }
  const answer = await door.pace.write(() => door.patient(attempt, { area, isRead: false }));
  return changedIn(jsonOf(answer.body), area);
}

/** An answer that does not tell whether the change was made leaves it in doubt. */
function changedIn(body: unknown, area: Area): unknown {
  try {
    return dataOf(body, area);
  } catch (error) {
    if (!(error instanceof GitHubError) || !DOUBTFUL.includes(error.code)) throw error;
    throw new GitHubError({
      code: 'OUTCOME_UNKNOWN',
      reason: `GitHub's answer does not tell whether ${area.subject} was made`,
      remedy: 'look before asking for it again',
    });
  }
}

function scopesIn(header: string | undefined): readonly string[] | undefined {
  return header?.split(',').map((scope) => scope.trim());
}

function jsonOf(body: Answer['body']): unknown {
  return body.kind === 'json' ? body.value : undefined;
}

function ignore(): void {
  // Nobody asked to be told.
}
