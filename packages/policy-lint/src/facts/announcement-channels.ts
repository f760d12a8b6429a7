import type { AnnouncementChannel } from '@embargo/core';

import type { PolicyDocument, Sentence } from '../document/document.ts';
import { TERM } from '../document/terms.ts';
import { TOPIC } from '../document/topics.ts';
import { channelsIn } from './announcement/channels-in.ts';
import type { NamedChannel } from './announcement/channels-in.ts';
import { listedChannels } from './announcement/listed-channels.ts';
import { mailToEveryone } from './announcement/mail-to-everyone.ts';
import { tellsAbroad } from './announcement/foreign.ts';
import { opensForWork } from './announcement/opened-issues.ts';
import { isOutgoing } from './announcement/outgoing.ts';
import { earlyNotices } from './distributors/early-notice.ts';
import { sectionsOfPrivateList } from './distributors/list-sections.ts';
import { isForeign } from './language/foreign.ts';
import { linksIn } from './language/links-in.ts';
import { strengthOf } from './language/strength.ts';
import { defineReader, sentencesAbout, spanOf } from './reader.ts';

const TELLS = TERM.publish | TERM.spread | TERM.follow | TERM.advisory;
const PUBLIC_LIST = /\boss-security\b|\bpublic (?:mailing )?lists?\b|\bpublicly announc/;

const REFERENCES = /^(?:references?|resources|see also|further reading|links|related)\b/i;

/** Where fixes and vulnerabilities are announced to the public. */
export const announcementChannels = defineReader('announcementChannels', (document) => {
  const sentences = sentencesForThePublic(document);
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
function sentencesForThePublic(document: PolicyDocument): Sentence[] {
  const closed = sectionsOfPrivateList(document);
  const notices = earlyNotices(document);
  return sentencesAbout(document, TOPIC.announce | TOPIC.publicity | TOPIC.cve).filter(
    (sentence) =>
      !closed.has(sentence.block.section) &&
      (!notices.has(sentence) || PUBLIC_LIST.test(sentence.lower)),
  );
}

function namedChannels(document: PolicyDocument, sentence: Sentence): AnnouncementChannel[] {
  return channelsToldOf(document, sentence).map(({ kind, value }) => ({
    span: spanOf(document, sentence),
    strength: strengthOf(sentence.lower),
    kind,
    ...(value === undefined ? {} : { value }),
  }));
}

function channelsToldOf(document: PolicyDocument, sentence: Sentence): readonly NamedChannel[] {
  const { terms } = sentence;
  if ((terms & TELLS) === 0 && !isForeign(document)) return [];
  const told = outgoingChannels(document, sentence);
  if (told.length > 0) return told;
  return (terms & TERM.everyone) === 0 ? [] : mailToEveryone(document, sentence);
}

function outgoingChannels(document: PolicyDocument, sentence: Sentence): readonly NamedChannel[] {
  const { lower, terms } = sentence;
  if ((terms & TERM.channel) === 0 && linksIn(document, sentence).length === 0) return [];
  const channels = channelsIn(document, sentence).filter(
    ({ kind }) => kind !== 'issue' || !opensForWork(lower),
  );
  const [first] = channels;
  if (first === undefined) return [];
  const isTold = isOutgoing({ lower, at: first.at, terms });
  return isTold || (isForeign(document) && tellsAbroad(lower)) ? channels : [];
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
