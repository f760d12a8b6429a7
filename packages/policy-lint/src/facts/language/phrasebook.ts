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
  readonly next: Slot | undefined;
}

interface Phrase<Sign> {
  readonly sign: Sign;
  readonly rank: number;
  /** What follows the word that it is found by, as written until it is first needed. */
  rest: string | Slot | undefined;
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
  /** The phrases that may begin with a word, for every word that was ever read. */
  readonly #known = new Map<string, readonly Phrase<Sign>[]>();

  constructor(table: PhraseTable<Sign>) {
    this.#table = table;
  }

  /** The phrases in a text, in order, none overlapping. */
  find(words: readonly Word[]): readonly Finding<Sign>[] {
    const found = this.#all(words);
    if (found.length < 2) return found;
    found.sort((one, other) => one.rank - other.rank);
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
    const found: Ranked<Sign>[] = [];
    for (let at = 0; at < words.length; at++) {
      const phrases = this.#beginningWith(words[at]?.text ?? '');
      for (const phrase of phrases) collect(found, phrase, { words, at });
    }
    return found;
  }

  #beginningWith(word: string): readonly Phrase<Sign>[] {
    const before = this.#known.get(word);
    if (before !== undefined) return before;
    if (this.#known.size === 0) this.#index();
    const phrases = [...(this.#exact.get(word) ?? NONE)];
    for (const [stem, phrase] of this.#beginnings.get(word.slice(0, KEY_LENGTH)) ?? NONE) {
      if (word.startsWith(stem)) phrases.push(phrase);
    }
    this.#known.set(word, phrases);
    return phrases;
  }

  #index(): void {
    let rank = 0;
    for (const [sign, phrases] of this.#table) {
      for (const text of phrases.split(', ')) {
        const space = text.indexOf(' ');
        const first = space < 0 ? text : text.slice(0, space);
        const rest = space < 0 ? undefined : text.slice(space + 1);
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
  if (typeof phrase.rest === 'string') phrase.rest = slotsOf(phrase.rest);
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

/** The slots of words that a space separates, as a chain. */
function slotsOf(text: string): Slot | undefined {
  let next: Slot | undefined;
  for (const slot of text.split(' ').reverse()) next = slotOf(slot, next);
  return next;
}

function slotOf(text: string, next: Slot | undefined): Slot {
  const isOptional = text.startsWith('?');
  const choices = (isOptional ? text.slice(1) : text).split('/');
  return {
    words: new Set(choices.filter((choice) => !choice.endsWith('*'))),
    beginnings: choices.flatMap((choice) => (choice.endsWith('*') ? choice.slice(0, -1) : [])),
    isOptional,
    next,
  };
}

/** The number of the last word of a phrase whose first is found, or -1. */
function lastMatched(slot: Slot | undefined, words: readonly Word[], at: number): number {
  if (slot === undefined) return at;
  if (slot.isOptional) {
    const without = lastMatched(slot.next, words, at);
    if (without >= 0) return without;
  }
  const next = words[at + 1];
  const isNext = next !== undefined && next.start - (words[at]?.end ?? 0) <= 1;
  return isNext && fits(slot, next.text) ? lastMatched(slot.next, words, at + 1) : -1;
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
