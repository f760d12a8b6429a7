import { hoursOf } from '@embargo/core';
import type { Duration } from '@embargo/core';

import { findEastAsian, isEastAsian } from './east-asian-duration.ts';
import { isDigits, numberOf } from './numbers.ts';
import { quantityBefore, skipQualifiers } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { unitOf } from './units.ts';
import type { Unit } from './units.ts';
import { gapBefore, lineOf, textAt, wordSet } from './words.ts';
import type { Line } from './words.ts';

/** A duration as written: "24 hours", "1-7 days", "two working days", "a week". */
export interface DurationPhrase {
  /** The lower bound of a range. */
  readonly atLeast?: Duration;
  /** The duration, or the upper bound of a range. */
  readonly within: Duration;
  readonly businessDays: boolean;
  /** Whether its unit is a word of another language than English. */
  readonly isForeign: boolean;
  /** Its place in the text that was searched; `end` is exclusive. */
  readonly start: number;
  readonly end: number;
}

/** A quantity with its unit and where that ends. */
export interface Measured {
  readonly quantity: Quantity;
  readonly unit: Unit;
  readonly end: number;
}

const NEXT = wordSet('next following same first');
const ARTICLES = wordSet('a an one');
/** "once a week", "on a weekday" */
const OFTEN = wordSet('once twice times hours days per on');
const PER = wordSet('a an per');
const PERIODS = wordSet('day week month year');
const TO = wordSet('to bis à a hasta até до through');
const DASHES = wordSet('- \u2014');
const MORE = wordSet('two three');

const WORKING = wordSet('business working week workdays weekdays');
const WORKING_UNITS = wordSet('days hours');
const FREE = wordSet('weekends holidays');
const WORKING_AFTER =
  'ouvr hábil habil laborab útei utei lavorativ ferial рабоч робоч robocz kerja làm'.split(' ');

/** Every duration in lower-case text, in order. */
export function findDurations(lower: string): DurationPhrase[] {
  return durationsIn(lineOf(lower));
}

/** Every duration in a line whose words are known already. */
export function durationsIn(line: Line): DurationPhrase[] {
  const phrases: DurationPhrase[] = [];
  line.words.forEach((_, at) => {
    const phrase = phraseAt(line, at);
    if (phrase !== undefined) append(phrases, phrase, line);
  });
  if (!isEastAsian(line.lower)) return phrases;
  for (const measured of findEastAsian(line.lower)) phrases.push(phraseOf(measured));
  return phrases.sort((one, other) => one.start - other.start);
}

function phraseAt(line: Line, at: number): DurationPhrase | undefined {
  const unit = unitAt(line, at);
  if (unit === undefined) return undefined;
  const quantity = quantityBefore(line, at) ?? numberless(line, at);
  if (quantity === undefined || isFrequency(line, at, quantity)) return undefined;
  // "a" is a preposition in half the languages.
  if (unit.isForeign && line.lower.startsWith('a ', quantity.start)) return undefined;
  const measured = { quantity, unit, end: line.words[at]?.end ?? 0 };
  const isBusiness = isBusinessAfter(line, at);
  return phraseOf(
    textAt(line, at + 1) === 'or' ? orMore(line, at, measured) : measured,
    isBusiness,
  );
}

function unitAt(line: Line, at: number): Unit | undefined {
  const word = textAt(line, at);
  const unit = unitOf(word.endsWith("'s") ? word.slice(0, -2) : word);
  if (unit === undefined || word.length > 1) return unit;
  return isAbbreviated(line, at) ? unit : undefined;
}

/** "48h" and "48 h" */
function isAbbreviated(line: Line, at: number): boolean {
  return gapBefore(line, at).length < 2 && isDigits(textAt(line, at - 1));
}

