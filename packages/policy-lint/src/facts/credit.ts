import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { CREDITS_REPORTERS, OTHER_DEBTS } from './credit/english.ts';
import { FOREIGN_CREDITS } from './credit/foreign.ts';
import { firstMatching, firstUnder } from './find-sentence.ts';
import { lastSentenceOf, leadOf } from './intake/placement.ts';
import { foreignSentences } from './language/foreign.ts';
import { near } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const HEADING =
  /\b(?:hall of fame|acknowledge?ments?|recognition|(?:reporter|researcher) credits?|thanks to)\b/;

const ITEM =
  /^(?:the |any |proper )?(?:credits?|acknowledge?ments?|attribution|thanks)(?: (?:to|for|of) [\w ,-]{1,60})?[.;,]?$/;
/** A field of a `security.txt` of RFC 9116. */
const CONTACT_FILE_FIELD = /^acknowledge?ments: ?https:/;
const ANNOUNCEMENT = near(
  60,
  /\b(?:announcement|advisor(?:y|ies)|bulletin|blog post|post|notice|release notes)\b/,
  /contain|includ|following|:$/,
);

const REPORTERS =
  /\b(?:reporters?|researchers?|finders?|report(?:ed|ing)?|disclos\w+|discover\w*|found|vulnerabilit\w+)\b/;

/** Reporters are credited or thanked in public, or asked whether they want to be. */
export const credit = defineReader('credit', (document) => {
  const sentence = find(document);
  return sentence === undefined ? undefined : { span: spanOf(document, sentence) };
});

function find(document: PolicyDocument): Sentence | undefined {
  const about = sentencesAbout(document, TOPIC.credit);
  return (
    about.find(creditsReporters) ??
    firstMatching(foreignSentences(document), FOREIGN_CREDITS) ??
    about.find(isAnnounced) ??
    about.find(({ lower }) => CONTACT_FILE_FIELD.test(lower)) ??
    underHeading(document, about)
  );
}

function creditsReporters({ lower, block }: Sentence): boolean {
  return block.kind !== 'heading' && CREDITS_REPORTERS.test(lower) && !OTHER_DEBTS.test(lower);
}

/** "credits" in the list of what an announcement holds. */
function isAnnounced({ lower, block }: Sentence): boolean {
  if (block.listDepth === 0 || !ITEM.test(lower)) return false;
  return ANNOUNCEMENT.test(lastSentenceOf(leadOf(block) ?? block));
}

/** A heading for reporters counts where the text under it is about them too. */
function underHeading(document: PolicyDocument, about: readonly Sentence[]): Sentence | undefined {
  for (const heading of about) {
    if (heading.block.kind !== 'heading' || !HEADING.test(heading.lower)) continue;
    const sentence = firstUnder(document, heading);
    if (sentence === undefined || OTHER_DEBTS.test(sentence.lower)) continue;
    if (REPORTERS.test(sentence.lower)) return sentence;
  }
  return undefined;
}
