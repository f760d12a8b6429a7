import type { Arrival, Channel, Sending, SendResult } from '@embargo/core';

import { escapePlain } from '../text/escape-plain.ts';
import type { TokenOf } from '../token.ts';
import { checkedAddress, domainOf } from './address.ts';
import type { Mailbox } from './address.ts';
import type { Archive } from './archive.ts';
import { composeMail, MAIL_LIMITS, mailText, subjectOf } from './mail-text.ts';
import { messageIdOf } from './message-id.ts';
import type { MailTransport } from './smtp.ts';
import { writeMail } from './write-mail.ts';
import type { MailHeaders } from './write-mail.ts';

const ARRIVES_MS = 60 * 60_000;

export interface MailListOptions {
  readonly id: string;
  readonly transport: MailTransport;
  readonly from: Mailbox;
  /** The list's address. */
  readonly to: string;
  readonly tokenOf: TokenOf;
  readonly now: () => Date;
  readonly headers?: MailHeaders;
  /** Where the list shows its mails to anybody. */
  readonly archive?: Archive;
  /** A moderator may let a mail wait, so that its absence from the archive proves nothing. */
  readonly isModerated?: boolean;
  /** After that long a mail that does not show is said to be overdue; an hour where absent. */
  readonly arrivesWithinMs?: number;
}

/** A public mailing list. Its mails have Message-IDs that are known before they are sent. */
export function mailList(options: MailListOptions): Channel {
  const { id, archive, tokenOf, isModerated = false } = options;
  const from = checkedAddress(options.from.address, `the sender of "${id}"`);
  const to = checkedAddress(options.to, `the list "${id}"`);
  const messageId = ({ key }: Sending): string => messageIdOf(tokenOf(key), domainOf(from));
  return {
    id,
    class: archive === undefined || isModerated ? 'blind' : 'lookup',
    audience: 'public',
    limits: MAIL_LIMITS,
    escape: escapePlain,
    compose: composeMail,
    send: (sending) => send({ ...options, to }, sending, messageId(sending)),
    whereToLook: ({ key }) =>
      `Look in the archive of the list "${id}", in its queue of moderation and in a mailbox that it reaches, whether the mail of phase "${key.phase}" with the Message-ID <${messageId({ key, outgoing: NOTHING })}> is there.`,
    ...(archive === undefined ? {} : archived(archive, options, messageId)),
  };
}

const NOTHING = { title: '', parts: [], links: [], attachments: [] };

async function send(
  { transport, from, to, now, headers = {} }: MailListOptions,
  sending: Sending,
  messageId: string,
): Promise<SendResult> {
  const raw = await writeMail({
    from,
    to,
    subject: subjectOf(sending),
    text: mailText(sending),
    attachments: sending.outgoing.attachments,
    messageId,
    date: now(),
    headers,
  });
  const result = await transport.give({ from: from.address, to, raw });
  return result.status === 'sent' ? { ...result, receipt: { externalId: messageId } } : result;
}

function archived(
  archive: Archive,
  { arrivesWithinMs = ARRIVES_MS }: MailListOptions,
  messageId: (sending: Sending) => string,
): Partial<Channel> {
  const { addressAhead } = archive;
  const find = (sending: Sending): ReturnType<Archive['find']> =>
    archive.find({ messageId: messageId(sending), subject: subjectOf(sending) });
  return {
    async lookUp(sending) {
      const found = await find(sending);
      if (found.status !== 'found') return found;
      const receipt = { externalId: messageId(sending), ...found.receipt };
      return { status: 'found', receipt };
    },
    settlesAfterMs: archive.settlesAfterMs,
    async arrival(sending): Promise<Arrival> {
      const found = await find(sending);
      if (found.status === 'found') return { status: 'arrived', receipt: found.receipt };
      return found.status === 'absent' ? { status: 'not-yet' } : found;
    },
    arrivesWithinMs,
    ...(addressAhead === undefined
      ? {}
      : { addressAhead: (sending: Sending) => addressAhead(messageId(sending)) }),
  };
}
