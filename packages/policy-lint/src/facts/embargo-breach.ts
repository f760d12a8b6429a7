import type { Section, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { sectionsOfPrivateList } from './distributors/list-sections.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const CASE =
  /\b(?:if|should|when|whenever|what if|in case|in the (?:unfortunate )?(?:event|case)|once|where)\b/;
const EMBARGO_BROKEN =
  /\bembargo\b[^.]{0,40}\b(?:broken|breached|violated|compromised|leaks?\b|leaked|fails|is lifted early|ends? early)|\b(?:break|breaks|broke|breaking|breach|breaches|breached|violate|violates|violated|violation of|breach of|leak|leaks)\b[^.]{0,40}\bembargo/;
const LEAKED =
  /\b(?:leak|leaks|leaked|prematurely|premature disclosure|share the information beyond|shared? (?:\w{1,15} ){0,3}beyond|disclosed? (?:\w{1,15} ){0,3}(?:early|beyond|without))\b/;

/** What happens when somebody inside the embargo lets it out. */
export const embargoBreach = defineReader('embargoBreach', (document) => {
  const candidates = sentencesAbout(document, TOPIC.embargo).filter(({ lower }) =>
    CASE.test(lower),
  );
  if (candidates.length === 0) return undefined;
  const sections = sectionsOfPrivateList(document);
  const sentence = candidates.find((candidate) => tellsOfBreach(candidate, sections));
  if (sentence === undefined) return undefined;
  // A question in front of its answer: the answer belongs to it.
  const end = sentence.text.endsWith('?') ? sentence.block.end : sentence.end;
  return { span: spanOf(document, { start: sentence.start, end }) };
});

function tellsOfBreach({ lower, block }: Sentence, sections: ReadonlySet<Section>): boolean {
  if (EMBARGO_BROKEN.test(lower)) return true;
  return sections.has(block.section) && LEAKED.test(lower);
}
