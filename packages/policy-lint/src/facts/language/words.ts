/** A word or a run of digits in lower-case text. */
export interface Word {
  readonly text: string;
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Lower-case text with its words. */
export interface Line {
  readonly lower: string;
  readonly words: readonly Word[];
}

const APOSTROPHE = 39;
const ENDINGS = ["'t", "'s", "'ll", "'ve", "'re", "'d"];

/** No sentence is longer; what is would take longer to read than its length warrants. */
const LONGEST = 6000;

export function lineOf(text: string): Line {
  const lower = text.length > LONGEST ? text.slice(0, LONGEST) : text;
  return { lower, words: wordsOf(lower) };
}

/**
 * The words of lower-case text: letters with the digits behind them ("p1"), or digits ("48" and
 * "h" of "48h"). Writing without spaces between words has none.
 */
export function wordsOf(lower: string): readonly Word[] {
  const words: Word[] = [];
  let at = 0;
  while (at < lower.length) {
    const end = wordEnd(lower, at);
    if (end > at) words.push({ text: lower.slice(at, end), start: at, end });
    at = Math.max(end, at + 1);
  }
  return words;
}

/** What stands between a word and the one before it. */
export function gapBefore({ lower, words }: Line, index: number): string {
  const word = words[index];
  if (word === undefined) return '';
  return lower.slice(words[index - 1]?.end ?? 0, word.start);
}

/** The number of the first word that starts at an offset or behind it. */
export function indexFrom({ words }: Line, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The words that lie within a stretch of the text. */
export function wordsWithin(line: Line, start: number, end: number): readonly Word[] {
  const from = indexFrom(line, start);
  let to = from;
  while ((line.words[to]?.end ?? Infinity) <= end) to++;
  return line.words.slice(from, to);
}

export function textAt({ words }: Line, index: number): string {
  return words[index]?.text ?? '';
}

/** Words of a list, each with a look-up. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

function wordEnd(lower: string, at: number): number {
  const first = lower.charCodeAt(at);
  let end = at;
  if (isDigit(first)) {
    while (isDigit(lower.charCodeAt(end))) end++;
    return end;
  }
  if (!isLetter(first)) return at;
  while (isLetter(lower.charCodeAt(end)) || isDigit(lower.charCodeAt(end))) end++;
  return lower.charCodeAt(end) === APOSTROPHE ? end + endingLength(lower, end) : end;
}

/** "don't" and "we'll" are one word, the French "d'une" is two. */
function endingLength(lower: string, at: number): number {
  const ending = ENDINGS.find(
    (candidate) =>
      lower.startsWith(candidate, at) && !isLetter(lower.charCodeAt(at + candidate.length)),
  );
  return ending?.length ?? 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** Latin, Greek and Cyrillic letters. */
function isLetter(code: number): boolean {
  if (code < 0xdf) return code >= 97 && code <= 122;
  return code <= 0x24f ? code !== 0xf7 : (code >= 0x370 && code <= 0x52f) || isLateLatin(code);
}

function isLateLatin(code: number): boolean {
  return code >= 0x1e00 && code <= 0x1eff;
}

/** Whether another statement begins between two offsets. */
export function isBroken({ lower }: Line, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (',;.'.includes(lower.charAt(at))) return true;
  return false;
}
