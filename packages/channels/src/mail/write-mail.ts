import type { Attachment } from '@embargo/core';
import MailComposer from 'nodemailer/lib/mail-composer';

import type { Mailbox } from './address.ts';

/** A mail as it is written. */
export interface MailText {
  readonly from: Mailbox;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  /** Without angle brackets. */
  readonly messageId: string;
  readonly date: Date;
  readonly headers: MailHeaders;
}

/** What a project says of the list that its mails to many single people make. */
export interface MailHeaders {
  /** Such as `distributors.example.org` (RFC 2919). */
  readonly listId?: string;
  /** An address to write to for being taken from it (RFC 2369). */
  readonly unsubscribe?: string;
  readonly replyTo?: string;
}

/** The mail in bytes, as plain text and attachments; nobody answers it by a machine (RFC 3834). */
export function writeMail(mail: MailText): Promise<Buffer> {
  const { from, to, subject, text, messageId, date } = mail;
  const composer = new MailComposer({
    from: { name: from.name ?? '', address: from.address },
    to,
    subject,
    text,
    messageId: `<${messageId}>`,
    date,
    attachments: mail.attachments.map(({ name, mediaType, bytes }) => ({
      filename: name,
      contentType: mediaType,
      content: Buffer.from(bytes),
    })),
    headers: headerLines(mail.headers),
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return new Promise((resolve, reject) => {
    composer.compile().build((error, raw) => {
      if (error) reject(error);
      else resolve(raw);
    });
  });
}

export function headerLines({
  listId,
  unsubscribe,
  replyTo,
}: MailHeaders): Readonly<Record<string, string>> {
  return {
    'Auto-Submitted': 'auto-generated',
    ...(listId === undefined ? {} : { 'List-Id': `<${listId}>` }),
    ...(unsubscribe === undefined ? {} : { 'List-Unsubscribe': `<mailto:${unsubscribe}>` }),
    ...(replyTo === undefined ? {} : { 'Reply-To': replyTo }),
  };
}
