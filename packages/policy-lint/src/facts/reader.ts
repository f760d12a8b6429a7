import type { FactName, Facts, Span } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';

/** How one fact is read from a policy. */
export interface FactReader<Name extends FactName = FactName> {
  readonly fact: Name;
  /** The fact, or nothing where the policy does not state it. */
  readonly read: (document: PolicyDocument) => Facts[Name] | undefined;
}

export function defineReader<Name extends FactName>(
  fact: Name,
  read: FactReader<Name>['read'],
): FactReader<Name> {
  return { fact, read };
}

/** The sentences with a word of any of the topics (bits of `TOPIC`). */
export function sentencesAbout(document: PolicyDocument, topics: number): Sentence[] {
  return document.sentences.filter((sentence) => (sentence.topics & topics) !== 0);
}

/** The sentences with a word of every one of the topics. */
export function sentencesAboutAll(document: PolicyDocument, topics: number): Sentence[] {
  return document.sentences.filter((sentence) => (sentence.topics & topics) === topics);
}

/** The sentences with a word of every one of the terms (bits of `TERM`). */
export function sentencesSaying({ sentences }: PolicyDocument, terms: number): Sentence[] {
  return sentences.filter((sentence) => (sentence.terms & terms) === terms);
}

/** The span of a whole sentence, block or link. */
export function spanOf(
  { source }: PolicyDocument,
  { start, end }: { readonly start: number; readonly end: number },
): Span {
  return source.span(start, end);
}
