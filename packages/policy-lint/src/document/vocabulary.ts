import { TERM, TERM_WORDS } from './terms.ts';
import { TOPIC, TOPIC_WORDS } from './topics.ts';

/** What words belong to, as bits. */
export interface Meaning {
  /** Bits of `TOPIC`. */
  readonly topics: number;
  /** Bits of `TERM`. */
  readonly terms: number;
}

const WORD = /[a-z][a-z_]*(?:-[a-z]+)*|\d+/g;
const LAST_DIGIT = 57;
const STEM_LENGTH = 4;

const NUMBER: Meaning = { topics: TOPIC.time, terms: 0 };

/** What the words in lower-case text belong to. */
export function meaningOf(lower: string): Meaning {
  let topics = 0;
  let terms = 0;
  for (const word of lower.match(WORD) ?? []) {
    const meaning = word.charCodeAt(0) <= LAST_DIGIT ? NUMBER : meaningOfWord(word);
    topics |= meaning.topics;
    terms |= meaning.terms;
  }
  return { topics, terms };
}

/** The meaning of every word that was ever read. */
const known = new Map<string, Meaning>();

function meaningOfWord(word: string): Meaning {
  const before = known.get(word);
  if (before !== undefined) return before;
  classes ??= new ClassIndex();
  let { topics, terms } = classes.lookUp(word);
  if (word.includes('-')) {
    for (const part of word.split('-')) {
      const meaning = meaningOfWord(part);
      topics |= meaning.topics;
      terms |= meaning.terms;
    }
  }
  const meaning = { topics, terms };
  known.set(word, meaning);
  return meaning;
}

let classes: ClassIndex | undefined;

interface Entry {
  topics: number;
  terms: number;
}

/** Whole words, and beginnings of words marked by a final `*` (at least four letters). */
class ClassIndex {
  readonly #whole = new Map<string, Entry>();
  readonly #stems = new Map<string, Map<string, Entry>>();

  constructor() {
    this.#add('topics', TOPIC, TOPIC_WORDS);
    this.#add('terms', TERM, TERM_WORDS);
  }

  lookUp(word: string): Entry {
    const whole = this.#whole.get(word);
    let topics = whole?.topics ?? 0;
    let terms = whole?.terms ?? 0;
    const stems = this.#stems.get(word.slice(0, STEM_LENGTH));
    if (stems !== undefined) {
      for (const [stem, entry] of stems) {
        if (!word.startsWith(stem)) continue;
        topics |= entry.topics;
        terms |= entry.terms;
      }
    }
    return { topics, terms };
  }

  #add<Name extends string>(
    kind: keyof Entry,
    bits: Readonly<Record<Name, number>>,
    words: Readonly<Record<Name, string>>,
  ): void {
    for (const name of Object.keys(words) as Name[]) {
      for (const word of words[name].split(' ')) this.#entry(word)[kind] |= bits[name];
    }
  }

  #entry(word: string): Entry {
    if (!word.endsWith('*')) return entryOf(this.#whole, word);
    const stem = word.slice(0, -1);
    const key = stem.slice(0, STEM_LENGTH);
    const stems = this.#stems.get(key) ?? new Map<string, Entry>();
    this.#stems.set(key, stems);
    return entryOf(stems, stem);
  }
}

function entryOf(entries: Map<string, Entry>, word: string): Entry {
  const entry = entries.get(word) ?? { topics: 0, terms: 0 };
  entries.set(word, entry);
  return entry;
}
