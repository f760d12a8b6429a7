import type { PolicyDocument, Sentence } from './document.ts';

const ENGLISH =
  /\b(?:the|and|please|you|your|this|are|our|any|will|if|not|by|to|with|from|should|have|can|be|it|that)\b/;
/** What the terse lists of a policy have instead, and other languages do not borrow. */
const IN_LISTS =
  /\b(?:of|within|days?|hours?|weeks?|months?|steps|affected|suggested|following|never|before|after|until|when|which|what|how|we|us|their|only|weekly|without|into|initial|potential|reproduce|vulnerabilities|credit)\b/;
const FOREIGN_LETTER = /[\u00df-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A sentence this short may hold none of the small words. */
const FEWEST_LETTERS = 25;
/** Fewer tell nothing by their small words, only by their letters. */
const FEWEST_SENTENCES = 4;
const MOST_SENTENCES = 60;

const judged = new WeakMap<PolicyDocument, boolean>();

/**
 * Whether the prose is English, at least in good part: only then does what was not found count
 * as absent. Judged once a document.
 */
export function isEnglish(document: PolicyDocument): boolean {
  const known = judged.get(document);
  if (known !== undefined) return known;
  const verdict = judge(document.sentences);
  judged.set(document, verdict);
  return verdict;
}

function judge(sentences: readonly Sentence[]): boolean {
  const prose = sentences.filter(isProse).slice(0, MOST_SENTENCES);
  if (prose.length < FEWEST_SENTENCES) {
    return !sentences.some(({ lower }) => FOREIGN_LETTER.test(lower));
  }
  const english = prose.filter(({ lower }) => reads(lower));
  return english.length * 3 >= prose.length;
}

function reads(lower: string): boolean {
  return ENGLISH.test(lower) || (IN_LISTS.test(lower) && !FOREIGN_LETTER.test(lower));
}

function isProse({ lower, block }: Sentence): boolean {
  if (block.kind === 'heading') return false;
  return lower.length >= FEWEST_LETTERS || FOREIGN_LETTER.test(lower);
}
