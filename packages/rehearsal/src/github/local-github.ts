import { deserialize, serialize } from 'node:v8';

import { unsigned } from './changes/release-attestation.ts';
import { createGitStore } from './git/store.ts';
import type { Exchange } from './http/exchange.ts';
import type { JsonObject } from './http/json.ts';
import { createLimits } from './limits.ts';
import { createBuilder } from './seed/builder.ts';
import type { Builder } from './seed/builder.ts';
import { listen } from './server.ts';
import type { FaultRule } from './faults.ts';
import { DEFAULT_SETTINGS } from './settings.ts';
import type { Settings } from './settings.ts';
import { emptyState } from './state/state.ts';
import type { World } from './world.ts';

export interface LocalGitHubOptions {
  /** The clock that every instant comes from; the machine's where absent. */
  readonly now?: () => Date;
  readonly settings?: Partial<Settings>;
  /** Where links for people lead, `https://github.com` where absent. */
  readonly serverUrl?: string;
  /** Signs what GitHub attests of immutable releases, as a bundle; without it nothing is signed. */
  readonly signStatement?: (statement: JsonObject) => JsonObject;
  /** Sees every exchange when its answer is ready. */
  readonly observe?: (exchange: Exchange) => void;
}

/** A GitHub on loopback, with all that is needed to fill it and to make it fail. */
export interface LocalGitHub extends Builder {
  /** `http://127.0.0.1:PORT`, for `GITHUB_API_URL`. */
  readonly url: string;
  /** For `GITHUB_GRAPHQL_URL`. */
  readonly graphqlUrl: string;
  /** Every request that came in, in order, with its answer. */
  readonly requests: readonly Exchange[];
  /** All that it knows, to look at and to change. */
  readonly world: World;
  /** Change one at any time. */
  readonly settings: Settings;
  /** Makes requests fail, the first that fits unless the rule says otherwise. */
  readonly fail: (rule: FaultRule) => void;
  readonly clearFaults: () => void;
  /** Remembers all that it knows; what it gives brings it back to that, without faults. */
  readonly save: () => () => void;
  readonly close: () => Promise<void>;
}

/** Starts a GitHub of its own, empty, on a free port of 127.0.0.1. */
export async function startLocalGitHub(options: LocalGitHubOptions = {}): Promise<LocalGitHub> {
  const { now = () => new Date(), serverUrl = 'https://github.com' } = options;
  const server = await listen(options.observe ?? (() => undefined));
  const settings = { ...DEFAULT_SETTINGS, ...options.settings };
  let lastId = 1_000;
  const world: World = {
    now,
    urls: { api: server.url, web: serverUrl },
    state: emptyState(),
    git: createGitStore(),
    limits: createLimits(now),
    settings,
    signStatement: options.signStatement ?? unsigned,
    nextId: () => ++lastId,
  };
  server.serve(world);
  return {
    ...createBuilder(world),
    url: server.url,
    graphqlUrl: `${server.url}/graphql`,
    requests: server.requests,
    world,
    settings,
    fail: server.faults.add,
    clearFaults: server.faults.clear,
    save: () => {
      const saved = serialize(world.state);
      return () => {
        server.faults.clear();
        // What was written by v8 is read back as it was.
        Object.assign(world.state, deserialize(saved));
      };
    },
    close: async () => {
      await server.close();
      world.git.close();
    },
  };
}
