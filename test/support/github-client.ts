import type { LocalGitHub } from '@embargo/rehearsal';

/** An answer as a test looks at it. */
export interface Got {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The JSON object; empty where the answer is none. */
  readonly json: Readonly<Record<string, unknown>>;
  /** The items of a JSON list. */
  readonly items: readonly Readonly<Record<string, unknown>>[];
  /** One field of each item. */
  readonly list: (field: string) => readonly unknown[];
}

/** A plain client, so that the server is tested without the suite's own. */
export interface Client {
  readonly get: (path: string, headers?: Record<string, string>) => Promise<Got>;
  readonly post: (path: string, body?: unknown) => Promise<Got>;
  readonly patch: (path: string, body?: unknown) => Promise<Got>;
  readonly put: (path: string, body?: unknown) => Promise<Got>;
  readonly delete: (path: string, body?: unknown) => Promise<Got>;
  readonly send: (path: string, init: RequestInit) => Promise<Got>;
}

export function createClient(
  github: Pick<LocalGitHub, 'url'>,
  token?: string,
  version = '2022-11-28',
): Client {
  const send = async (path: string, init: RequestInit): Promise<Got> => {
    const url = path.startsWith('http') ? path : `${github.url}${path}`;
    const response = await fetch(url, {
      ...init,
      headers: {
        accept: 'application/vnd.github+json',
        'x-github-api-version': version,
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...(init.headers as Record<string, string> | undefined),
      },
    });
    return read(response);
  };
  const write =
    (method: string) =>
    (path: string, body?: unknown): Promise<Got> =>
      send(path, { method, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: write('POST'),
    patch: write('PATCH'),
    put: write('PUT'),
    delete: write('DELETE'),
    send,
  };
}

async function read(response: Response): Promise<Got> {
  const text = await response.text();
  const value = parsed(text);
  const items = Array.isArray(value) ? (value as readonly Readonly<Record<string, unknown>>[]) : [];
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: (Array.isArray(value) ? {} : value) as Readonly<Record<string, unknown>>,
    items,
    list: (field) => items.map((item) => item[field]),
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return {};
  }
}
