import { compound, isDigits, numberOf } from './numbers.ts';
import { gapBefore, textAt, wordSet } from './words.ts';
import type { Line } from './words.ts';

/** The number before a unit: "five (5) business", "1-7", "two to three". */
export interface Quantity {
  /** The lower end of a range. */
  readonly low?: number;
  readonly high: number;
  readonly isBusiness: boolean;
  /** Where it starts in the text. */
  readonly start: number;
}

/** A value and the number of the first word that states it. */
interface Reading {
  readonly value: number;
  readonly at: number;
}

const BUSINESS = wordSet('business working work week office banking open iş');
const BUSINESS_STEMS = ['рабоч', 'робоч', 'pracovn'];

const FILLER = wordSet(
  'calendar full more additional extra further consecutive solid natural whole complete clear short',
);

const JOINER_WORDS = wordSet('to or and through bis oder und à ou et a o y e tot of до или');
const JOINER_SIGNS = wordSet('- \u2014 / ~ \u301c \uff5e');

/** Words that make the number behind them a name: "Tier 1 - 24 hours" is no range. */
const NAMING = wordSet(
  'level tier step severity priority phase stage sev class grade category part version v p s day week option no nr',
);

/** The number that ends right before the word with a number, a unit. */
export function quantityBefore(line: Line, unitAt: number): Quantity | undefined {
  const { at, isBusiness } = skipQualifiers(line, unitAt - 1);
  if (!isTight(line, at + 1, unitAt)) return undefined;
  const high = readNumber(line, at);
  if (high === undefined || high.value === 0) return undefined;
  const low = readLow(line, high);
  const start = line.words[(low ?? high).at]?.start ?? 0;
  return { ...(low === undefined ? {} : { low: low.value }), high: high.value, isBusiness, start };
}

export function isBusinessWord(word: string): boolean {
  return BUSINESS.has(word) || BUSINESS_STEMS.some((stem) => word.startsWith(stem));
}

/** Goes back over "business", "(working)" and "additional". */
export function skipQualifiers(line: Line, from: number): { at: number; isBusiness: boolean } {
  let at = from;
  let isBusiness = false;
  for (; at >= 0; at--) {
    const word = textAt(line, at);
    if (isBusinessWord(word)) isBusiness = true;
    else if (!FILLER.has(word)) break;
  }
  return { at, isBusiness };
}

/** Whether only spaces, hyphens and brackets stand between the words. */
function isTight(line: Line, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) {
    for (const sign of gapBefore(line, at)) if (!' -()+'.includes(sign)) return false;
  }
  return true;
}

/** A number, restated in brackets or not: "five", "five (5)", "48 (forty-eight)". */
function readNumber(line: Line, at: number): Reading | undefined {
  const inner = readPlain(line, at);
  if (inner === undefined || !gapBefore(line, inner.at).endsWith('(')) return inner;
  const outer = readPlain(line, inner.at - 1);
  return outer === undefined ? inner : { value: inner.value, at: outer.at };
}

function readPlain(line: Line, at: number): Reading | undefined {
  const word = textAt(line, at);
  const value = numberOf(word);
  if (value === undefined || isPartOfNumber(line, at)) return undefined;
  if (isDigits(word) || gapBefore(line, at).trim().length > 1) return { value, at };
  const sum = compound(textAt(line, at - 1), value);
  return sum === undefined ? { value, at } : { value: sum, at: at - 1 };
}

/** Whether the digits are those behind the point of "1.5", or "hundred" makes a word mean more. */
function isPartOfNumber(line: Line, at: number): boolean {
  const before = textAt(line, at - 1);
  const gap = gapBefore(line, at);
  return before === 'hundred' || ((gap === '.' || gap === ',') && isDigits(before));
}

function readLow(line: Line, high: Reading): Reading | undefined {
  const low = readNumber(line, joinedTo(line, high.at));
  if (low === undefined || low.value >= high.value || low.value === 0) return undefined;
  const word = textAt(line, low.at);
  const isArticle = !isDigits(word) && word.length < 2;
  return isArticle || NAMING.has(textAt(line, low.at - 1)) ? undefined : low;
}

/** The number of the word that a sign or a word joins to the one at an index, or -1. */
function joinedTo(line: Line, at: number): number {
  if (JOINER_SIGNS.has(gapBefore(line, at).trim())) return at - 1;
  return JOINER_WORDS.has(textAt(line, at - 1)) ? at - 2 : -1;
}
