/** The value of a mail's header field, unfolded and decoded; undefined where it has none. */
export function headerOf(raw: Buffer, name: string): string | undefined {
  const [head = ''] = raw.toString('utf8').split(/\r?\n\r?\n/, 1);
  const lines = head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/);
  const found = lines.find((line) => line.toLowerCase().startsWith(`${name.toLowerCase()}:`));
  return found === undefined ? undefined : decodeWords(found.slice(name.length + 1).trim());
}

/** Encoded words of RFC 2047 in UTF-8; the space between two of them is none. */
function decodeWords(text: string): string {
  return text
    .replace(/\?= =\?/g, '?==?')
    .replace(/=\?UTF-8\?([BQ])\?([^?]{0,100})\?=/gi, (_, how: string, word: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(word, 'base64').toString() : fromQ(word),
    );
}

function fromQ(word: string): string {
  const bytes = word
    .replaceAll('_', ' ')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
