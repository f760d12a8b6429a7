const STEM_LENGTH = 4;
const WORD = /[a-z][a-z_]*(?:-[a-z]+)*|\d+/g;
const LAST_DIGIT = 57;

/** What words belong to: classes as bits, each with its words. */
export type Classes<Name extends string> = Readonly<Record<Name, number>>;

/**
 * Tells the classes of the words in a text. A class has whole words, and beginnings of words
 * marked by a final `*` (at least four letters).
 */
export class Vocabulary<Name extends string> {
  readonly #classes: Classes<Name>;
  readonly #words: Readonly<Record<Name, string>>;
  /** The classes of a number in digits. */
  readonly #ofDigits: number;
  readonly #whole = new Map<string, number>();
  readonly #stems = new Map<string, [stem: string, bits: number][]>();
  #isIndexed = false;

  constructor(classes: Classes<Name>, words: Readonly<Record<Name, string>>, ofDigits = 0) {
    this.#classes = classes;
    this.#words = words;
    this.#ofDigits = ofDigits;
  }

  /** The classes of the words in lower-case text. */
  of(lower: string): number {
    if (!this.#isIndexed) this.#index();
    let bits = 0;
    WORD.lastIndex = 0;
    for (let match = WORD.exec(lower); match !== null; match = WORD.exec(lower)) {
      bits |= this.#ofWord(match[0]);
    }
    return bits;
  }

  #ofWord(word: string): number {
    if (word.charCodeAt(0) <= LAST_DIGIT) return this.#ofDigits;
    const known = this.#whole.get(word);
    if (known !== undefined) return known;
    let bits = 0;
    for (const [stem, stemBits] of this.#stems.get(word.slice(0, STEM_LENGTH)) ?? []) {
      if (word.startsWith(stem)) bits |= stemBits;
    }
    if (word.includes('-')) for (const part of word.split('-')) bits |= this.#ofWord(part);
    this.#whole.set(word, bits);
    return bits;
  }

  #index(): void {
    this.#isIndexed = true;
    const exact = new Map<string, number>();
    for (const name of Object.keys(this.#words) as Name[]) {
      for (const word of this.#words[name].split(' ')) this.#add(exact, word, this.#classes[name]);
    }
    // Exact words may also begin like a stem; both count.
    for (const [word, bits] of exact) this.#whole.set(word, bits | this.#ofWord(word));
  }

  #add(exact: Map<string, number>, word: string, bits: number): void {
    if (!word.endsWith('*')) {
      exact.set(word, (exact.get(word) ?? 0) | bits);
      return;
    }
    const stem = word.slice(0, -1);
    const key = stem.slice(0, STEM_LENGTH);
    const list = this.#stems.get(key) ?? [];
    list.push([stem, bits]);
    this.#stems.set(key, list);
  }
}
