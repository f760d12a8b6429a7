import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../../facts/language/list-under.ts';

const SENDS = /\b(?:announc|publish|notif|post\b|posted|communicat|advisor|sent\b|disclos)/;

/** "… to the following channels:", "… through:" */
const TO_LIST = /\b(?:following|below|these|through|via)((?: [a-z-]{1,20}){0,4}):$/;

const CHANNELS = /(?:channels?|lists?|places?|locations?|means|media|venues?|addresses)$/;

const LONGEST_ENDING = 100;

/** What a reporter is to do, or what an announcement holds, is another list. */
const OTHER_LIST =
  /\b(?:please|you|your|reporters?|researchers?|report(?:ed|ing)?|informations?|details|fields|steps|items|contain|includ|distributors?|vendors?)\b/;

const TELLS = /\b(?:announc|inform|notif)/;

const EVERYBODY = /\b(?:all|users|community|everyone|everybody|public)\b/;

const THIS_MAIL = /\b(?:this|the announcement) e-?mail\b/;

const NAMES_A_LIST = /@|\b(?:mailing )?lists?\b|\bgroup\b|\bnewsletter\b|\bchannels?\b|\bforum\b/;

/** Whether a sentence ends by announcing the list of channels that news goes to. */
export function introducesChannels({ lower }: Sentence): boolean {
  if (!lower.endsWith(':') || OTHER_LIST.test(lower) || !SENDS.test(lower)) return false;
  const ending = TO_LIST.exec(lower.slice(-LONGEST_ENDING))?.[1];
  return ending !== undefined && (ending === '' || CHANNELS.test(ending));
}

/** Where the words begin that announce the list: the sentence may begin lines before. */
export function startOfEnding({ lower }: Sentence): number {
  const offset = Math.max(0, lower.length - LONGEST_ENDING);
  let start = offset + Math.max(0, lower.slice(offset).search(TO_LIST));
  for (let words = 0; words < 3 && start > 0; words++)
    start = lower.lastIndexOf(' ', start - 2) + 1;
  return start;
}

/** The introduction of a list of channels that has no items. */
export function findEmptyList(document: PolicyDocument): Sentence | undefined {
  return document.sentences.find(
    (sentence) =>
      sentence.lower.endsWith(':') &&
      sentence.block.sentences.at(-1) === sentence &&
      !goesOn(document, sentence) &&
      introducesChannels(sentence),
  );
}

/** Items under it, or a paragraph or block of its own behind it. */
function goesOn(document: PolicyDocument, { block }: Sentence): boolean {
  if (itemsUnder(document, block).length > 0) return true;
  const next = document.blocks[document.blocks.indexOf(block) + 1];
  if (next === undefined) return false;
  if (next.kind === 'heading') return next.section.level > block.section.level;
  return next.listDepth > block.listDepth || !next.opensItem;
}

/** "… this email should be actionable", where no list is named that the mail goes to. */
export function findNamelessMail({ sentences }: PolicyDocument): Sentence | undefined {
  return sentences.find(({ lower, index, block }) => {
    if (!lower.includes('mail') || !THIS_MAIL.test(lower)) return false;
    const before = sentences[index - 1];
    if (before?.block !== block || !isToEverybody(before.lower)) return false;
    return !block.sentences.some((sentence) => NAMES_A_LIST.test(sentence.lower));
  });
}

function isToEverybody(lower: string): boolean {
  return TELLS.test(lower) && EVERYBODY.test(lower);
}
