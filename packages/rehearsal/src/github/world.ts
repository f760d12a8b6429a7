import type { GitStore } from './git/store.ts';
import type { JsonObject } from './http/json.ts';
import type { Limits } from './limits.ts';
import type { Settings } from './settings.ts';
import type { State } from './state/state.ts';

/** What every handler and view may look at. */
export interface World {
  readonly now: () => Date;
  readonly urls: Urls;
  readonly state: State;
  readonly git: GitStore;
  readonly limits: Limits;
  readonly settings: Settings;
  /** GitHub's own signature under what it attests of a release. */
  readonly signStatement: (statement: JsonObject) => JsonObject;
  /** A number that nothing else has: ids count up, so that runs are the same. */
  readonly nextId: () => number;
}

export interface Urls {
  /** Where the server listens: `http://127.0.0.1:40001`. */
  readonly api: string;
  /** Where links for people lead: `https://github.com`. */
  readonly web: string;
}
