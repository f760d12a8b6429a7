import type { AnnouncementField } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { fieldsIn } from './announcement/fields.ts';
import { isEarlyNotice } from './distributors/early-notice.ts';
import { itemsUnder } from './language/list-under.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const ANNOUNCES = /\bannounc(?:e|es|ing|ed)\b[^.]{0,20}\b(?:the|all|any|new|each)\b/;
const ANNOUNCEMENT =
  /\b(?:advisor(?:y|ies)|announcements?|release notes|bulletins?|disclosure (?:notice|report|post)|security notices?|blog post|publication|post-?disclosure|(?:this|the|an|each) (?:disclosure|notice|e-?mail))\b/;
const CONTAINS =
  /\b(?:includ|contain|describ|list|detail|provid|cover|specif|stat(?:e|es|ing)\b|with\b|summari[sz]|outlin|identif|explain)/;
/** What reporters are asked for, and what is put into a draft. */
const INCOMING =
  /\b(?:please|your|report (?:should|must|includ|contain)|reports?\b[^.]{0,20}\binclud|draft|private|forks?|collaborator|you (?:can|may|should)|we (?:ask|need)|distributors?|vendors?|e-?mail (?:us|to))\b/;
/** The rest of the paragraph may go on about the announcement. */
const GOES_ON =
  /\b(?:this|the|it|such|these|each) ?(?:announcements?|advisor(?:y|ies)|e-?mail|notice|message|post|notes|should|will|may)\b/;

interface Content {
  readonly fields: readonly AnnouncementField[];
  readonly start: number;
  readonly end: number;
  readonly sentence: Sentence;
}

/** What an announcement is promised to tell; the fullest of the places that say so. */
export const announcementContent = defineReader('announcementContent', (document) => {
  let best: Content | undefined;
  for (const sentence of sentencesAbout(document, TOPIC.announce)) {
    if (!isAboutContent(sentence)) continue;
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

function isAboutContent(sentence: Sentence): boolean {
  const { lower, block } = sentence;
  if (block.kind === 'heading' || INCOMING.test(lower) || isEarlyNotice(sentence)) return false;
  return ANNOUNCES.test(lower) || (ANNOUNCEMENT.test(lower) && CONTAINS.test(lower));
}

/** The fields of a sentence, of those that go on after it, and of the list that it introduces. */
function readContent(document: PolicyDocument, sentence: Sentence): Content {
  const { block } = sentence;
  const goingOn = block.sentences.filter(
    (next) => next === sentence || (next.index > sentence.index && GOES_ON.test(next.lower)),
  );
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
