import { DateTime } from 'luxon';

import { knownAt } from './known.ts';
import type { Known } from './known.ts';
import { DAY } from './life.ts';
import type { Life } from './life.ts';
import { acknowledgeBy } from './written.ts';
import type { Promised, Written } from './written.ts';

/** How one promise stands. */
export interface Standing {
  readonly promised: Promised;
  readonly line: number;
  readonly state: 'pending' | 'open' | 'overdue' | 'met' | 'late';
  readonly earliest?: Date;
  readonly due?: Date;
  readonly doneAt?: Date;
  /** The reminder that is due, in percent of its time. */
  readonly reminder?: 50 | 80 | 100;
  /** Nobody knows yet whether it concerns the case. */
  readonly isPerhaps: boolean;
}

interface Terms {
  readonly startsAt?: Date | undefined;
  readonly earliest?: Date | undefined;
  readonly due?: Date | undefined;
  readonly doneAt?: Date | undefined;
  readonly isPerhaps?: boolean;
}

type Row = readonly [Promised, Terms];

/** How every promise stands that the policy makes, by what is known by then; nothing where that is too little. */
export function standings(
  written: Written,
  life: Life,
  now: Date,
): readonly Standing[] | undefined {
  const known = knownAt(life, now, written.lines.agreement === undefined ? 1 : 2);
  if (known === undefined) return undefined;
  const rows: readonly Row[] = [
    [
      'acknowledgement',
      { due: acknowledgeBy(written, known.received), doneAt: known.acknowledged },
    ],
    ...(known.declined === undefined ? vulnerabilityRows(written, known, now) : []),
  ];
  return rows.flatMap((row) => standing(row, { written, known, now }) ?? []);
}

function vulnerabilityRows(written: Written, known: Known, now: Date): readonly Row[] {
  const release = releaseDay(known, now);
  return [
    ...stepRows(written, known),
    ...(written.hurries && known.public !== undefined && known.agreed === undefined
      ? []
      : [['agreement', { due: release, doneAt: known.agreed?.at }] as const]),
    ...(known.public === undefined ? [['window', windowTerms(known)] as const] : []),
    ...distributorRows(written, known, release),
    ...laneRows(known),
    ['retrospective', lookBackTerms(known, release)],
    ...breachRows(known, now),
  ];
}

/** "Within 24 hours", "1-7 days", "1-21 days", all of disclosure. */
function stepRows(written: Written, known: Known): readonly Row[] {
  const day = (days: number): Date => utc(known.received).plus({ days }).toJSDate();
  const hasWindow = written.lines.window !== undefined;
  const week = { earliest: day(1), due: day(7) };
  return [
    ['fixTeam', { due: day(1), doneAt: known.fixTeam }],
    ['fix', { ...week, doneAt: known.fixed }],
    ['forthcoming', { ...week, doneAt: known.forthcoming }],
    [
      'release',
      { earliest: day(1), due: putOff(day(21), known, hasWindow), doneAt: known.released },
    ],
  ];
}

/** Another project's date adjusts the process; under 4.0 the team may decide to be slow. */
function putOff(limit: Date, { upstream, score, agreed }: Known, hasWindow: boolean): Date {
  const upstreamDay = upstream && hasWindow ? nextWindow(upstream) : upstream;
  const slowDay = score !== undefined && score < 4 ? agreed?.day : undefined;
  const days = [limit, upstreamDay, slowDay].flatMap((at) => at?.getTime() ?? []);
  return new Date(Math.max(...days));
}

/** "4pm UTC on a non-Friday weekday", for four hours. */
function isInWindow(at: DateTime): boolean {
  return at.weekday <= 4 && at.hour >= 16 && at.hour < 20;
}

function nextWindow(instant: Date): Date {
  let at = utc(instant);
  if (isInWindow(at)) return instant;
  if (at.hour >= 16) at = at.plus({ days: 1 });
  at = at.startOf('day').set({ hour: 16 });
  while (at.weekday > 4) at = at.plus({ days: 1 });
  return at.toJSDate();
}

function windowTerms({ released }: Known): Terms {
  if (released === undefined) return {};
  let end = utc(released).startOf('day').set({ hour: 20 });
  if (!isInWindow(utc(released))) {
    while (end.weekday > 4 || end.toMillis() > released.getTime()) end = end.minus({ days: 1 });
  }
  return { due: end.minus({ milliseconds: 1 }).toJSDate(), doneAt: released };
}

/** The release that was; else the agreed day, as long as it is ahead. */
function releaseDay({ released, published, agreed }: Known, now: Date): Date | undefined {
  const ahead = agreed === undefined || agreed.day < now ? undefined : agreed.day;
  return released ?? published ?? ahead;
}

