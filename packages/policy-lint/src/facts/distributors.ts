import type { LeadTime } from '@embargo/core';

import type { PolicyDocument, Section, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { earlyNotices } from './distributors/early-notice.ts';
import { readLeadTimes } from './distributors/lead-times.ts';
import { readListAddress } from './distributors/list-address.ts';
import { sectionsOfPrivateList } from './distributors/list-sections.ts';
import { readMembership } from './distributors/membership.ts';
import { withFirstSentence } from './language/heading-span.ts';
import { isContentsEntry } from './language/links-in.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const TELLS =
  /\b(?:notif|inform|notice|receiv|sen[dt]\b|contact|disclos|warn|alert|told|shar|provid)/;

/** A closed circle of distributors, vendors or operators hears of a vulnerability early. */
export const distributors = defineReader('distributors', (document) => {
  const notices = [...earlyNotices(document)].filter(
    ({ block }) => !isContentsEntry(document, block),
  );
  const [first] = notices;
  if (first === undefined) return undefined;
  const sections = sectionsOfPrivateList(document);
  const address = readListAddress(document, sections);
  return {
    span: spanOf(document, withFirstSentence(document, first)),
    strength: strengthOf(first.lower),
    leadTimes: leadTimesIn(document, notices, sections),
    ...readMembership(document, sections),
    ...(address === undefined ? {} : { address }),
  };
});

/** Lead times stand where the notice does, or in the section about the list. */
function leadTimesIn(
  document: PolicyDocument,
  notices: readonly Sentence[],
  sections: ReadonlySet<Section>,
): LeadTime[] {
  const told = new Set(notices);
  return sentencesAbout(document, TOPIC.time)
    .filter(
      (sentence) =>
        told.has(sentence) || (sections.has(sentence.block.section) && TELLS.test(sentence.lower)),
    )
    .flatMap((sentence) => readLeadTimes(sentence, spanOf(document, sentence)));
}
