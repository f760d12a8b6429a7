import type { Block, PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { lastSentenceOf, leadOf, titlesAround } from './intake/placement.ts';
import {
  asksForContents,
  introducesContents,
  namesContents,
  titlesContents,
} from './language/contents.ts';
import { isForeign } from './language/foreign.ts';
import {
  FOREIGN_CONTENTS,
  FOREIGN_CONTENTS_LEAD,
  FOREIGN_CONTENTS_TITLE,
  FOREIGN_OFFERS,
} from './language/foreign-requests.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const ITEMS_LOOKED_AT = 6;

const ABOUT_REPORTS =
  /\breport|vulnerab|\bissues?\b|\bbugs?\b|mail|advisor|reproduc|proof|\bpocs?\b|exploit/;
const REPORT_TITLE =
  /report|vulnerab|disclos|contact|submit|include|e-?mail|advisor|security (?:polic|issue)/;
/** A short text asks for everything under one title. */
const ONLY_TITLE = /^security\W{0,2}$/;
/** What comes with a patch is no report. */
const PATCH_TITLE =
  /^(?!.{0,60}(?:report|vulnerab|disclos)).{0,60}\b(?:patch|patches|pull requests?)\b/;

/** "The announcement is drafted:" */
const OUTGOING_LEAD =
  /\b(?:announcement|notification|bulletin|release notes|advisory) (?:is|will|should|must|draft|post)|\bdraft(?:s|ed|ing)? (?:an|the|and)\b/;

/** What a report should hold. */
export const reportContents = defineReader('reportContents', (document) => {
  const found = firstEnglish(document) ?? firstForeign(document);
  return found === undefined ? undefined : { span: spanOf(document, found) };
});

/** The first sentence that says it, or else the title of a list that does. */
function firstEnglish(document: PolicyDocument): Sentence | undefined {
  let title: Sentence | undefined;
  for (const sentence of sentencesAbout(document, TOPIC.contents | TOPIC.contact | TOPIC.report)) {
    const { lower, block } = sentence;
    if (block.kind !== 'heading') {
      if (statesContents(document, sentence) && isAboutReports(sentence)) return sentence;
    } else if (titlesContents(lower) && listsContents(document, sentence)) title ??= sentence;
  }
  return title;
}

function statesContents(document: PolicyDocument, sentence: Sentence): boolean {
  const { lower, block } = sentence;
  if (asksForContents(lower)) return true;
  return (
    introducesContents(lower) &&
    (listsContents(document, sentence) || titlesContents(block.section.title.toLowerCase()))
  );
}

function isAboutReports({ lower, block }: Sentence): boolean {
  const titles = titlesAround(block.section);
  if (isForbidden(block) || PATCH_TITLE.test(titles[0] ?? '')) return false;
  if (ABOUT_REPORTS.test(lower)) return true;
  return titles.some(
    (title) => REPORT_TITLE.test(title) || (lower.endsWith(':') && ONLY_TITLE.test(title)),
  );
}

/** Whether a block is an item of what not to do, or of what the team tells. */
function isForbidden(block: Block): boolean {
  const lead = block.listDepth > 0 ? leadOf(block) : undefined;
  if (lead === undefined) return false;
  const last = lastSentenceOf(lead);
  if (OUTGOING_LEAD.test(last)) return true;
  return (
    !/[.!]\W{0,3}$/.test(last) &&
    /\bnot\b(?! (?:in|on|via|through|as|by) )|n't\b|\bnever\b|\bavoid\b/.test(last)
  );
}

function listsContents({ sentences }: PolicyDocument, { index, block }: Sentence): boolean {
  return sentences
    .slice(index + 1, index + 1 + ITEMS_LOOKED_AT)
    .some(
      ({ lower, block: other }) =>
        (other.listDepth > 0 || other.section === block.section) && namesContents(lower),
    );
}

function firstForeign(document: PolicyDocument): Sentence | undefined {
  return isForeign(document) ? document.sentences.find(asksAbroad) : undefined;
}

function asksAbroad({ lower, block }: Sentence): boolean {
  if (block.kind === 'heading') return FOREIGN_CONTENTS_TITLE.test(lower);
  if (FOREIGN_OFFERS.test(lower)) return false;
  if (FOREIGN_CONTENTS.some((pattern) => pattern.test(lower))) return true;
  return /[:：]$/.test(lower) && FOREIGN_CONTENTS_LEAD.some((lead) => lead.test(lower));
}
