import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { firstMatching, firstUnder } from './find-sentence.ts';
import { foreignSentences } from './language/foreign-sentences.ts';
import { anyOf, near } from './language/pattern.ts';
import type { Pattern } from './language/pattern.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

/** "credit you", "credited in the advisory", "give credit to", "Credit: unless you object". */
const CREDITS: readonly Pattern[] = [
  /\bcredit(?:s|ed|ing)?\s(?:to\s)?(?:you\b|them\b|your\b|everyone|anyone|those|whoever|people|individuals|(?:\w+\s){0,3}(?:reporter|researcher|finder|discoverer|contributor|submitter|person|fixer|individual|hacker)s?\b)/,
  /\b(?:be|get|give|giving|given|gives|receive|receives|full|public|publicly|proper|properly|appropriate|due|prefer|preferred|want|desired?|request|requests|deserves?|offer|offered|provide|provided|name for)\s(?:\w+\s){0,2}credit(?:s|ed)?\b/,
  /\bcredit(?:s|ed)?\s(?:will|is|are|shall|may|can|in|on|where|unless|if|for|due|and|preference|line|name|policy)\b/,
  near(
    60,
    /\b(?:how|name|whether|unless|like|wish|wishes|list|includ\w+)\b/,
    /\bcredit(?:s|ed)?\b/,
  ),
  /\b(?:credit|attribution|attribute|attributed|acknowledge?ment|recognition)(?:\s\w+)?:\s/,
  /\b(?:reporter|researcher|finder|discoverer)s?'?s? (?:attribution|credits?|acknowledge?ments?|recognition)\b/,
  near(
    60,
    /\battribut(?:e|ed|ion|ing)\b/,
    /\b(?:you\b|your\b|reporter|researcher|finder|discover|anonym|credit)/,
  ),
];

/** "acknowledge your contributions", not "acknowledge your report". */
const ACKNOWLEDGES: readonly Pattern[] = [
  /\backnowledg(?:e|es|ed|ing)\s(?:all\s|and\s\w+\s)?(?:your|their|the|his|her|any|such|these|all|each|security|responsible)?\s?(?:(?!and\b|or\b|receipt|report\b|reports\b)\w+\s){0,2}(?:contributions?|efforts?|help|work|assistance|findings?|discovery|discoveries|research|reporters?|researchers?|finders?|discoverers?|contributors?|role|involvement|individuals?|people|disclosers?)\b/,
  /\bpublicly (?:\w+ )?(?:acknowledg|recogni[sz]|credit|thank|attribut|mention|name)|\bpublic (?:\w+ )?(?:acknowledg|recognition|credit|thank|attribution)/,
  near(
    60,
    /\b(?:acknowledged?|acknowledge?ments?|recogni[sz]ed?|recognition|mention(?:ed)?|named?|list(?:ed)?|featured?|add(?:ed)?|thank(?:ed|s)?|thanking|honou?red)\b/,
    /\b(?:in|on|within|through|via) (?:the |our |its |any |a |relevant |security )*(?:release notes?|changelog|change log|advisor(?:y|ies)|announcement|security page|website|readme|commit|credits|contributors|acknowledge?ments?|hall of|thanks? |thank-you|publication|bulletin|disclosure|cve)/,
  ),
  near(
    40,
    /\b(?:acknowledg|recogni[sz])\w*\b/,
    /\byou\b(?! (?:have|for your (?:report|email|message)))/,
    /(?:public|name|contribut|discover|finding)/,
  ),
  /\backnowledge you\b/,
  near(
    40,
    /\b(?:recogni[sz]e|recogni[sz]es|recogni[sz]ed|recognition|appreciation) (?:of |for |to )?(?:your|their|the|security|all|those|researchers|reporters|individuals|contributors)/,
    /\b(?:contribut|effort|work|discover|finding|research|report|help)/,
  ),
];

/** "publicly thank you", "hall of fame", "remain anonymous". */
const THANKS: readonly Pattern[] = [
  /\bnam(?:e|ing) you (?:in|as|when|public)|\bfor (?:credit|attribution|acknowledge?ment)\b|\b(?:recogni[sz]ed|acknowledged|named|credited) publicly\b/,
  /\bpublic thanks\b/,
  near(30, /\bthank\w*\b/, /\bpublicly\b/),
  /\b(?:hall|wall) of (?:fame|thanks|honou?r)\b|\bhonou?r roll\b|\bsecurity thanks page\b/,
  /\bthanks? (?:to )?the following\b/,
  near(
    40,
    /\b(?:wish|want|prefer|like|ask|asks|asked|request|requests|requested|choose|elect|unless|rather|opt|desire)\w*\b/,
    /\b(?:anonym(?:ous|ously|ity)|not (?:to )?be (?:named|credited|mentioned|identified)|be (?:named|mentioned|identified|acknowledged))\b/,
  ),
  near(
    60,
    /\b(?:includ|specify|list|mention|publish|add|put|us|credit)(?:e|es|ed|ing|s)? your (?:name|handle|nick|username)\b/,
    /\b(?:in|on|to|as|with|for)\b/,
  ),
];

