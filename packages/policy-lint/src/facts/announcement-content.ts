import type { AnnouncementField } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { fieldsIn } from './announcement/fields.ts';
import { earlyNotices } from './distributors/early-notice.ts';
import { itemsUnder } from './language/list-under.ts';
import { near } from './language/pattern.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, spanOf } from './reader.ts';

const ANNOUNCES = near(20, /\bannounc(?:e|es|ing|ed) /, /\b(?:the|all|any|new|each) /);
const ANNOUNCEMENT =
  /\b(?:advisor(?:y|ies)|announcement|release notes|bulletin|disclosure (?:notice|report|post)|security notice|blog post|publication|post-?disclosure|(?:this|the|an|each) (?:notice|e-?mail|post|message))/;
const CONTAINS =
  /\b(?:includ|contain|describ|list|detail|provid|cover|specif|stat(?:e|es|ing) |with |with:|summari[sz]|outlin|identif|explain|mention|tell[s ]|sa(?:y|ys|ying) |nam(?:e|es|ing) |giv(?:e|es|ing) |carr(?:y|ies) |show|list)/;
/** What reporters are asked for, and what is put into a draft. */
const INCOMING =
  /\b(?:please|your|report (?:should|must|includ|contain)|(?<!announcement )draft|private|forks?\b|collaborator|you (?:can|may|should)|we (?:ask|need)|distributor|vendor|e-?mail (?:us|to) )/;
const REPORT_INCLUDES = near(20, /\breports?\b/, /\binclud/);
/** "It names the affected versions", behind a sentence about the announcement. */
const STANDS_FOR_IT = /^(?:it|they|this|these|each|both|all) /;
/** The rest of the paragraph may go on about the announcement. */
const GOES_ON =
  /\b(?:this|the|it|such|these|each) ?(?:announcement|advisor|e-?mail|notice|message|post|notes|should|will|may)/;

/** How many sentences on that may be. */
const FARTHEST = 50;

interface Content {
  readonly fields: readonly AnnouncementField[];
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** What an announcement is promised to tell; the fullest of the places that say so. */
export const announcementContent = defineReader('announcementContent', (document) => {
  let best: Content | undefined;
  const notices = earlyNotices(document);
  for (const sentence of document.sentences) {
    if (!isAboutContent(document, sentence) || notices.has(sentence)) continue;
    const content = readContent(document, sentence);
    const least = ANNOUNCEMENT.test(sentence.lower) ? 1 : 2;
    if (content.fields.length < least) continue;
    if (content.fields.length > (best?.fields.length ?? 0)) best = content;
  }
  return (
    best && {
      span: spanOf(document, best),
      strength: strengthOf(best.sentence.lower),
      fields: best.fields,
    }
  );
});

function maySayContent({ terms, lower }: Sentence): boolean {
  return (terms & TERM.notice) !== 0 || STANDS_FOR_IT.test(lower);
}

function isAboutContent(document: PolicyDocument, sentence: Sentence): boolean {
  const { lower, block } = sentence;
  if (block.kind === 'heading' || !maySayContent(sentence)) return false;
  const isContent = CONTAINS.test(lower) && isOfAnnouncement(document, sentence);
  if (!isContent && !ANNOUNCES.test(lower)) return false;
  return !INCOMING.test(lower) && !REPORT_INCLUDES.test(lower);
}

function isOfAnnouncement(
  { sentences }: PolicyDocument,
  { lower, block, index }: Sentence,
): boolean {
  if (ANNOUNCEMENT.test(lower)) return true;
  const before = sentences[index - 1];
  return before?.block === block && STANDS_FOR_IT.test(lower) && ANNOUNCEMENT.test(before.lower);
}

/** The fields of a sentence, of those that go on after it, and of the list that it introduces. */
function readContent(document: PolicyDocument, sentence: Sentence): Content {
  const { block } = sentence;
  const at = sentence.index - (block.sentences[0]?.index ?? 0);
  const goingOn = block.sentences
    .slice(at, at + FARTHEST)
    .filter((next) => next === sentence || GOES_ON.test(next.lower));
  const items = block.sentences.at(-1) === sentence ? itemsUnder(document, block) : [];
  const parts = [
    ...goingOn,
    ...items.map(({ start, end, flow: { lower } }) => ({ start, end, lower })),
  ]
    .map(({ start, end, lower }) => ({ start, end, fields: fieldsIn(lower) }))
    .filter(({ fields }) => fields.length > 0);
  // A list is part of its introduction even where that names no field.
  const first = items.length > 0 ? sentence : (parts[0] ?? sentence);
  return {
    fields: [...new Set(parts.flatMap(({ fields }) => fields))],
    start: first.start,
    end: parts.at(-1)?.end ?? sentence.end,
    sentence,
  };
}
