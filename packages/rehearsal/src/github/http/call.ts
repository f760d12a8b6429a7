import type { Actor } from '../access/token.ts';
import type { Need } from '../access/need.ts';
import type { Repository } from '../state/repository.ts';
import type { World } from '../world.ts';
import type { JsonObject } from './json.ts';
import type { Reply } from './reply.ts';

export type Method = 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';

/** The two versions of the API that GitHub serves. */
export type ApiVersion = '2022-11-28' | '2026-03-10';

/** A request on its way to its handler. */
export interface Call {
  readonly world: World;
  readonly actor: Actor;
  readonly method: Method;
  /** The decoded values of the template's braces. */
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string>>;
  readonly raw: Buffer;
  /** The JSON body, empty where there is none. */
  readonly fields: JsonObject;
  readonly version: ApiVersion;
  /** The path as it was asked for, without the query. */
  readonly pathname: string;
}

export interface RepositoryCall extends Call {
  readonly repository: Repository;
}

/** One operation: its template is written as GitHub's OpenAPI description writes it. */
export interface Route {
  readonly method: Method;
  readonly template: string;
  readonly need?: Need;
  /** The body is a file, whatever its type says. */
  readonly takesBytes?: boolean;
  /** Not of the API but of the web: no rate limit, and no description that it could be held to. */
  readonly isWeb?: boolean;
  readonly handle: (call: Call) => Reply | Promise<Reply>;
}

export function param(call: Call, name: string): string {
  const value = call.params[name];
  if (value === undefined) throw new TypeError(`The route has no parameter "${name}"`);
  return value;
}

/** The media type that the client asked for, after `application/vnd.github.`: `diff`, `raw`. */
export function media(call: Call): string | undefined {
  const accept = call.headers['accept'] ?? '';
  return /application\/vnd\.github\.(?:v3\.)?(\w+)/.exec(accept)?.[1];
}