const PATTERNS = [...CREDITS, ...ACKNOWLEDGES, ...THANKS];

/** Who wrote this text, or whose text it follows, is no promise to reporters. */
const OTHER_DEBTS = anyOf(
  /\bcredit cards?\b|\breport\w* (?:\w+ ){0,3}anonymously\b/,
  near(
    80,
    /\b(?:credit(?:s|ed)?|thanks|acknowledg\w+|attribut\w+)\b/,
    /\b(?:inspired|adapted|based on|borrowed|derived|example|template|policy of|process of|logo|icons?|licen[sc]e)\b/,
  ),
);

const HEADING =
  /\b(?:hall of fame|acknowledge?ments?|recognition|(?:reporter|researcher) credits?|thanks to)\b/;

const FOREIGN: readonly Pattern[] = [
  /致谢|致謝|鸣谢|鳴謝|署名|公开感谢|公開感謝|感谢名单|荣誉榜|名人堂|表彰/,
  /謝辞|クレジット/,
  near(30, /(?:氏名|お名前|貢献)/, /(?:掲載|記載|公表|称え|表彰)/),
  /크레딧|명예의 전당/,
  near(20, /(?:기여|공로)/, /(?:인정|표시|명시|감사)/),
  /зал\w* славы/,
  near(40, /(?:упомян|укаж|указа)/, /(?:имя|вас|автор|исследовател)/),
  near(20, /публичн\w*/, /(?:благодар|призна)/),
  /namentlich|danksagung/,
  near(40, /(?:öffentlich|in den release notes)/, /(?:dank|erwähn|nenn|anerk|würdig)/),
  near(40, /(?:anerkenn|würdig)\w*/, /(?:beitr|arbeit|hilfe)/),
  near(30, /beiträge?/, /(?:anerkenn|würdig)/),
  /\bcr[ée]dit(?:er|é|és|ée|erons)\b|remerciements?\b/,
  near(
    40,
    /(?:remerci|mentionn|reconna)\w*/,
    /(?:publi|contribution|votre nom|notes de version|avis)/,
  ),
  /\bcr[ée]ditos?\b|\b(?:acreditar|creditar|creditad|acreditad)\w*/,
  near(
    40,
    /(?:reconoc|reconhec|mencion|agradec)\w*/,
    /(?:públic|publicamente|contribuci|contribuiç|su nombre|seu nome|esfuerzo|trabajo|notas)/,
  ),
  /vermelden?\b|naamsvermelding|podziękowani|teşekkür listesi|uvede|omnämn|điểm danh|згада/,
  near(40, /(?:riconosc|menzion|ringrazi)\w*/, /(?:pubblic|contribut|nome|note di rilascio)/),
];

/** Reporters are credited or thanked in public, or asked whether they want to be. */
export const credit = defineReader('credit', (document) => {
  const sentence = find(document);
  return sentence === undefined ? undefined : { span: spanOf(document, sentence) };
});

function find(document: PolicyDocument): Sentence | undefined {
  const about = sentencesAbout(document, TOPIC.credit).filter(
    ({ lower }) => !OTHER_DEBTS.test(lower),
  );
  return (
    firstMatching(
      about.filter(({ block }) => block.kind !== 'heading'),
      PATTERNS,
    ) ??
    firstMatching(foreignSentences(document), FOREIGN) ??
    underHeading(document, about)
  );
}

/** A heading for reporters counts where the text under it is about them too. */
function underHeading(document: PolicyDocument, about: readonly Sentence[]): Sentence | undefined {
  for (const heading of about) {
    if (heading.block.kind !== 'heading' || !HEADING.test(heading.lower)) continue;
    const sentence = firstUnder(document, heading);
    if (sentence !== undefined && REPORTERS.test(sentence.lower)) return sentence;
  }
  return undefined;
}

const REPORTERS =
  /\b(?:reporters?|researchers?|finders?|report(?:ed|ing)?|disclos\w+|discover\w*|found|vulnerabilit\w+)\b/;
