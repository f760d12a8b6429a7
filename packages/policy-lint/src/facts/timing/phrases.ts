import { durationsIn } from '../language/duration.ts';
import type { DurationPhrase } from '../language/duration.ts';
import { isDigits } from '../language/numbers.ts';
import { gapBefore, indexFrom, textAt, wordSet } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import { findCadences } from './cadence.ts';

/** A duration, or how often something is done: "every 7 days", "weekly". */
export interface TimePhrase extends DurationPhrase {
  readonly repeats: boolean;
}

const EVERY = wordSet(
  'every each alle jede jeder jedes jeden cada ogni elke co her setiap каждые каждую каждый',
);
const EVERY_SIGNS = '每毎매';
const TIMES = ['ごと', '一次', '마다', '에 한'];

const LABEL_UNITS: Readonly<Record<string, string>> = {
  day: 'D',
  days: 'D',
  week: 'W',
  weeks: 'W',
};
const LABEL_ENDS = ':(-|\u2014';

/** Every statement of time in a line, in order; cadences only where they may matter. */
export function findTimePhrases(line: Line, mayRepeat: boolean): readonly TimePhrase[] {
  const phrases = durationsIn(line).map((phrase) => ({
    ...phrase,
    repeats: isRepeated(line, phrase),
  }));
  for (const more of [...(mayRepeat ? findCadences(line) : []), ...readLabel(line)]) {
    const isApart = phrases.every(({ start, end }) => more.end <= start || more.start >= end);
    if (isApart) phrases.push(more);
  }
  return phrases.sort((one, other) => one.start - other.start);
}

function isRepeated(line: Line, { start, end, isForeign }: DurationPhrase): boolean {
  const at = indexFrom(line, start);
  const before = textAt(line, at - 1);
  if (EVERY.has(before) || (before === 'les' && textAt(line, at - 2).startsWith('tou')))
    return true;
  if (!isForeign) return false;
  const sign = line.lower.slice(0, start).trimEnd().at(-1) ?? '';
  if (sign !== '' && EVERY_SIGNS.includes(sign)) return true;
  const rest = line.lower.slice(end, end + 4).trimStart();
  return TIMES.some((word) => rest.startsWith(word)) || (before === 'de' && isOm(line, at));
}

/** "om de 7 dagen" */
function isOm(line: Line, at: number): boolean {
  return textAt(line, at - 2) === 'om';
}

/** "Day 1-3:" at the start of a line of a timeline. */
function readLabel(line: Line): TimePhrase[] {
  const symbol = LABEL_UNITS[textAt(line, 0)];
  const numbers = labelNumbers(line);
  const end = line.words[numbers.length]?.end ?? 0;
  const [low = 0, high = low] = numbers;
  if (symbol === undefined || high === 0 || !endsLabel(line, end)) return [];
  const atLeast = low > 0 && low < high ? { atLeast: `P${low}${symbol}` } : {};
  const kind = { businessDays: false, isForeign: false, repeats: false };
  return [{ ...atLeast, within: `P${high}${symbol}`, ...kind, start: 0, end }];
}

/** The one or two numbers behind the first word. */
function labelNumbers(line: Line): readonly number[] {
  const [first, second] = [textAt(line, 1), textAt(line, 2)];
  if (!isDigits(first) || (line.words[0]?.start ?? 0) > 3) return [];
  const isRange = isDigits(second) && gapBefore(line, 2).trim() === '-';
  return isRange ? [Number(first), Number(second)] : [Number(first)];
}

function endsLabel({ lower }: Line, end: number): boolean {
  const next = lower.slice(end).trimStart().charAt(0);
  return LABEL_ENDS.includes(next);
}
