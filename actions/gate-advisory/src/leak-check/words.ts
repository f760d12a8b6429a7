import { fold, withoutLinks } from './fold.ts';
import { EVERYDAY_WORDS, FUNCTION_WORDS, NAME_PARTS, WEAKNESS_WORDS } from './vocabulary.ts';

const WORD = /[\p{L}\p{N}]+/gu;
/** Where an identifier in camel case starts its next word. */
const HUMP = /(\p{Ll}|\p{N})(?=\p{Lu})|(\p{Lu})(?=\p{Lu}\p{Ll})/gu;
/** Scripts that put no space between words. */
const UNSPACED =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });

/** The words of a text that carry meaning, in order: folded, in small letters. */
export function contentWords(text: string): string[] {
  return wordsOf(withoutLinks(fold(text))).filter((word) => !FUNCTION_WORDS.has(word));
}

/** Every word of a folded text, identifiers taken apart. */
export function wordsOf(folded: string): string[] {
  const words = folded.replace(HUMP, '$1$2 ').toLowerCase().match(WORD) ?? [];
  return words.flatMap((word) => (UNSPACED.test(word) ? segmentsOf(word) : [word]));
}

/** Whether a word says that something is a weakness, whatever the project does. */
export function namesWeakness(word: string): boolean {
  return WEAKNESS_WORDS.has(word);
}

/**
 * Whether a word tells one vulnerability of a project from another: no word of weaknesses in
 * general, none that every change uses, no number and nothing of one or two letters.
 */
export function isTelling(word: string, known: ReadonlySet<string>): boolean {
  if (EVERYDAY_WORDS.has(word) || !isSpecific(word, known)) return false;
  if (UNSPACED.test(word)) return true;
  return word.length > 2 && !/^\p{N}+$/u.test(word);
}

/** Whether a word is neither part of a weakness's usual name nor of the project's. */
export function isSpecific(word: string, known: ReadonlySet<string>): boolean {
  return !WEAKNESS_WORDS.has(word) && !NAME_PARTS.has(word) && !known.has(word);
}

function segmentsOf(word: string): string[] {
  return [...segmenter.segment(word)].map(({ segment }) => segment);
}
