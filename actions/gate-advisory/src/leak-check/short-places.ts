import type { PublicText } from './public-text.ts';
import { contentWords, isTelling, namesWeakness } from './words.ts';

/** A summary as a set of words, for places that say it in another order. */
export interface SummaryWords {
  readonly ghsaId: string;
  readonly weaknesses: readonly string[];
  readonly telling: readonly string[];
}

/** More words than a title has: then the order matters. */
const MOST_CHARACTERS = 300;
/** Of many telling words, three quarters say enough. */
const SHARE = 0.75;
const LEAST_TELLING = 2;

export function summaryWords(
  ghsaId: string,
  summary: string,
  known: ReadonlySet<string>,
): SummaryWords {
  const words = [...new Set(contentWords(summary))];
  return {
    ghsaId,
    weaknesses: words.filter(namesWeakness),
    telling: words.filter((word) => isTelling(word, known)),
  };
}

/** Whether a place holds one short saying, whose words may stand in any order. */
export function isShortPlace({ kind, text }: PublicText): boolean {
  return (
    (kind === 'title' || kind === 'branch' || kind === 'file-name') &&
    text.length <= MOST_CHARACTERS
  );
}

/**
 * Whether words tell what a summary says in any order: one of its words of weakness, and its
 * telling words: both of two, all of three, three quarters of more.
 */
export function tellsSummary(held: ReadonlySet<string>, summary: SummaryWords): boolean {
  const { weaknesses, telling } = summary;
  if (telling.length < LEAST_TELLING) return false;
  if (!weaknesses.some((word) => held.has(word))) return false;
  const told = telling.filter((word) => held.has(word)).length;
  return told >= telling.length * SHARE && told >= Math.min(telling.length, LEAST_TELLING + 1);
}
