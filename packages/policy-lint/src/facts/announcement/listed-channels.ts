import type { AnnouncementChannel } from '@embargo/core';

import type { Block, PolicyDocument, Sentence } from '../../document/document.ts';
import { itemsUnder } from '../language/list-under.ts';
import { strengthOf } from '../language/strength.ts';
import { spanOf } from '../reader.ts';
import { channelsOfItem } from './channels-in.ts';

/** "… will be sent to the following channels:", "We announce fixes through:" */
const INTRO =
  /\b(?:announc|publish|notif|post(?:ed)?\b|communicat|disclos|advisories|broadcast|updates?\b|releas|inform)[^.]{0,160}(?:\b(?:channels?|places|locations|means|following|ways|here)\b[^.]{0,40}|\b(?:through|via|on|to|in|at|by|using|from)(?: (?:one|any|all|some) of)?(?: the following)?)\s?:?$/;
/** "It will be sent via these channels:" */
const SENT_TO =
  /\b(?:sent|go(?:es)? out|shared|distributed|posted)\b[^.]{0,60}\b(?:channels|lists|places)\b[^.]{0,30}:$/;
const CLOSED = /\b(?:distributors?|vendors|partners|reporters?)\b/;
const INCOMING =
  /\b(?:report|submit|contact|inform us|notify us|tell us|your|you (?:can|may|should)|please include|contain|includ)\b/;
const SUBSCRIBES = /\b(?:subscrib|follow|watch|stay|notified|receive|updates?)/;

const TITLE =
  /\b(?:announcements?|security (?:notifications?|updates?|notices?|bulletins?|alerts?)|notifications?|communication channels?|staying (?:informed|up.to.date))\b/;

/** A channel from a list of them, with the item that names it. */
export interface ListedChannel {
  readonly intro: Sentence;
  readonly block: Block;
  readonly channel: AnnouncementChannel;
}

/** The channels in the list that a sentence introduces, if it introduces one. */
export function listedChannels(document: PolicyDocument, sentence: Sentence): ListedChannel[] {
  if (!introducesChannels(sentence)) return [];
  return itemsUnder(document, sentence.block).flatMap((item) => {
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
  if (CLOSED.test(lower) || !(INTRO.test(lower) || SENT_TO.test(lower))) return false;
  return !INCOMING.test(lower) || SUBSCRIBES.test(lower);
}
