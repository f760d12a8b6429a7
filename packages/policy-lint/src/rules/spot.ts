import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';

/** A sentence and the document it stands in. */
export interface Spot {
  readonly document: PolicyDocument;
  readonly sentence: Sentence;
}

/** A part of a sentence that a rule speaks of: its words and its place. */
export interface Quote {
  readonly text: string;
  readonly place: { readonly start: number; readonly end: number; readonly in: PolicyDocument };
}

/** The sentences of all documents with a word of any of the topics. */
export function* spotsAbout(
  documents: readonly PolicyDocument[],
  ...topics: readonly (keyof typeof TOPIC)[]
): Generator<Spot> {
  const bits = topics.reduce((sum, topic) => sum | TOPIC[topic], 0);
  for (const document of documents) {
    for (const sentence of document.sentences) {
      if ((sentence.topics & bits) !== 0) yield { document, sentence };
    }
  }
}

/** A part of a sentence, by indices into its text; `to` is exclusive. */
export function quote({ document, sentence }: Spot, from: number, to: number): Quote {
  const start = sentence.offsetAt(from);
  const end = Math.max(start, sentence.offsetAt(Math.max(from, to - 1)) + 1);
  return { text: sentence.text.slice(from, to), place: { start, end, in: document } };
}

/** The part of a sentence that a pattern has matched. */
export function quoteMatch(spot: Spot, match: RegExpExecArray): Quote {
  return quote(spot, match.index, match.index + match[0].length);
}
