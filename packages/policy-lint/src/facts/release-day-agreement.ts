import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { nameAsUsed } from './language/name-as-used.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const MAY_TELL = /\b(?:agree[sd]?|negotiat\w+|coordinat\w+|jointly|together|mutual\w*)\b/;

const DATE =
  /\b(?:release|disclosure|publication|embargo|announcement) (?:day|date|time|timing|schedule|timeline)s?\b|\b(?:day|date|time) of (?:the |its |a |an )?(?:fix |security |public |coordinated )?(?:release|disclosure|publication|announcement)\b/;

/** "The fix team and the security team will agree on" */
const THEY_AGREE =
  /(?:^|[,:;] ?)([^,:;.]{2,70}?) (?:(?:will|shall|must|should|then|jointly|mutually|together) ){0,3}(?:agrees?|negotiates?|coordinates?|decides?|settles?|sets?) (?:(?:up|together )?on )?(?:an? |the )?(?:[\w-]{1,20} ){0,3}$/;
const WITH = /^ (?:together )?with ([^,:;.]{2,60})/;
/** "is agreed between the team and the reporter" */
const IS_AGREED =
  /^ (?:is|are|will be|gets|must be|should be) (?:mutually |jointly )?(?:agreed|negotiated|coordinated|settled|set|determined|decided|chosen) (?:(?:up)?on )?(?:between|by|with|together with|jointly by|in agreement with) ([^,:;.]{3,90})/;

const ARTICLE = /^(?:both |either |all )?(?:the |a |an |our |any |each )?/;
const REST =
  /\s(?:before|after|once|when|for|to|so|in|on|as|that|who|which|based|during|if|unless|using|and then)\b/;
const PRONOUNS: Readonly<Record<string, string>> = {
  we: 'project',
  us: 'project',
  you: 'reporter',
  them: 'reporter',
};

/** Named parties agree on the day on which the fix is released. */
export const releaseDayAgreement = defineReader('releaseDayAgreement', (document) => {
  for (const sentence of sentencesAbout(document, TOPIC.approval | TOPIC.publicity)) {
    if (!MAY_TELL.test(sentence.lower)) continue;
    const actors = readActors(document, sentence);
    if (actors.length > 0) return { span: spanOf(document, sentence), actors };
  }
  return undefined;
});

function readActors(document: PolicyDocument, { lower, text }: Sentence): readonly string[] {
  const date = DATE.exec(lower);
  if (date === null) return [];
  const tail = lower.slice(date.index + date[0].length);
  const before = THEY_AGREE.exec(lower.slice(0, date.index));
  const after = (before === null ? IS_AGREED : WITH).exec(tail);
  const parties = [before?.[1], after?.[1]].flatMap((party) => party ?? []);
  const names = parties.flatMap((party) => {
    const at = lower.indexOf(party);
    return text.slice(at, at + party.length).split(/ and |, | & |\//);
  });
  return names.map((name) => actorOf(document, name)).filter((name) => name !== '');
}

function actorOf(document: PolicyDocument, words: string): string {
  const trimmed = words.trim();
  const name = trimmed.slice(0, REST.exec(trimmed)?.index);
  const bare = name.slice(ARTICLE.exec(name.toLowerCase())?.[0].length ?? 0).trim();
  return PRONOUNS[bare.toLowerCase()] ?? nameAsUsed(document, bare);
}
