import type { AnnouncementChannel } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TOPIC } from '../document/topics.ts';
import { channelsIn } from './announcement/channels-in.ts';
import { listedChannels } from './announcement/listed-channels.ts';
import { mailToEveryone } from './announcement/mail-to-everyone.ts';
import { isOutgoing } from './announcement/outgoing.ts';
import { isEarlyNotice } from './distributors/early-notice.ts';
import { sectionsOfPrivateList } from './distributors/list-sections.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const PUBLIC_LIST = /\boss-security\b|\bpublic (?:mailing )?lists?\b|\bpublicly announc/;

const REFERENCES = /^(?:references?|resources|see also|further reading|links|related)\b/i;

/** Where fixes and vulnerabilities are announced to the public. */
export const announcementChannels = defineReader('announcementChannels', (document) => {
  const closed = sectionsOfPrivateList(document);
  const sentences = sentencesAbout(document, TOPIC.announce | TOPIC.publicity | TOPIC.cve).filter(
    (sentence) => !closed.has(sentence.block.section) && isForThePublic(sentence),
  );
  const lists = sentences.flatMap((sentence) => listedChannels(document, sentence));
  const listed = new Set(lists.map(({ block }) => block));
  const intros = new Set(lists.map(({ intro }) => intro));
  const named = sentences
    .filter((sentence) => !intros.has(sentence) && !listed.has(sentence.block))
    .filter(({ block }) => block.kind !== 'heading' && !REFERENCES.test(block.section.title))
    .flatMap((sentence) => namedChannels(document, sentence));
  const channels = unrepeated([...lists.map(({ channel }) => channel), ...named]);
  return channels.length > 0 ? channels : undefined;
});

/** A notice to a closed circle is no announcement, unless it goes to a public list as well. */
function isForThePublic(sentence: Sentence): boolean {
  return PUBLIC_LIST.test(sentence.lower) || !isEarlyNotice(sentence);
}

function namedChannels(document: PolicyDocument, sentence: Sentence): AnnouncementChannel[] {
  const channels = channelsIn(document, sentence);
  const [first] = channels;
  const isNews = first !== undefined && isOutgoing(sentence.lower, first.at);
  const found = isNews ? channels : mailToEveryone(document, sentence);
  return found.map(({ kind, value }) => ({
    span: spanOf(document, sentence),
    strength: strengthOf(sentence.lower),
    kind,
    ...(value === undefined ? {} : { value }),
  }));
}

/** Each channel once; one without an address is no other than one of its kind with an address. */
function unrepeated(channels: readonly AnnouncementChannel[]): AnnouncementChannel[] {
  return channels.filter(
    ({ kind, value }, index) =>
      !channels.some(
        (other, place) =>
          other.kind === kind && (other.value === value ? place < index : value === undefined),
      ),
  );
}
