/** Numbers as bits, thirty in each: more would make no small integer. */
export type Clues = readonly number[];

const BITS = 30;
const KEY_LENGTH = 3;
const LETTERS = /^[a-z]{3,}$/;
const OTHER_LETTER = /[^\0-\x7f]/;
/** Texts whose clues are kept: what a longer document has forgotten is searched again. */
const MOST_TEXTS = 512;
/** The index costs more than it saves in the few hundred sentences of a single policy. */
const WORTHWHILE = 500;

/** The words of every clue; each has two bits, one for words of letters alone and one for others. */
const made: string[] = [];
/** The clues in a text. */
const known = new Map<string, Clues>();

/**
 * Words, one of which stands in every text that some expression can match. The words of a text are
 * looked up once for all clues, so that most expressions are never put to most sentences.
 */
export class Clue {
  readonly #words: string;
  /** The number of its first bit; one word alone has none, for it is found as fast. */
  readonly #bit: number | undefined;
  #list: readonly string[] | undefined;
  #others: readonly string[] | undefined;

  /** The words in lower case, which `|` separates; each may stand inside another word. */
  constructor(words: string) {
    this.#words = words;
    this.#bit = words.includes('|') ? 2 * (made.push(words) - 1) : undefined;
    // What was noted before it was made knows nothing of it.
    known.clear();
  }

  /** Whether lower-case text holds one of the words. */
  isIn(lower: string): boolean {
    const clues = this.#bit === undefined ? undefined : known.get(lower);
    if (this.#bit === undefined || clues === undefined) {
      return holdsAny(lower, (this.#list ??= this.#words.split('|')));
    }
    if (has(clues, this.#bit)) return true;
    if (!has(clues, this.#bit + 1)) return false;
    this.#others ??= this.#words.split('|').filter((word) => !LETTERS.test(word));
    return holdsAny(lower, this.#others);
  }
}

/** Letters that are in words of clues, and the bits of these. */
interface Run {
  readonly letters: string;
  readonly clues: Clues;
}

/** What each word of a text tells of the clues in it. */
export class ClueIndex {
  readonly #none: readonly number[] = Array<number>(Math.ceil((2 * made.length) / BITS)).fill(0);
  readonly #everywhere = this.#none.slice();
  readonly #inOtherLetters = this.#none.slice();
  readonly #byLetters = new Map<string, number[]>();
  readonly #runs = new Map<string, Run[]>();

  constructor() {
    for (let at = 0; at < made.length; at++) {
      for (const word of made[at]?.split('|') ?? []) this.#add(word, 2 * at);
    }
  }

  /** The clues that a word may be part of; nothing where there are none. */
  cluesIn(word: string): Clues | undefined {
    let found: number[] | undefined;
    for (let at = 0; at + KEY_LENGTH <= word.length; at++) {
      const runs = this.#runs.get(word.slice(at, at + KEY_LENGTH));
      if (runs === undefined) continue;
      for (const { letters, clues } of runs) {
        if (word.startsWith(letters, at)) addClues((found ??= this.#none.slice()), clues);
      }
    }
    return found;
  }

  /** The clues that a text may hold whatever its words are, to which those of its words are added. */
  cluesBeside(lower: string): number[] {
    return (OTHER_LETTER.test(lower) ? this.#inOtherLetters : this.#everywhere).slice();
  }

  #add(word: string, bit: number): void {
    if (LETTERS.test(word)) this.#addRun(word, bit);
    else {
      const run = longestRun(word);
      if (run.length >= KEY_LENGTH) this.#addRun(run, bit + 1);
      else {
        set(this.#inOtherLetters, bit + 1);
        if (!OTHER_LETTER.test(word)) set(this.#everywhere, bit + 1);
      }
    }
  }

  #addRun(letters: string, bit: number): void {
    let clues = this.#byLetters.get(letters);
    if (clues === undefined) {
      clues = this.#none.slice();
      this.#byLetters.set(letters, clues);
      const key = letters.slice(0, KEY_LENGTH);
      const runs = this.#runs.get(key);
      if (runs === undefined) this.#runs.set(key, [{ letters, clues }]);
      else runs.push({ letters, clues });
    }
    set(clues, bit);
  }
}

let index: ClueIndex | undefined;
let indexed = 0;
let texts = 0;

/** The index of all clues that were made so far, once enough texts have asked for it. */
export function clueIndex(): ClueIndex | undefined {
  if (index !== undefined && indexed === made.length) return index;
  if (texts++ < WORTHWHILE) return undefined;
  indexed = made.length;
  index = new ClueIndex();
  return index;
}

/** Keeps the clues in a text, so that it is not searched for any of them again. */
export function noteClues(lower: string, clues: Clues): void {
  if (known.size >= MOST_TEXTS) known.clear();
  known.set(lower, clues);
}

/** Adds clues to others. */
export function addClues(clues: number[], more: Clues): void {
  for (let at = 0; at < clues.length; at++) clues[at] = (clues[at] ?? 0) | (more[at] ?? 0);
}

function longestRun(word: string): string {
  return word.split(/[^a-z]+/).reduce((one, other) => (other.length > one.length ? other : one));
}

function holdsAny(lower: string, words: readonly string[]): boolean {
  for (const word of words) if (lower.includes(word)) return true;
  return false;
}

function has(clues: Clues, bit: number): boolean {
  return ((clues[Math.floor(bit / BITS)] ?? 0) & (1 << (bit % BITS))) !== 0;
}

function set(clues: number[], bit: number): void {
  const at = Math.floor(bit / BITS);
  clues[at] = (clues[at] ?? 0) | (1 << (bit % BITS));
}
