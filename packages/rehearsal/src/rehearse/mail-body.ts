/** The text of a mail in one part, as a reader's program shows it. */
export function bodyOf(raw: Buffer): string {
  const text = raw.toString('utf8');
  const end = /\r?\n\r?\n/.exec(text);
  if (end === null) return '';
  const [head, body] = [text.slice(0, end.index), text.slice(end.index + end[0].length)];
  const encoding = /^content-transfer-encoding:[ \t]*([\w-]+)/im.exec(head)?.[1]?.toLowerCase();
  if (encoding === 'base64') return Buffer.from(body, 'base64').toString('utf8');
  return encoding === 'quoted-printable' ? fromQuoted(body) : body;
}

function fromQuoted(body: string): string {
  const bytes = body
    .replace(/=\r?\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
