import type { Word } from './words.ts';

/**
 * What phrases are a sign of, the more telling first: where two overlap, the earlier counts.
 * Phrases are separated by commas. A word may be a choice (`initial/first`) or a beginning
 * (`acknowledg*`), `_` is any word, and `?` before a word makes it optional.
 */
export type PhraseTable<Sign> = readonly (readonly [sign: Sign, phrases: string])[];

/** A phrase found in a text. */
export interface Finding<Sign> {
  readonly sign: Sign;
  readonly start: number;
  readonly end: number;
}

interface Slot {
  readonly words: ReadonlySet<string>;
  readonly beginnings: readonly string[];
  readonly isOptional: boolean;
}

interface Phrase<Sign> {
  readonly sign: Sign;
  readonly rank: number;
  /** What follows the word that it is found by, as written until it is first needed. */
  rest: string | readonly Slot[];
}

const KEY_LENGTH = 3;
const ANY = '_';

/**
 * Finds phrases word by word. A policy is read once by a fresh process, and there a look-up costs
 * nothing where a regular expression must first be compiled.
 */
export class Phrasebook<Sign extends string> {
  readonly #table: PhraseTable<Sign>;
  readonly #exact = new Map<string, Phrase<Sign>[]>();
  readonly #beginnings = new Map<string, (readonly [string, Phrase<Sign>])[]>();
  #isIndexed = false;

  constructor(table: PhraseTable<Sign>) {
    this.#table = table;
  }

  /** The phrases in a text, in order, none overlapping. */
  find(words: readonly Word[]): readonly Finding<Sign>[] {
    const found = this.#all(words).sort((one, other) => one.rank - other.rank);
    const kept: Finding<Sign>[] = [];
    for (const finding of found) {
      if (!kept.some((other) => overlap(other, finding))) kept.push(finding);
    }
    return kept.sort((one, other) => one.start - other.start);
  }

  /** Whether a text has a phrase, of the sign where one is given. */
  has(words: readonly Word[], sign?: Sign): boolean {
    return this.#all(words).some((finding) => sign === undefined || finding.sign === sign);
  }

  /** Whether one word alone is a phrase. */
  knows(word: string): boolean {
    return this.has([{ text: word, start: 0, end: word.length }]);
  }

  #all(words: readonly Word[]): Ranked<Sign>[] {
    if (!this.#isIndexed) this.#index();
    const found: Ranked<Sign>[] = [];
    for (let at = 0; at < words.length; at++) {
      const word = words[at]?.text ?? '';
      for (const phrase of this.#exact.get(word) ?? NONE) collect(found, phrase, { words, at });
      for (const [stem, phrase] of this.#beginnings.get(word.slice(0, KEY_LENGTH)) ?? NONE) {
        if (word.startsWith(stem)) collect(found, phrase, { words, at });
      }
    }
    return found;
  }

  #index(): void {
    this.#isIndexed = true;
    let rank = 0;
    for (const [sign, phrases] of this.#table) {
      for (const text of phrases.split(', ')) {
        const space = text.indexOf(' ');
        const first = space < 0 ? text : text.slice(0, space);
        const rest = space < 0 ? [] : text.slice(space + 1);
        this.#add(first, { sign, rank: rank++, rest });
      }
    }
  }

  #add(first: string, phrase: Phrase<Sign>): void {
    for (const word of first.split('/')) {
      if (!word.endsWith('*')) {
        entry(this.#exact, word).push(phrase);
        continue;
      }
      const stem = word.slice(0, -1);
      entry(this.#beginnings, stem.slice(0, KEY_LENGTH)).push([stem, phrase]);
    }
  }
}

interface Ranked<Sign> extends Finding<Sign> {
  readonly rank: number;
}

const NONE = [] as const;

function collect<Sign>(
  found: Ranked<Sign>[],
  phrase: Phrase<Sign>,
  { words, at }: { readonly words: readonly Word[]; readonly at: number },
): void {
  const { sign, rank } = phrase;
  if (typeof phrase.rest === 'string') phrase.rest = phrase.rest.split(' ').map(slotOf);
  const end = words[lastMatched(phrase.rest, words, at)]?.end;
  if (end !== undefined) found.push({ sign, rank, start: words[at]?.start ?? 0, end });
}

function entry<Item>(map: Map<string, Item[]>, key: string): Item[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const list: Item[] = [];
  map.set(key, list);
  return list;
}

function slotOf(text: string): Slot {
  const isOptional = text.startsWith('?');
  const choices = (isOptional ? text.slice(1) : text).split('/');
  return {
    words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
    beginnings: choices.flatMap((choice) => (choice.endsWith('*') ? choice.slice(0, -1) : [])),
    isOptional,
  };
}

/** The number of the last word of a phrase whose first is found, or -1. */
function lastMatched(slots: readonly Slot[], words: readonly Word[], at: number): number {
  const [slot, ...rest] = slots;
  if (slot === undefined) return at;
  if (slot.isOptional) {
    const without = lastMatched(rest, words, at);
    if (without >= 0) return without;
  }
  const next = words[at + 1];
  const isNext = next !== undefined && next.start - (words[at]?.end ?? 0) <= 1;
  return isNext && fits(slot, next.text) ? lastMatched(rest, words, at + 1) : -1;
}

function fits({ words, beginnings }: Slot, word: string): boolean {
  return (
    words.has(word) || words.has(ANY) || beginnings.some((beginning) => word.startsWith(beginning))
  );
}

function overlap(
  one: Pick<Finding<string>, 'start' | 'end'>,
  other: Pick<Finding<string>, 'start' | 'end'>,
): boolean {
  return one.start < other.end && other.start < one.end;
}
