import { DateTime } from 'luxon';

import { DAY, hours, PEOPLE, plus, seconds } from './life.ts';
import type { Life } from './life.ts';
import { isKept, moment, tell } from './script.ts';
import type { Draft, Timing } from './script.ts';

type End = Pick<Life, 'publishedAt'>;

/** The end of a case: the day that is agreed on, who is told ahead, the release and what follows. */
export function writeRelease(draft: Draft): End {
  const due = writeNextPatch(draft) ?? plus(draft.receivedAt, 21 * DAY);
  const releasedAt = releaseBy(draft, due);
  writeAgreement(draft, releasedAt ?? due);
  writeDistributors(draft, releasedAt ?? due);
  if (mayMean(draft)) {
    draft.meant.set('release', releasedAt !== undefined && releasedAt <= due ? 'kept' : 'broken');
  }
  return releasedAt === undefined ? {} : writeEnd(draft, releasedAt);
}

function releaseBy({ dice, receivedAt }: Draft, due: Date): Date | undefined {
  const timing = dice.pick<Timing>('early', 'early', 'early', 'edge', 'overEdge', 'late', 'never');
  const week = plus(receivedAt, 8 * DAY);
  const at = moment(dice, { from: week < due ? week : receivedAt, due }, timing);
  return at === undefined || timing === 'edge' || dice.oneIn(3) ? at : intoWindow(at);
}

/** Whether nothing moves the release but the policy's own limit. */
function mayMean({ hasUpstream, score, index, written }: Draft): boolean {
  return (
    written.lines.release !== undefined && !hasUpstream && score.value >= 4 && index % 10 !== 9
  );
}

/** The patch release that comes anyway; it may slip. */
function writeNextPatch(draft: Draft): Date | undefined {
  const { dice, receivedAt, written } = draft;
  if (written.lines.nextPatch === undefined || dice.oneIn(5)) return undefined;
  const day = plus(receivedAt, seconds(dice.between(86_400 * 10, 86_400 * 40)));
  const saidAt = plus(receivedAt, hours(dice.between(1, 90)));
  if (dice.oneIn(4)) tell(draft, 'nextPatch', { saidAt });
  tell(draft, 'nextPatch', { at: day, saidAt: plus(saidAt, hours(5)) });
  if (!dice.oneIn(4)) return day;
  tell(draft, 'nextPatch', { at: plus(day, 3 * DAY), saidAt: plus(day, -DAY) });
  return plus(day, 3 * DAY);
}

/** The same day or one of the next, between four and eight o'clock in the afternoon. */
function intoWindow(instant: Date): Date {
  let at = DateTime.fromJSDate(instant, { zone: 'utc' }).set({
    hour: 16 + (instant.getUTCHours() % 4),
  });
  while (at.weekday > 4) at = at.plus({ days: 1 });
  return at.toJSDate();
}

/** Two agree, in some cases on a day that passes first; in others one is left alone with it. */
function writeAgreement(draft: Draft, day: Date): void {
  const { dice } = draft;
  const first = plus(day, -hours(dice.between(30, 140)));
  if (dice.oneIn(4)) {
    const early = plus(day, -hours(20));
    tell(draft, 'agreed', { at: early, saidAt: plus(first, -hours(4)) });
    tell(draft, 'agreed', { at: early, saidAt: plus(first, -hours(2)), by: PEOPLE.ben });
  }
  tell(draft, 'agreed', { at: day, saidAt: first });
  if (dice.oneIn(5)) return;
  tell(draft, 'agreed', {
    at: day,
    saidAt: plus(first, hours(dice.between(1, 40))),
    by: PEOPLE.ben,
  });
}

/** Long ahead and shortly ahead, each in time, at the last instant, too late or never. */
function writeDistributors(draft: Draft, day: Date): void {
  const { dice, receivedAt, written, index } = draft;
  const timings = ['early', 'early', 'edge', 'overEdge', 'late', 'never'] as const;
  if (written.lines.twoWeeks !== undefined) {
    if (index % 3 === 0) tell(draft, dice.pick('tell', 'doNotTell'), { at: plus(receivedAt, DAY) });
    const at = moment(
      dice,
      { from: plus(receivedAt, DAY), due: plus(receivedAt, 14 * DAY) },
      dice.pick(...timings),
    );
    if (at !== undefined) tell(draft, 'told', { at, saidAt: plus(at, hours(dice.pick(0, 3))) });
    return;
  }
  const ahead = written.lines.before === undefined ? 7 * DAY : hours(1);
  const first = moment(
    dice,
    { from: plus(day, -ahead - 3 * DAY), due: plus(day, -ahead) },
    dice.pick(...timings),
  );
  if (first === undefined) return;
  tell(draft, 'told', { at: first });
  const second = moment(
    dice,
    { from: plus(day, -2 * DAY), due: plus(day, -DAY) },
    dice.pick(...timings),
  );
  if (second !== undefined && second > first) tell(draft, 'told', { at: second });
}

/** It is out, told at once or later or by nobody; published; and looked back on. */
function writeEnd(draft: Draft, releasedAt: Date): End {
  const { dice, index, written, meant } = draft;
  const isTold = index % 9 !== 7;
  const saidAt = plus(releasedAt, hours(dice.pick(0, 0, 26)));
  if (isTold) tell(draft, 'released', { at: releasedAt, saidAt });
  else meant.delete('release');
  const publishedAt = plus(releasedAt, seconds(dice.between(60, 5000)));
  if (written.lines.retrospective !== undefined) {
    const timing = dice.pick<Timing>('early', 'early', 'edge', 'overEdge', 'late', 'never');
    const at = moment(
      dice,
      { from: plus(releasedAt, DAY), due: plus(releasedAt, 3 * DAY) },
      timing,
    );
    if (at !== undefined)
      tell(draft, 'lookedBack', { at, saidAt: plus(at, hours(dice.pick(0, 2))) });
    // Where people also look back on a leak, one may stand for the other.
    if (isTold && index % 4 !== 0) meant.set('retrospective', isKept(timing));
  }
  return { publishedAt };
}
