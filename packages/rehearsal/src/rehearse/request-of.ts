import { createHash } from 'node:crypto';

import type { LocatedConfig } from '@embargo/core';
import { judge } from '@embargo/policy-lint';
import type { Policy } from '@embargo/policy-lint';

import type { RehearsalRequest } from './request.ts';

const DAY = 86_400_000;
/** Of the days of `Date`, with 9 in the morning for a report that somebody is there to read. */
const [MONDAY, MORNING] = [1, 9];

/** A policy as it was read, with what is at hand beside it. */
export interface Rehearsable extends Omit<
  RehearsalRequest,
  'policyPath' | 'policySha256' | 'judgement' | 'config'
> {
  readonly policy: Policy;
  readonly bytes: Uint8Array;
  readonly located: LocatedConfig | undefined;
}

/** What to rehearse for a policy that was read. */
export async function requestFor({
  bytes,
  located,
  ...given
}: Rehearsable): Promise<RehearsalRequest> {
  const { policy } = given;
  return {
    ...given,
    policyPath: policy.document.source.path,
    policySha256: createHash('sha256').update(bytes).digest('hex'),
    judgement: await judge({ policy, profile: 'recommended', config: located }),
    ...(located === undefined ? {} : { config: located.config }),
  };
}

/** The next Monday at 9:00 UTC, a week from now on a Monday. */
export function nextMonday(now: Date): Date {
  const days = (MONDAY + 7 - now.getUTCDay()) % 7 || 7;
  const day = new Date(now.getTime() + days * DAY);
  day.setUTCHours(MORNING, 0, 0, 0);
  return day;
}
