import type { PolicyDocument, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../../facts/language/list-under.ts';

/** "The announcement will be sent to the following channels:", "We announce fixes through:" */
const LIST =
  /\b(?:announc|publish|notif|post(?:ed)?\b|communicat|advisor|sent\b|disclos)[^.]{0,120}\b(?:following|below|these|through|via)\b(?: (?:[a-z-]{1,20} ){0,3}(?:channels?|lists?|places?|locations?|means|media|venues?|addresses))?:$/;

/** What a reporter is to do, or what an announcement holds, is another list. */
const OTHER_LIST =
  /\b(?:please|you|your|reporters?|researchers?|report(?:ed|ing)?|informations?|details|fields|steps|items|contain|includ|distributors?|vendors?)\b/;

const BY_MAIL =
  /\b(?:announc|inform|notif)\w{0,4}\b[^.]{0,120}\b(?:all|users|community|everyone|everybody|public)\b/;

const THIS_MAIL = /\b(?:this|the announcement) e-?mail\b/;

const NAMES_A_LIST = /@|\b(?:mailing )?lists?\b|\bgroup\b|\bnewsletter\b|\bchannels?\b|\bforum\b/;

/** Whether a sentence ends by announcing the list of channels that news goes to. */
export function introducesChannels({ lower }: Sentence): boolean {
  return lower.endsWith(':') && LIST.test(lower) && !OTHER_LIST.test(lower);
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
    if (before?.block !== block || !BY_MAIL.test(before.lower)) return false;
    return !block.sentences.some((sentence) => NAMES_A_LIST.test(sentence.lower));
  });
}
