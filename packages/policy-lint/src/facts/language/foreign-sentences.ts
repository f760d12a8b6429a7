import type { PolicyDocument, Sentence } from '../../document/document.ts';

/** Letters that English does without: accented, Cyrillic, kana, Han, Hangul. */
const FOREIGN_LETTER = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/** A name with an accent does not make a text foreign, one sentence in eight does. */
const FOREIGN_SHARE = 8;

const found = new WeakMap<PolicyDocument, readonly Sentence[]>();

/**
 * The sentences that may be in another language than English: all of them where the text is,
 * otherwise those with a letter that English does not have. Found once a document.
 */
export function foreignSentences(document: PolicyDocument): readonly Sentence[] {
  const known = found.get(document);
  if (known !== undefined) return known;
  const foreign = readForeign(document);
  found.set(document, foreign);
  return foreign;
}

function readForeign({ source, sentences }: PolicyDocument): readonly Sentence[] {
  if (!FOREIGN_LETTER.test(source.text)) return [];
  const marked = sentences.filter(({ text }) => FOREIGN_LETTER.test(text));
  return marked.length * FOREIGN_SHARE >= sentences.length ? sentences : marked;
}
