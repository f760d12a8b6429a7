import type { PolicyDocument, Sentence } from '../document/document.ts';
import type { Pattern } from './language/pattern.ts';

/** The first sentence whose lower-case text any of the patterns matches. */
export function firstMatching(
  sentences: readonly Sentence[],
  patterns: readonly Pattern[],
): Sentence | undefined {
  return sentences.find(({ lower }) => patterns.some((pattern) => pattern.test(lower)));
}

/** The earlier of two sentences of a document. */
export function earlier(
  one: Sentence | undefined,
  other: Sentence | undefined,
): Sentence | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one.index <= other.index ? one : other;
}

/** The sentence after a heading's own, where it belongs to the heading's section. */
export function firstUnder({ sentences }: PolicyDocument, heading: Sentence): Sentence | undefined {
  const next = sentences[heading.index + 1];
  return next?.block.section === heading.block.section ? next : undefined;
}
