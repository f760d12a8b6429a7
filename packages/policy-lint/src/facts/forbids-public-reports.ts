import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { titlesAround } from './intake/placement.ts';
import { isForeign } from './language/foreign.ts';
import { FOREIGN_FORBIDS } from './language/foreign-requests.ts';
import { forbidsPublicity } from './language/publicity.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

/** Rules for those who receive embargoed information, not for those who report. */
const RECEIVERS_SECTION = /embargo|distribut|vendor|members/;

/** Reporters are asked not to report in public. */
export const forbidsPublicReports = defineReader('forbidsPublicReports', (document) => {
  const found = firstEnglish(document) ?? firstForeign(document);
  return found === undefined ? undefined : { span: spanOf(document, found) };
});

function firstEnglish(document: PolicyDocument): Sentence | undefined {
  return sentencesAbout(
    document,
    TOPIC.tracker | TOPIC.publicity | TOPIC.report | TOPIC.scope,
  ).find((sentence) => forbidsPublicity(sentence.lower) && !isForReceivers(sentence));
}

function firstForeign(document: PolicyDocument): Sentence | undefined {
  if (!isForeign(document)) return undefined;
  return document.sentences.find(({ lower }) =>
    FOREIGN_FORBIDS.some((pattern) => pattern.test(lower)),
  );
}

function isForReceivers({ block }: Sentence): boolean {
  return titlesAround(block.section)
    .slice(0, 2)
    .some((title) => RECEIVERS_SECTION.test(title));
}
