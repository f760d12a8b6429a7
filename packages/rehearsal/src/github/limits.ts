import { Refusal } from './http/refusal.ts';
import type { Actor } from './access/token.ts';

/** The two budgets that the suite can meet. */
export type Resource = 'core' | 'graphql';

export interface Budget {
  readonly limit: number;
  used: number;
  resetAt: Date;
}

/** Rate limits, primary and secondary, as GitHub counts them. */
export interface Limits {
  readonly budget: (actor: Actor, resource: Resource) => Budget;
  /** Takes one point of the budget, or more; throws GitHub's answer where they are not left. */
  readonly take: (actor: Actor, resource: Resource, points?: number) => void;
  /** Leaves a token so many requests until its budget is renewed. */
  readonly leave: (token: string, remaining: number, resource?: Resource) => void;
  /** Refuses everything for a while, with or without saying how long. */
  readonly startSecondary: (limit: SecondaryLimit) => void;
  readonly checkSecondary: () => void;
  /** Counts a request against the minute's and the hour's marks. */
  readonly count: (
    actor: Actor,
    request: { readonly writes: boolean; readonly creates: boolean },
  ) => void;
}

export interface SecondaryLimit {
  readonly seconds: number;
  /** Without it the client must find out how long to wait. */
  readonly retryAfter?: boolean;
  readonly status?: 403 | 429;
}

interface Counted {
  readonly key: string;
  readonly at: number;
  readonly points: number;
  readonly creates: boolean;
}

type Running = SecondaryLimit & { readonly until: number };

const HOUR = 3_600_000;
const MINUTE = 60_000;
const WORKFLOW_LIMIT = 1_000;
const ANONYMOUS_LIMIT = 60;
const TOKEN_LIMIT = 5_000;

/** https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api */
const POINTS_A_MINUTE = 900;
const POINTS_OF_A_WRITE = 5;
const CREATIONS_A_MINUTE = 80;
const CREATIONS_AN_HOUR = 500;

export function createLimits(now: () => Date): Limits {
  const budgets = new Map<string, Budget>();
  const later = (milliseconds: number): Date => new Date(now().getTime() + milliseconds);

  function budget(actor: Actor, resource: Resource): Budget {
    const key = `${resource} ${keyOf(actor)}`;
    const found = budgets.get(key);
    if (found !== undefined && found.resetAt > now()) return found;
    const fresh = { limit: limitOf(actor), used: 0, resetAt: later(HOUR) };
    budgets.set(key, fresh);
    return fresh;
  }

  return {
    budget,
    take(actor, resource, points = 1) {
      const current = budget(actor, resource);
      if (current.used + points > current.limit) throw exhausted(actor);
      current.used += points;
    },
    leave(token, remaining, resource = 'core') {
      const limit = Math.max(TOKEN_LIMIT, remaining);
      budgets.set(`${resource} ${token}`, { limit, used: limit - remaining, resetAt: later(HOUR) });
    },
    ...createSecondary(now),
  };
}

type Secondary = Pick<Limits, 'startSecondary' | 'checkSecondary' | 'count'>;

function createSecondary(now: () => Date): Secondary {
  const counted: Counted[] = [];
  let running: Running | undefined;
  return {
    startSecondary(limit) {
      running = { ...limit, until: now().getTime() + limit.seconds * 1_000 };
    },
    checkSecondary() {
      if (running !== undefined && now().getTime() < running.until) throw tooFast(running, now());
    },
    count(actor, { writes, creates }) {
      const at = now().getTime();
      const key = keyOf(actor);
      counted.push({ key, at, points: writes ? POINTS_OF_A_WRITE : 1, creates });
      const own = counted.filter((one) => one.key === key && one.at > at - HOUR);
      if (isTooMuch(own, at)) {
        throw tooFast({ seconds: 60, retryAfter: true, until: at + MINUTE }, now());
      }
    },
  };
}

function isTooMuch(lastHour: readonly Counted[], at: number): boolean {
  const recent = lastHour.filter((one) => one.at > at - MINUTE);
  const points = recent.reduce((sum, one) => sum + one.points, 0);
  const created = (of: readonly Counted[]): number => of.filter(({ creates }) => creates).length;
  return (
    points > POINTS_A_MINUTE ||
    created(recent) > CREATIONS_A_MINUTE ||
    created(lastHour) > CREATIONS_AN_HOUR
  );
}

function keyOf(actor: Actor): string {
  return actor.kind === 'anonymous' ? 'anonymous' : actor.value;
}

function limitOf(actor: Actor): number {
  if (actor.kind === 'anonymous') return ANONYMOUS_LIMIT;
  return actor.kind === 'workflow' ? WORKFLOW_LIMIT : TOKEN_LIMIT;
}

function exhausted(actor: Actor): Refusal {
  const of = actor.kind === 'app' ? `installation ID ${actor.installationId}` : 'this token';
  return new Refusal(403, `API rate limit exceeded for ${of}.`);
}

function tooFast(limit: Running, now: Date): Refusal {
  const seconds = Math.ceil((limit.until - now.getTime()) / 1_000);
  return new Refusal(limit.status ?? 403, 'You have exceeded a secondary rate limit.', {
    headers: limit.retryAfter === false ? {} : { 'retry-after': String(seconds) },
  });
}
