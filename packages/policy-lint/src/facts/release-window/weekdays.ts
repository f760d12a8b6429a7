import type { Weekday } from '@embargo/core';

import { Phrasebook } from '../language/phrasebook.ts';
import { gapBefore, isBroken, textAt, wordSet } from '../language/words.ts';
import type { Line } from '../language/words.ts';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKDAYS: readonly Weekday[] = WEEK.slice(0, 5);
const WEEKEND: readonly Weekday[] = WEEK.slice(5);

const FULL = wordSet('monday tuesday wednesday thursday friday saturday sunday');
/** Short names count where they stand in a range or a list: "Mon-Thu", "Tue/Wed". */
const SHORT = wordSet('mon tue tues wed thu thur thurs fri sat sun');
const DAYS = wordSet('day days');
const WORKING = wordSet('business working');

const TO = wordSet('to through thru until till');
const JOINTS = wordSet('or and nor on the a an');
const SIGNS = wordSet(', /');
const excludes = new Phrasebook([
  [
    'not',
    "non, not, never, no, nor, avoid*, except*, exclud*, outside, without, other/rather than, don't, won't, shouldn't",
  ],
]);
/** How many words before a day may say that it is none. */
const REACH = 7;

interface Mention {
  readonly days: readonly Weekday[];
  readonly isExcluded: boolean;
  /** The number of its last word. */
  readonly at: number;
}

/** The weekdays that a line allows, nothing where it names none. */
export function findWeekdays(line: Line): readonly Weekday[] | undefined {
  const mentions = readMentions(line);
  if (mentions.length === 0) return undefined;
  const wanted = mentions.filter(({ isExcluded }) => !isExcluded).flatMap(({ days }) => days);
  const excluded = mentions.filter(({ isExcluded }) => isExcluded).flatMap(({ days }) => days);
  const base = wanted.length > 0 ? wanted : WEEK;
  const allowed = WEEK.filter((day) => base.includes(day) && !excluded.includes(day));
  return allowed.length > 0 ? allowed : undefined;
}

function readMentions(line: Line): readonly Mention[] {
  const mentions: Mention[] = [];
  line.words.forEach((_, at) => {
    const days = daysAt(line, at);
    if (days === undefined) return;
    const last = mentions.at(-1);
    const isExcluded =
      last !== undefined && goesOn(line, last.at, at) ? last.isExcluded : isNone(line, at, last);
    if (last !== undefined && isRange(line, last, at)) {
      mentions[mentions.length - 1] = { ...last, days: rangeOf(last.days, days), at };
    } else mentions.push({ days, isExcluded, at });
  });
  return mentions;
}

function daysAt(line: Line, at: number): readonly Weekday[] | undefined {
  const word = textAt(line, at);
  if (word.startsWith('weekend')) return WEEKEND;
  if (word.startsWith('weekday')) return WORKDAYS;
  if (DAYS.has(word)) return WORKING.has(textAt(line, at - 1)) ? WORKDAYS : undefined;
  if (!isDay(word) && !(SHORT.has(word) && isListed(line, at))) return undefined;
  return WEEK.filter((day) => word.startsWith(day));
}

function isDay(word: string): boolean {
  return FULL.has(word.endsWith('s') ? word.slice(0, -1) : word);
}

function isListed(line: Line, at: number): boolean {
  const before = TO.has(textAt(line, at - 1)) ? at - 2 : at - 1;
  const after = TO.has(textAt(line, at + 1)) ? at + 2 : at + 1;
  return isAnyDay(textAt(line, before)) || isAnyDay(textAt(line, after));
}

function isAnyDay(word: string): boolean {
  return SHORT.has(word) || isDay(word);
}

/** "on Fridays, on Saturdays or on Sundays" */
function goesOn(line: Line, from: number, to: number): boolean {
  for (let at = from + 1; at < to; at++) if (!JOINTS.has(textAt(line, at))) return false;
  return to - from > 1 || SIGNS.has(gapBefore(line, to).trim());
}

/** Whether a word before it says that the day is none; past the day before, only its clause counts. */
function isNone(line: Line, at: number, last: Mention | undefined): boolean {
  const start = line.words[at]?.start ?? 0;
  const words = line.words.slice(Math.max(0, at - REACH, last === undefined ? 0 : last.at + 1), at);
  const own = words.filter((word) => last === undefined || !isBroken(line, word.end, start));
  return excludes.has(own);
}

/** "Monday to Thursday", "Mon-Thu", "between Monday and Thursday" */
function isRange(line: Line, { days, at: from }: Mention, to: number): boolean {
  if (days.length !== 1) return false;
  if (to === from + 1) return gapBefore(line, to).trim() === '-';
  if (to !== from + 2) return false;
  const between = textAt(line, from + 1);
  return TO.has(between) || (between === 'and' && textAt(line, from - 1) === 'between');
}

function rangeOf([from]: readonly Weekday[], [to]: readonly Weekday[]): readonly Weekday[] {
  const start = WEEK.indexOf(from ?? 'mon');
  const end = WEEK.indexOf(to ?? 'sun');
  return start <= end
    ? WEEK.slice(start, end + 1)
    : [...WEEK.slice(start), ...WEEK.slice(0, end + 1)];
}
