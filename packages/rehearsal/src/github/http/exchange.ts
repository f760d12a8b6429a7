import type { Actor } from '../access/token.ts';
import type { Fault } from '../faults.ts';
import type { ApiVersion } from './call.ts';

/** A request that reached the server, and what it answered. */
export interface Exchange {
  readonly at: Date;
  readonly method: string;
  /** With the query. */
  readonly url: string;
  readonly pathname: string;
  /** The operation's template, absent where the server has none for the path. */
  readonly template: string | undefined;
  /** Not of the API: a download from the web. */
  readonly isWeb: boolean;
  readonly params: Readonly<Record<string, string>>;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly tokenKind: Actor['kind'] | 'refused';
  readonly version: ApiVersion;
  /** Whether it wrote where everybody can read. */
  readonly landsInPublic: boolean;
  /** What went wrong on command. */
  readonly fault: Fault | undefined;
  readonly answer: Answer;
}

/** An answer as it was written; one that was cut or never came has the status that it would have. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}
