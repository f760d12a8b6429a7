import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { firstUnder } from './find-sentence.ts';
import { Clue } from './language/clue.ts';
import { foreignSentences } from './language/foreign.ts';
import { anyOf, near } from './language/pattern.ts';
import { Phrasebook } from './language/phrasebook.ts';
import { wordsOf } from './language/words.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const MONEY = new Clue('bount|reward|monetary|cash|financial|compensat|remunerat|pay|paid|prize');

/** Not inside an address such as bounty.example.org. */
const BOUNTY = /(?<![\w./@])bount(?:y|ies)(?![./@]\w)/;

const REWARD =
  /\b(?:monetary|financial|cash)\s(?:\w{1,20}\s)?(?:reward|compensation|award|incentive|payment|prize)|\brewards?:|\brewards? (?:of|up to|from|between|range)\b|\breward(?:s|ed|ing)?\s(?:program|guideline|polic|amount|tier|range|structure|you\b|the (?:first )?(?:reporter|researcher)|at our|researcher|reporter|securit|valid|eligible|based|for\b)|\b(?:eligible|qualify) for (?:an? )?(?:\w{1,20} )?(?:reward|payment|payout|compensation)|\b(?:offer|pay|paid|provide|give|receive|award)(?:s|ing)? (?:\w{1,20} ){0,3}(?:rewards?|compensation|payouts?|remuneration|prizes?)\b/;

/** Thanks in words are `credit`, and who only works on a programme does not offer one. */
const NO_MONEY =
  /\breward[a-z]{0,4} (?:\w{1,20} ){0,3}(?:with|by) (?:public )?(?:credit|recognition|a mention|thanks)|\bbounty (?:hunter|administrat|hunting|beg|market)|\bthird[- ]party bug bount|\bbeg bount|\btheir (?:own )?(?:[\w-]{1,20} ){0,3}(?:polic|program|terms)/;

const REFUSAL = near(
  100,
  /(?:\bno\b|(?<!or )\bnot\b|n't\b|\b(?:cannot|never|neither|nor|without|unable|ineligible|unfunded)\b)/,
  /(?<![\w./@])(?:bount(?:y|ies)(?![./@]\w)|rewards?\b|monetary|cash|remunerat|(?:financial|bounty|paid) (?:compensation|incentive|award))/,
);

const ENDED = anyOf(
  /\b(?:bount(?:y|ies)|rewards?)(?: programs?)?: ?(?:no|none|not|n\/a)\b/,
  near(
    60,
    /\b(?:bount(?:y|ies)|rewards?)\b(?! guideline| polic)/,
    /(?:\bnot\b|n't\b|\b(?:no longer|unavailable|closed|ended|discontinued|suspended|paused|none|n\/a)\b)/,
  ),
);

/** Who asks for no bounty says nothing of whether there is one. */
const NO_WISH =
  /\b(?:not|n't)\s(?:\w+\s){0,2}(?:wish|want|seek|expect|interested|require|need|looking)/;

/** Tells the writer of a policy what to put into it: "description of any rewards you offer". */
const OUTLINE =
  /^(?:(?:an? )?(?:description|details?|information|mention|note) (?:of|about|on)|describe|explain|tell)\b|\b(?:you (?:may |might |can )?offer|puedas ofrecer)\b/;

/** A programme that is only thought of, or that somebody else runs for their own product. */
const none = new Phrasebook([
  [
    'planned',
    'coming soon, planned, considering, exploring, evaluating, plan/plans/planning/hope/hopes/intend/intends/want to ?_ ?_ launch/start/introduce/open/offer/run/add/create/establish, when/once/if launched/started/opened/available/funded, if/when/once we/it launch/start/launches/starts, in the future, may/might ?one ?day ?later launch/introduce/start',
  ],
  [
    'foreign',
    'who/which ?also run/runs/have/has/offer/offers/operate/operates ?a/an/the/their/its ?own ?_ ?_ bounty/bounties/reward/rewards, itself/themselves, upstream, vendor own',
  ],
]);

const FOREIGN_BOUNTY =
  /bug.?bount|赏金|賞金|奖励|獎勵|奖金|獎金|报酬|報酬|報奨|懸賞|バウンティ|포상|현상금|보상금|바운티|баунти|вознагражд|prämie|belohn|vergütung|récompense|recompensa|remunera|ricompens|beloning|nagrod|ödül|odměn|hadiah|винагород|phần thưởng/;

const FOREIGN_REFUSAL =
  /[没沒無无暂暫]|不(?:提供|设|設|支持|会|會|支付)|なし|ません|していない|없|않|(?:^|[^а-яё])(?:не|нет)(?![а-яё])|\b(?:keine?n?|nicht|pas|aucune?|no|nessuna?|non(?!-)|sin|sem|nenhuma?|geen|niet|nie|tidak|ingen|inte|không)\b|n[ãa]o /;

/** Whether reports are rewarded with money. */
export const bounty = defineReader('bounty', (document) => {
  let refused: Sentence | undefined;
  const foreign = new Set(foreignSentences(document));
  for (const sentence of [...sentencesAbout(document, TOPIC.bounty), ...foreign]) {
    if (sentence.block.kind === 'heading') continue;
    const offered = offers(sentence.lower, foreign.has(sentence));
    if (offered === true) return { span: spanOf(document, sentence), offered };
    if (offered === false) refused ??= sentence;
  }
  if (refused !== undefined) return { span: spanOf(document, refused), offered: false };
  return underHeading(document);
});

function offers(lower: string, isForeign: boolean): boolean | undefined {
  if (!isNamed(lower) && !(isForeign && FOREIGN_BOUNTY.test(lower))) return undefined;
  if (OUTLINE.test(lower) || NO_MONEY.test(lower) || NO_WISH.test(lower)) return undefined;
  if (isRefused(lower, isForeign)) return false;
  return none.has(wordsOf(lower)) ? undefined : true;
}

function isRefused(lower: string, isForeign: boolean): boolean {
  return REFUSAL.test(lower) || ENDED.test(lower) || (isForeign && FOREIGN_REFUSAL.test(lower));
}

function isNamed(lower: string): boolean {
  if (!MONEY.isIn(lower)) return false;
  return BOUNTY.test(lower) || REWARD.test(lower) || REFUSAL.test(lower);
}

/** "## Bug bounty", "None at this time." */
function underHeading(
  document: PolicyDocument,
): { span: ReturnType<typeof spanOf>; offered: boolean } | undefined {
  const heading = sentencesAbout(document, TOPIC.bounty).find(
    ({ block, lower }) => block.kind === 'heading' && BOUNTY.test(lower),
  );
  const sentence = heading === undefined ? undefined : firstUnder(document, heading);
  if (sentence === undefined) return undefined;
  const span = spanOf(document, sentence);
  if (/\b(?:no|none|not|n\/a|currently un\w+)\b|n't\b/.test(sentence.lower)) {
    return { span, offered: false };
  }
  return PAYS.test(sentence.lower) ? { span, offered: true } : undefined;
}

const PAYS =
  /\b(?:reward|pay|paid|program|eligible|hackerone|bugcrowd|huntr|intigriti|yeswehack)|[$€£]\s?\d/;
