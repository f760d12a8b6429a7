import type { Duration } from '@embargo/core';

import { textAt, wordSet } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import type { TimePhrase } from './phrases.ts';

const ADVERBS: Readonly<Record<string, Duration>> = {
  hourly: 'PT1H',
  daily: 'P1D',
  weekly: 'P1W',
  biweekly: 'P2W',
  fortnightly: 'P2W',
  monthly: 'P1M',
  quarterly: 'P3M',
};

/** Beginnings by their first letters, for the words bend. */
const FOREIGN_ADVERBS: Readonly<Record<string, readonly [beginning: string, every: Duration]>> = {
  wöc: ['wöchentlich', 'P1W'],
  heb: ['hebdomadaire', 'P1W'],
  sem: ['semanal', 'P1W'],
  set: ['settimanal', 'P1W'],
  wek: ['wekelijks', 'P1W'],
  еже: ['еженедельн', 'P1W'],
  täg: ['täglich', 'P1D'],
  quo: ['quotidien', 'P1D'],
};

const UNITS: Readonly<Record<string, Duration>> = {
  hour: 'PT1H',
  day: 'P1D',
  week: 'P1W',
  month: 'P1M',
  quarter: 'P3M',
  semaine: 'P1W',
  semana: 'P1W',
  woche: 'P1W',
  settimana: 'P1W',
};
const EACH = wordSet('every each per chaque cada jede ogni');
const ONCE = wordSet('once updates update reports');
const WORKING = wordSet('business working');

const EAST_ASIAN = ['每周', '每週', '毎週', '매주'];

/** How often something is done, where no number says so: "weekly", "every other day". */
export function findCadences(line: Line): TimePhrase[] {
  const found = line.words.flatMap((_, at) => cadenceAt(line, at) ?? []);
  for (const word of EAST_ASIAN) {
    const start = line.lower.indexOf(word);
    if (start < 0) continue;
    found.push({ ...NO_RANGE, within: 'P1W', isForeign: true, start, end: start + word.length });
  }
  return found;
}

const NO_RANGE = { businessDays: false, repeats: true };

function cadenceAt(line: Line, at: number): TimePhrase | undefined {
  const word = textAt(line, at);
  const adverb = ADVERBS[word];
  if (adverb !== undefined) return adverbAt(line, at, adverb);
  const foreign = FOREIGN_ADVERBS[word.slice(0, 3)];
  if (foreign !== undefined && word.startsWith(foreign[0]))
    return { ...stretch(line, at, at), within: foreign[1], isForeign: true };
  const unit = UNITS[word];
  return unit === undefined ? undefined : everyUnit(line, at, unit);
}

/** "bi-weekly" is every other week. */
function adverbAt(line: Line, at: number, within: Duration): TimePhrase {
  const isDouble = textAt(line, at - 1) === 'bi';
  return isDouble
    ? { ...stretch(line, at - 1, at), within: within.replace('1', '2') }
    : { ...stretch(line, at, at), within };
}

/** "every week", "every other business day", "once a month" */
function everyUnit(line: Line, at: number, unit: Duration): TimePhrase | undefined {
  const businessDays = WORKING.has(textAt(line, at - 1));
  const other = businessDays ? at - 2 : at - 1;
  const isOther = textAt(line, other) === 'other' || textAt(line, other) === 'second';
  const every = isOther ? other - 1 : other;
  const word = textAt(line, every);
  const isEvery = EACH.has(word) || (word === 'a' && ONCE.has(textAt(line, every - 1)));
  if (!isEvery) return undefined;
  const within = isOther ? unit.replace('1', '2') : unit;
  return { ...stretch(line, every, at), within, businessDays, isForeign: isForeignWord(line, at) };
}

function isForeignWord(line: Line, at: number): boolean {
  return !['hour', 'day', 'week', 'month', 'quarter'].includes(textAt(line, at));
}

function stretch(line: Line, from: number, to: number): Omit<TimePhrase, 'within'> {
  const start = line.words[from]?.start ?? 0;
  return { ...NO_RANGE, isForeign: false, start, end: line.words[to]?.end ?? start };
}
