import type { Facts } from '@embargo/core';

import type { Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

type Place = NonNullable<Facts['privateFix']>['place'];

const SEMI_PUBLIC =
  /\bsemi-?public|\b(?:fix|patch|prs?|pull requests?)\b[^.]{0,60}\b(?:in|on|to) (?:the )?public (?:repo|repository)\b(?![^.]{0,40}\bafter)/;
const FORK =
  /\b(?:private|temporary|security|advisory|advisory's) (?:private |temporary |security |development )?forks?\b|\bforks?\b[^.]{0,30}\b(?:private|of the advisory)\b/;
const REPOSITORY =
  /\bprivate(?:ly)? (?:[\w-]{1,20} ){0,2}(?:repos?|repositor(?:y|ies)|branch(?:es)?|mirror|clone)\b|\b(?:repos?|repositor(?:y|ies)|branch)\b[^.]{0,30}\b(?:that is|kept|are|is) private\b/;
/** Something is made or fixed there. */
const WORK =
  /\b(?:creat|open|us(?:e|es|ed|ing)\b|develop|work|fix|patch|implement|prepar|collaborat|review|test|host|start|perform|push|get[s]?\b|access|merge)/;
/** Of the reporter's or of unrelated private repositories. */
const ELSEWHERE =
  /\b(?:your (?:own )?(?:private )?(?:repo|fork|repositor)|(?:access to|leak\w{0,3}|expos\w{1,4}|steal\w{0,3}|read) (?:[\w-]{1,20} ){0,3}private repositor|not (?:\w{2,10} ){0,2}(?:private )?forks?\b|do not)/;
const MAKES = /\b(?:creat|open|start|set up)/;

/** Where the fix is worked on before it is public; the sentence that sets the place up, if any. */
export const privateFix = defineReader('privateFix', (document) => {
  let found: { readonly sentence: Sentence; readonly place: Place } | undefined;
  for (const sentence of sentencesAbout(document, TOPIC.fork | TOPIC.publicity)) {
    const place = placeIn(sentence);
    if (place === undefined) continue;
    found ??= { sentence, place };
    if (place !== found.place || !/\bprivate\b/.test(sentence.lower)) continue;
    if (!MAKES.test(sentence.lower)) continue;
    found = { sentence, place };
    break;
  }
  return (
    found && {
      span: spanOf(document, found.sentence),
      strength: strengthOf(found.sentence.lower),
      place: found.place,
    }
  );
});

function placeIn({ lower, block }: Sentence): Place | undefined {
  if (block.kind === 'heading' || ELSEWHERE.test(lower)) return undefined;
  if (SEMI_PUBLIC.test(lower)) return 'semi-public';
  if (!WORK.test(lower)) return undefined;
  if (FORK.test(lower)) return 'temporary-fork';
  return REPOSITORY.test(lower) ? 'private-repository' : undefined;
}