function distributorRows(
  written: Written,
  known: Known,
  release: Date | undefined,
): readonly Row[] {
  const [first, second] = known.told;
  const back = (days: number): Date | undefined =>
    release && utc(release).minus({ days }).toJSDate();
  const isPublic = known.public !== undefined;
  const ahead = (from: number | undefined, to: number): Terms =>
    isPublic
      ? { due: release }
      : { due: back(to), ...(from === undefined ? {} : { earliest: back(from) }) };
  return [
    ['before', { due: release, doneAt: first }],
    ['weeksAhead', { ...ahead(28, 7), doneAt: first }],
    ['weekAhead', { ...ahead(undefined, 7), doneAt: first }],
    ['dayAhead', { ...ahead(undefined, 1), doneAt: second }],
    ...twoWeeksRow(written, known),
  ];
}

/** Only for critical ones, or as people decide. */
function twoWeeksRow({ isForCritical }: Written, known: Known): readonly Row[] {
  const isCritical = known.score === undefined ? undefined : known.score >= 9;
  const tells = known.decision ?? (isForCritical ? isCritical : true);
  if (tells === false) return [];
  const day = (days: number): Date => utc(known.received).plus({ days }).toJSDate();
  const times = { earliest: day(1), due: day(14), doneAt: known.told[0] };
  return [['twoWeeks', { ...times, isPerhaps: tells === undefined }]];
}

function laneRows(known: Known): readonly Row[] {
  const { score, nextPatch, released } = known;
  const due = nextPatch && putOff(nextPatch, known, false);
  const terms = { due, doneAt: released, isPerhaps: score === undefined };
  return [
    ...(score === undefined || score >= 7 ? [['outOfBand', terms] as const] : []),
    ...(score === undefined || (score > 0 && score < 7) ? [['nextPatch', terms] as const] : []),
  ];
}

function lookBackTerms(known: Known, release: Date | undefined): Terms {
  const end = known.toldReleased ?? known.published;
  const doneAt = end && known.lookedBack.find((at) => at >= end);
  if (release === undefined) return { doneAt };
  const day = (days: number): Date => utc(release).plus({ days }).toJSDate();
  return { startsAt: release, earliest: day(1), due: day(3), doneAt };
}

function breachRows({ broken, answered, lookedBack }: Known, now: Date): readonly Row[] {
  if (broken === undefined) return [];
  const doneAt = lookedBack.find((at) => at >= broken);
  return [
    ['breach', answered === undefined ? { startsAt: broken, due: now } : { doneAt: answered }],
    ['leak', { startsAt: broken, earliest: broken, doneAt }],
  ];
}

interface Setting {
  readonly written: Written;
  readonly known: Known;
  readonly now: Date;
}

function standing([promised, terms]: Row, setting: Setting): Standing | undefined {
  const { written, known, now } = setting;
  const line = written.lines[promised];
  if (line === undefined) return undefined;
  const { due, earliest, doneAt } = hurried(promised, terms, setting);
  const reminder =
    doneAt === undefined ? reminderAt(due, terms.startsAt ?? known.received, now) : 0;
  return {
    promised,
    line,
    state: stateOf({ due, earliest, doneAt }, now),
    ...(earliest === undefined ? {} : { earliest }),
    ...(due === undefined ? {} : { due }),
    ...(doneAt === undefined ? {} : { doneAt }),
    ...(reminder === 0 ? {} : { reminder }),
    isPerhaps: terms.isPerhaps ?? false,
  };
}

/** "All timelines become ASAP", which lengthens none of them. */
function hurried(promised: Promised, terms: Terms, { written, known, now }: Setting): Terms {
  // "If the reporter denies the request, we will move swiftly", say all five.
  const isHurried = known.isRefused || (written.hurries && known.public !== undefined);
  if (!isHurried || terms.doneAt !== undefined) return terms;
  if (promised === 'retrospective' || promised === 'leak') return terms;
  return { due: terms.due !== undefined && terms.due < now ? terms.due : now };
}

function stateOf({ due, earliest, doneAt }: Terms, now: Date): Standing['state'] {
  if (doneAt !== undefined) return due !== undefined && doneAt > due ? 'late' : 'met';
  if (due !== undefined) return now > due ? 'overdue' : 'open';
  return earliest === undefined ? 'pending' : 'open';
}

function reminderAt(due: Date | undefined, start: Date, now: Date): 0 | 50 | 80 | 100 {
  if (due === undefined) return 0;
  const [whole, used] = [due.getTime() - start.getTime(), now.getTime() - start.getTime()];
  if (now >= due) return 100;
  if (whole <= 0 || used < whole * 0.5) return 0;
  return used < whole * 0.8 ? 50 : 80;
}

function utc(instant: Date): DateTime {
  return DateTime.fromJSDate(instant, { zone: 'utc' });
}

/** The instants from the first to the last at which something of it may change by itself. */
export function turningPoints(found: readonly Standing[], life: Life): readonly Date[] {
  return found.flatMap(({ due }) => {
    if (due === undefined) return [];
    const whole = due.getTime() - life.receivedAt.getTime();
    const marks = whole > DAY / 2 ? [0.5, 0.8] : [];
    const at = marks.map((share) => new Date(life.receivedAt.getTime() + whole * share));
    return [due, new Date(due.getTime() + 1), ...at];
  });
}