/** "the next business day", "within the week" */
function numberless(line: Line, unit: number): Quantity | undefined {
  const { at, isBusiness } = skipQualifiers(line, unit - 1);
  const isNext = NEXT.has(textAt(line, at));
  const start = line.words[at]?.start ?? 0;
  if (isNext && isBusiness) return { high: 1, isBusiness, start };
  const the = isNext ? at - 1 : at;
  const isWithin = textAt(line, the) === 'the' && textAt(line, the - 1) === 'within';
  return isWithin ? { high: 1, isBusiness, start: line.words[the]?.start ?? 0 } : undefined;
}

/** "24 hours a day", "once a week": how often, not how long. */
function isFrequency(line: Line, at: number, { start }: Quantity): boolean {
  const first = line.words.findIndex((word) => word.start === start);
  if (ARTICLES.has(textAt(line, first)) && OFTEN.has(textAt(line, first - 1))) return true;
  return PERIODS.has(textAt(line, PER.has(textAt(line, at + 1)) ? at + 2 : at + 1));
}

/** "48 hours (business days)", "5 jours ouvrés" */
function isBusinessAfter(line: Line, at: number): boolean {
  if (!' (, ('.includes(gapBefore(line, at + 1))) return false;
  const next = textAt(line, at + 1);
  const after = next === 'on' || next === 'during' ? at + 2 : at + 1;
  const word = textAt(line, after);
  if (word === 'excluding') return FREE.has(textAt(line, after + 1));
  if (WORKING_AFTER.some((beginning) => word.startsWith(beginning))) return true;
  return WORKING.has(word) && (word.endsWith('days') || WORKING_UNITS.has(textAt(line, after + 1)));
}

/** "a day or two" */
function orMore(line: Line, at: number, measured: Measured): Measured {
  const word = textAt(line, at + 2);
  const high = MORE.has(word) ? (numberOf(word) ?? 0) : 0;
  const { quantity } = measured;
  if (high <= quantity.high) return measured;
  const end = line.words[at + 2]?.end ?? measured.end;
  return { ...measured, quantity: { ...quantity, low: quantity.high, high }, end };
}

function phraseOf({ quantity, unit, end }: Measured, isBusinessAfterIt = false): DurationPhrase {
  const { low, high, start, isBusiness } = quantity;
  const mayBeBusiness = unit.name === 'day' || unit.name === 'hour';
  return {
    ...(low === undefined ? {} : { atLeast: isoOf(low, unit) }),
    within: isoOf(high, unit),
    businessDays: mayBeBusiness && (unit.isBusiness || isBusiness || isBusinessAfterIt),
    isForeign: unit.isForeign,
    start,
    end,
  };
}

const SYMBOLS: Readonly<Record<Unit['name'], readonly [before: string, after: string]>> = {
  minute: ['PT', 'M'],
  hour: ['PT', 'H'],
  day: ['P', 'D'],
  week: ['P', 'W'],
  month: ['P', 'M'],
  year: ['P', 'Y'],
};

function isoOf(count: number, { name, factor }: Unit): Duration {
  const [before, after] = SYMBOLS[name];
  return `${before}${count * factor}${after}`;
}

/** Adds a phrase, as the upper end of the one before in "24 hours to 7 days". */
function append(phrases: DurationPhrase[], phrase: DurationPhrase, line: Line): void {
  const previous = phrases.at(-1);
  if (previous === undefined || !isRange(previous, phrase, line)) {
    phrases.push(phrase);
    return;
  }
  const businessDays = previous.businessDays || phrase.businessDays;
  const { within: atLeast, start } = previous;
  phrases[phrases.length - 1] = { ...phrase, atLeast, businessDays, start };
}

function isRange(low: DurationPhrase, high: DurationPhrase, { lower }: Line): boolean {
  if (low.atLeast !== undefined || high.start - low.end > 7) return false;
  if (hoursOf(low.within) >= hoursOf(high.within)) return false;
  const between = lower.slice(low.end, high.start).trim();
  if (TO.has(between) || DASHES.has(between) || between === 'up to') return true;
  return between === 'and' && lower.slice(0, low.start).endsWith('between ');
}
