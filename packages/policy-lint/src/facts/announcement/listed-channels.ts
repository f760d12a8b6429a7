import type { AnnouncementChannel } from '@embargo/core';

import type { Block, PolicyDocument, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../language/list-under.ts';
import { near } from '../language/pattern.ts';
import { strengthOf } from '../language/strength.ts';
import { spanOf } from '../reader.ts';
import { channelsOfItem } from './channels-in.ts';

/** "… will be sent to the following channels:", "We announce fixes through:" */
const TELLS =
  /\b(?:announc|publish|notif|post|communicat|disclos|advisories|broadcast|update|releas|inform)/;
const TO =
  /\b(?:channel|places|location|means|following|ways|here\b)|\b(?:through|via|on|to|in|at|by|using|from)(?: (?:one|any|all|some) of)?:$/;
/** "It will be sent via these channels:" */
const SENT_TO = near(
  60,
  /\b(?:sent|goe?s? out|shared|distributed|posted) /,
  /\b(?:channels|lists|places)/,
);
/** Lists of something else. */
const NO_CHANNELS =
  /\bfollowing (?:principle|step|action|rule|guideline|criteri|version|information|detail|polic|practice|process|timeline|schedule)/;
/** A list may be introduced by a full sentence. */
const INTRODUCES = /:$|\bfollowing (?:methods|channels|places|means|ways|locations)\.$/;
const CLOSED = /\b(?:distributor|vendors|partners|reporter)/;
const INCOMING =
  /\b(?:report|submit|contact|inform us|notify us|tell us|your|you (?:can|may|should)|please include|contain|includ|questions?\b|feedback|comments?\b)/;
const SUBSCRIBES = /\b(?:subscrib|follow(?!ing)|watch|stay|notified|receive|update)/;

const TITLE =
  /\b(?:announcement|security (?:notification|update|notice|bulletin|alert)|notifications?\b|communication channel|staying (?:informed|up.to.date))/;

/** Under a title, a longer item is a text of its own and not the name of a channel. */
const LONGEST_ENTRY = 200;

/** A channel from a list of them, with the item that names it. */
export interface ListedChannel {
  readonly intro: Sentence;
  readonly block: Block;
  readonly channel: AnnouncementChannel;
}

/** The channels in the list that a sentence introduces, if it introduces one. */
export function listedChannels(document: PolicyDocument, sentence: Sentence): ListedChannel[] {
  if (!introducesChannels(sentence)) return [];
  const isTitled = sentence.block.kind === 'heading';
  return itemsUnder(document, sentence.block).flatMap((item) => {
    if (isTitled && item.flow.text.length > LONGEST_ENTRY) return [];
    const passage = { start: item.start, end: item.end, lower: item.flow.lower };
    return channelsOfItem(document, passage).map(({ kind, value }) => ({
      intro: sentence,
      block: item,
      channel: {
        span: spanOf(document, item),
        strength: strengthOf(sentence.lower),
        kind,
        ...(value === undefined ? {} : { value }),
      },
    }));
  });
}

function introducesChannels({ lower, block }: Sentence): boolean {
  if (block.kind === 'heading') return TITLE.test(lower);
  if (!INTRODUCES.test(lower) || CLOSED.test(lower) || NO_CHANNELS.test(lower)) return false;
  if (!(TELLS.test(lower) && TO.test(lower)) && !SENT_TO.test(lower)) return false;
  return !INCOMING.test(lower) || SUBSCRIBES.test(lower);
}
