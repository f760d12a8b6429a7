/** The score, 0 to 10, that OpenSSF Scorecard's Security-Policy check gives a file it finds. */
export function scorecardScore(text: string): number {
  const links = [...text.matchAll(LINK), ...text.matchAll(EMAIL)].map(([link]) => link);
  const linkLength = links.reduce((sum, { length }) => sum + length, 0);
  const hits = text.match(DISCLOSURE) ?? [];
  const hasLink = links.length > 0;
  const hasText = text.trim().length > linkLength;
  return (hasLink ? 6 : 0) + (hasText ? 3 : 0) + (hits.length >= 2 ? 1 : 0);
}

// What the check looks for: a link or address, text beside it, and numbers or words of disclosure.
const LINK = /https?:\/\/[a-z0-9./?=_%:#&+~-]+/gi;
const EMAIL = /\b[\w.%+-]{1,64}(?:@|\[at\])[a-z0-9.-]{1,200}\.[a-z]{2,6}\b/gi;
const DISCLOSURE = /\b\d{1,4}\b|disclos|vuln/gi;
