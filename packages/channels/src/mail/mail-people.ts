import type { Audience, Channel, Sending, SendResult } from '@embargo/core';

import { escapePlain } from '../text/escape-plain.ts';
import type { TokenOf } from '../token.ts';
import { checkedAddress, domainOf } from './address.ts';
import type { Mailbox } from './address.ts';
import { composeMail, MAIL_LIMITS, mailText, subjectOf } from './mail-text.ts';
import { messageIdOf } from './message-id.ts';
import { writeSealedMail } from './sealed-mail.ts';
import type { Seal } from './sealed-mail.ts';
import type { MailTransport } from './smtp.ts';
import { writeMail } from './write-mail.ts';
import type { MailHeaders, MailText } from './write-mail.ts';

export interface MailPeopleOptions {
  readonly id: string;
  readonly transport: MailTransport;
  readonly from: Mailbox;
  /** The address of a recipient in the roster; undefined for one that is not there. */
  readonly addressOf: (recipient: string) => string | undefined;
  readonly tokenOf: TokenOf;
  readonly now: () => Date;
  readonly audience: Audience;
  readonly headers?: MailHeaders;
  /** Encrypts to a recipient; absent, the mail goes in clear but for the connection. */
  readonly seal?: (recipient: string) => Seal;
  /** The subject in clear of a mail that is sealed; it tells nothing of the case. */
  readonly sealedSubject?: string;
}

/**
 * Single people, one mail each, so that none learns of another. Nobody can be asked whether a mail
 * came; what the server took in is what is known.
 */
export function mailPeople(options: MailPeopleOptions): Channel {
  const { id, audience, tokenOf } = options;
  const from = checkedAddress(options.from.address, `the sender of "${id}"`);
  const messageId = ({ key }: Pick<Sending, 'key'>): string =>
    messageIdOf(tokenOf(key), domainOf(from));
  return {
    id,
    class: 'blind',
    audience,
    limits: MAIL_LIMITS,
    escape: escapePlain,
    compose: composeMail,
    send: (sending) => send(options, sending, messageId(sending)),
    whereToLook: (sending) =>
      `Look in the log of the mail server, or ask "${sending.key.recipient}", whether the mail of phase "${sending.key.phase}" with the Message-ID <${messageId(sending)}> was taken.`,
  };
}

async function send(
  options: MailPeopleOptions,
  sending: Sending,
  messageId: string,
): Promise<SendResult> {
  const { recipient } = sending.key;
  const address = options.addressOf(recipient);
  if (address === undefined) {
    return { status: 'refused', reason: 'The roster has no address for this recipient.' };
  }
  const to = checkedAddress(address, `"${recipient}"`);
  const mail: MailText = {
    from: options.from,
    to,
    subject: subjectOf(sending),
    text: mailText(sending),
    attachments: sending.outgoing.attachments,
    messageId,
    date: options.now(),
    headers: options.headers ?? {},
  };
  const raw = await written(options, recipient, mail);
  if (!Buffer.isBuffer(raw)) return raw;
  const result = await options.transport.give({ from: options.from.address, to, raw });
  return result.status === 'sent' ? { ...result, receipt: { externalId: messageId } } : result;
}

/** A key that does not work stops this mail alone, before anything is sent. */
async function written(
  { seal, sealedSubject = 'Confidential notice' }: MailPeopleOptions,
  recipient: string,
  mail: MailText,
): Promise<Buffer | SendResult> {
  if (seal === undefined) return writeMail(mail);
  const sealed = await writeSealedMail(mail, { seal: seal(recipient), subject: sealedSubject });
  return sealed ?? { status: 'refused', reason: "The recipient's key cannot be encrypted to." };
}
