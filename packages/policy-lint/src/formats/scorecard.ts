/** The score, 0 to 10, that OpenSSF Scorecard's Security-Policy check gives a file it finds. */
export function scorecardScore(text: string): number {
  const links = [...text.matchAll(LINK)].map(([link]) => link.length);
  const linkLength = [...links, ...addressLengths(text)].reduce((sum, length) => sum + length, 0);
  const hits = text.match(DISCLOSURE) ?? [];
  const hasText = text.trim().length > linkLength;
  return (linkLength > 0 ? 6 : 0) + (hasText ? 3 : 0) + (hits.length >= 2 ? 1 : 0);
}

// What the check looks for: a link or address, text beside it, and numbers or words of disclosure.
const LINK = /https?:\/\/[a-z0-9./?=_%:#&+~-]+/gi;
const AT = /@|\[at\]/gi;
const LOCAL = /[\w.%+-]/;
const DOMAIN = /[a-z0-9.-]{1,200}/iy;
const TOP_LEVEL = /\.[a-z]{2,6}(?!\w)/gi;
const DISCLOSURE = /\b\d{1,4}\b|disclos|vuln/gi;

/** How long each `a@b.example` or `a[at]b.example` is. */
function addressLengths(text: string): number[] {
  return [...text.matchAll(AT)].flatMap(({ 0: at, index }) => {
    let start = index;
    while (index - start < 64 && LOCAL.test(text.charAt(start - 1))) start--;
    DOMAIN.lastIndex = index + at.length;
    const domain = DOMAIN.exec(text)?.[0] ?? '';
    const last = [...domain.matchAll(TOP_LEVEL)].at(-1);
    if (start === index || last === undefined || last.index === 0) return [];
    return [index - start + at.length + last.index + last[0].length];
  });
}
