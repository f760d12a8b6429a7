import { hoursOf } from '@embargo/core';
import type { Duration } from '@embargo/core';

import { findEastAsian } from './east-asian-duration.ts';
import type { Measured } from './east-asian-duration.ts';
import { numberOf } from './numbers.ts';
import { quantityBefore } from './quantity.ts';
import type { Quantity } from './quantity.ts';
import { unitOf } from './units.ts';
import type { Unit } from './units.ts';

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

/** Unit words, or what they begin with in other languages; the whole word decides. */
const UNIT_WORD =
  /(?<![a-zà-ɏḀ-ỿЀ-ӿ])(?:(?:hour|hr|day|week|wk|month|minute|min|quarter|year|yr|fortnight|workday|weekday|workweek)s?(?![a-zà-ɏḀ-ỿЀ-ӿ])|(?:std|stund|tag|werk|arb[ed]|gesch|woche|monat|minut|jahr|heure|jour|sema|mois|m[eê]s|hora|d[ií]a|or[ae]|giorn|setti|an[snñ]|uur|uren|dag|maand|wek|timm|timer|veck|mån|uge|uke|hverd|virk|god|dni|dzie|hod|dn[íů]|tyg|týd|mies|saat|gün|hafta|jam|hari|ming|bulan|giờ|ngày|tuần|tháng|час|минут|ден|дн|недел|меся|сут|годин|тиж|міся)[a-zà-ɏḀ-ỿЀ-ӿ]*)|(?<=\d ?)[hdw](?![a-z\d])/g;

const EAST_ASIAN = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const NEXT_DAY = /\b(?:(?:next|following|same|first)[ -])(?:business|working|work)[ -]$/;
const THE_ONE = /\bwithin the (?:first |next |same |following )?$/;
/** "on a weekday", "once a week" */
const PER = /\b(?:once|twice|times|hours|days|per|on)[ /](?:an?|one) (?:business |working )?$/;
const A_WEEK = /^ ?(?:a|an|per|out of)? ?\/?(?:day|week|month|year)\b/;

const BUSINESS_AFTER =
  /^(?: (?:ouvr|hábil|habil|laborab|útei|utei|lavorativ|ferial|рабоч|робоч|roboczy|kerja|làm việc)|,? ?\(?(?:on |during )?(?:(?:business|working|week)[ -]?(?:days|hours)\b|excluding (?:weekends|holidays)\b))/;
const RANGE = /^ ?(?:-|\u2014|to|up to|bis|à|a|hasta|até|до) ?$/;
const BETWEEN = /\bbetween $/;
/** "a day or two" */
const OR_MORE = /^ or (two|three)\b/;

/** Every duration in lower-case text, in order. */
export function findDurations(lower: string): DurationPhrase[] {
  const phrases: DurationPhrase[] = [];
  UNIT_WORD.lastIndex = 0;
  for (let match = UNIT_WORD.exec(lower); match !== null; match = UNIT_WORD.exec(lower)) {
    const measured = measuredAt(lower, match[0], match.index);
    if (measured !== undefined) append(phrases, phraseOf(lower, measured), lower);
  }
  if (!EAST_ASIAN.test(lower)) return phrases;
  for (const measured of findEastAsian(lower)) phrases.push(phraseOf(lower, measured));
  return phrases.sort((one, other) => one.start - other.start);
}

function measuredAt(lower: string, word: string, index: number): Measured | undefined {
  const unit = unitOf(word);
  if (unit === undefined) return undefined;
  const end = index + word.length;
  const quantity = quantityBefore(lower, index) ?? numberless(lower, index);
  if (quantity === undefined || isFrequency(lower, quantity.start, index)) return undefined;
  if (
    unit.isForeign ? isLoneLetter(lower, quantity.start) : A_WEEK.test(lower.slice(end, end + 14))
  ) {
    return undefined;
  }
  return { quantity, unit, end };
}

/** "the next business day", "within the week" */
function numberless(lower: string, unitStart: number): Quantity | undefined {
  const head = lower.slice(Math.max(0, unitStart - 30), unitStart);
  const start = unitStart - head.length + Math.max(0, head.search(NEXT_DAY));
  if (NEXT_DAY.test(head)) return { high: 1, isBusiness: true, start };
  return THE_ONE.test(head) ? { high: 1, isBusiness: false, start: unitStart } : undefined;
}

/** "24 hours a day", "once a week": how often, not how long. */
function isFrequency(lower: string, start: number, unitStart: number): boolean {
  return PER.test(lower.slice(Math.max(0, start - 8), unitStart));
}

/** "a" is a preposition in half the languages. */
function isLoneLetter(lower: string, start: number): boolean {
  return lower.charAt(start) === 'a' && lower.charAt(start + 1) === ' ';
}

function phraseOf(lower: string, { quantity, unit, end }: Measured): DurationPhrase {
  const rest = lower.slice(end, end + 24);
  const more = OR_MORE.exec(rest);
  const high = Math.max(quantity.high, numberOf(more?.[1] ?? '') ?? 0);
  const low = quantity.low ?? (high > quantity.high ? quantity.high : undefined);
  return {
    ...(low === undefined ? {} : { atLeast: isoOf(low, unit) }),
    within: isoOf(high, unit),
    businessDays: isBusiness(quantity, unit, rest),
    isForeign: unit.isForeign,
    start: quantity.start,
    end: end + (more?.[0].length ?? 0),
  };
}

function isBusiness(quantity: Quantity, { name, isBusiness }: Unit, rest: string): boolean {
  if (name !== 'day' && name !== 'hour') return false;
  return isBusiness || quantity.isBusiness || BUSINESS_AFTER.test(rest);
}

function isoOf(count: number, { name, factor }: Unit): Duration {
  const number = count * factor;
  switch (name) {
    case 'minute':
      return `PT${number}M`;
    case 'hour':
      return `PT${number}H`;
    case 'day':
      return `P${number}D`;
    case 'week':
      return `P${number}W`;
    case 'month':
      return `P${number}M`;
    case 'year':
      return `P${number}Y`;
  }
}

/** Adds a phrase, as the upper end of the one before in "24 hours to 7 days". */
function append(phrases: DurationPhrase[], phrase: DurationPhrase, lower: string): void {
  const previous = phrases.at(-1);
  if (previous === undefined || !isRange(previous, phrase, lower)) {
    phrases.push(phrase);
    return;
  }
  const businessDays = previous.businessDays || phrase.businessDays;
  const { within: atLeast, start } = previous;
  phrases[phrases.length - 1] = { ...phrase, atLeast, businessDays, start };
}

function isRange(low: DurationPhrase, high: DurationPhrase, lower: string): boolean {
  const between = lower.slice(low.end, high.start);
  if (low.atLeast !== undefined || hoursOf(low.within) >= hoursOf(high.within)) return false;
  if (RANGE.test(between)) return true;
  return between === ' and ' && BETWEEN.test(lower.slice(0, low.start));
}
