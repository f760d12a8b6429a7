import { EmbargoError, noticeTimes, sayMoment } from '@embargo/core';
import type { NoticeTime } from '@embargo/core';

import type { Run } from './main.ts';

/**
 * Whether it is time for a phase. Too early for what the policy promises is refused; late is told,
 * for late is better than never: the sentence says so.
 */
export function checkTime(run: Run, now: Date): string | undefined {
  const { inputs, promises, releasesAt } = run;
  const { phase } = inputs;
  if (releasesAt === undefined) return undefined;
  checkAhead(run, releasesAt, now);
  const times = noticeTimes(promises.process, releasesAt);
  const time = phase === 'details' || phase === 'reminder' ? times[phase] : undefined;
  if (time === undefined) return undefined;
  const { path = promises.policyPath, span } = time.origin;
  return judgeTime(time, { place: `${path}:${span.start.line}`, now });
}

interface Moment {
  /** Where it is promised. */
  readonly place: string;
  readonly now: Date;
}

function judgeTime(
  { notBefore, notAfter }: NoticeTime,
  { place, now }: Moment,
): string | undefined {
  if (notBefore !== undefined && now < notBefore) {
    throw new EmbargoError(
      'REQUEST_REFUSED',
      `It is too early for this notice: ${place} has it from ${sayMoment(notBefore)} on; run it then`,
    );
  }
  if (notAfter === undefined || now <= notAfter) return undefined;
  return `This notice is late: ${place} promises it until ${sayMoment(notAfter)}.`;
}

function checkAhead({ inputs }: Run, releasesAt: Date, now: Date): void {
  const { phase, isBroken } = inputs;
  const isAhead = phase === 'details' || phase === 'reminder' || phase === 'date-change';
  if (!isAhead || isBroken || releasesAt >= now) return;
  throw new EmbargoError(
    'INPUT_INVALID',
    `Input "releases-at" is ${releasesAt.toISOString()}, which is over, expected a time to come`,
  );
}
