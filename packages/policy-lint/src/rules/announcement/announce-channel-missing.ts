import { defineRule } from '../../define-rule.ts';
import { quote } from '../spot.ts';
import { findEmptyList, findNamelessMail, startOfEnding } from './promised-list.ts';

export const announceChannelMissing = defineRule({
  code: 'CVD701',
  id: 'announce-channel-missing',
  summary: 'A promised announcement says where it appears',
  level: 'error',
  why: 'Users can only act on an announcement that reaches them. A list of channels without entries, or a mail to nobody in particular, cannot be subscribed to and cannot be sent.',
  mend: 'Name each channel: the mailing list with its address, the feed, the page of advisories.',
  source: 'OSPS Baseline VM-04.01',
  controls: ['OSPS-VM-04.01'],
  messages: {
    list: '"{text}" is followed by no channel, expected a list of them',
    mail: 'An announcement goes out by mail ("{text}"), expected the list it is sent to',
  },
  check({ documents, facts, kind }, report) {
    if (kind !== 'policy') return;
    const hasList = facts.announcementChannels?.some(
      (channel) => channel.kind === 'mailing-list' && channel.value !== undefined,
    );
    for (const document of documents) {
      const list = findEmptyList(document);
      if (list !== undefined) {
        const spot = { document, sentence: list };
        const { text, place } = quote(spot, startOfEnding(list), list.text.length);
        report('list', place, { text });
      }
      const mail = hasList === true ? undefined : findNamelessMail(document);
      if (mail !== undefined) {
        report('mail', { start: mail.start, end: mail.end, in: document }, { text: mail.text });
      }
    }
  },
});
