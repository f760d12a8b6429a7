import type { PolicyDocument, Sentence } from '../../document/document.ts';
import type { Stretch } from './links-in.ts';

/** A sentence; for a heading, the heading and the first sentence under it. */
export function withFirstSentence({ sentences }: PolicyDocument, sentence: Sentence): Stretch {
  const next = sentences[sentence.index + 1];
  if (sentence.block.kind !== 'heading' || next?.block.section !== sentence.block.section) {
    return sentence;
  }
  return { start: sentence.start, end: next.end };
}

/** A sentence of the running text, with the heading of its section where it opens the section. */
export function withHeading({ sentences }: PolicyDocument, sentence: Sentence): Stretch {
  const { heading } = sentence.block.section;
  const opens = sentences[sentence.index - 1]?.block.kind === 'heading';
  return heading !== undefined && opens ? { start: heading.start, end: sentence.end } : sentence;
}
