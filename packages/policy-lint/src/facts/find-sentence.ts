import type { PolicyDocument, Sentence } from '../document/document.ts';
import type { Pattern } from './language/pattern.ts';

/** The first sentence whose lower-case text any of the patterns matches. */
export function firstMatching(
  sentences: readonly Sentence[],
  patterns: readonly Pattern[],
): Sentence | undefined {
  return sentences.find(({ lower }) => patterns.some((pattern) => pattern.test(lower)));
}

/** The sentence after a heading's own, where it belongs to the heading's section. */
export function firstUnder({ sentences }: PolicyDocument, heading: Sentence): Sentence | undefined {
  const next = sentences[heading.index + 1];
  return next?.block.section === heading.block.section ? next : undefined;
}
