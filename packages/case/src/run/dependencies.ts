import type { Clock, RunContext, Runtime } from '@embargo/github';

import type { Payload } from './payload.ts';

/** What surrounds a run; everything that is asked of GitHub goes over the addresses of `context`. */
export interface Dependencies extends Runtime {
  readonly context: RunContext;
  /** The event as the runner handed it over. */
  readonly payload: Payload;
  readonly now: () => Date;
  /** The system's where absent. */
  readonly clock?: Clock;
  /** How long one request may take; the client's own patience where absent. */
  readonly timeoutMs?: number;
}
