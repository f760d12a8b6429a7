import { randomUUID } from 'node:crypto';

import { writeMail } from './write-mail.ts';
import type { MailText } from './write-mail.ts';

/** Signs and encrypts bytes, armored in ASCII; undefined where the key cannot be encrypted to. */
export type Seal = (bytes: Buffer) => Promise<string | undefined>;

export interface Sealing {
  readonly seal: Seal;
  /** What stands in clear in the place of the subject. */
  readonly subject: string;
}

/**
 * A mail as OpenPGP/MIME (RFC 3156): text, attachments and subject are inside; outside stand only
 * addresses, date, Message-ID and a subject that is always the same.
 */
export async function writeSealedMail(
  mail: MailText,
  { seal, subject }: Sealing,
): Promise<Buffer | undefined> {
  const armored = await seal(protectedHeaders(await writeMail(mail)));
  if (armored === undefined) return undefined;
  const outer = await writeMail({ ...mail, subject, text: '', attachments: [] });
  const boundary = `sealed-${randomUUID()}`;
  return Buffer.from([...headersOf(outer), ...bodyOf(armored, boundary)].join('\r\n'));
}

/**
 * The part that is encrypted: a mail with its real subject, which clients show where the content
 * type says that its header is to be shown (RFC 9788).
 */
function protectedHeaders(raw: Buffer): Buffer {
  const text = raw.toString('utf8');
  const end = text.search(/\r?\n\r?\n/);
  const head = text
    .slice(0, end)
    .replace(/^(Content-Type: [^\r\n;]{1,100})/im, '$1; protected-headers="v1"');
  return Buffer.from(head + text.slice(end));
}

/** The header fields that stay, with the lines that continue them. */
function headersOf(mail: Buffer): readonly string[] {
  const [head = ''] = mail.toString('utf8').split(/\r?\n\r?\n/, 1);
  return head
    .replace(/\r?\n(?=[ \t])/g, '\u0000')
    .split(/\r?\n/)
    .filter((line) => !/^(?:content-|mime-version)/i.test(line))
    .map((line) => line.replaceAll('\u0000', '\r\n'));
}

function bodyOf(armored: string, boundary: string): readonly string[] {
  return [
    'MIME-Version: 1.0',
    'Content-Type: multipart/encrypted; protocol="application/pgp-encrypted";',
    ` boundary="${boundary}"`,
    '',
    `--${boundary}`,
    'Content-Type: application/pgp-encrypted',
    'Content-Description: PGP/MIME version identification',
    '',
    'Version: 1',
    '',
    `--${boundary}`,
    'Content-Type: application/octet-stream; name="encrypted.asc"',
    'Content-Disposition: inline; filename="encrypted.asc"',
    '',
    ...armored.trimEnd().split(/\r?\n/),
    '',
    `--${boundary}--`,
    '',
  ];
}
