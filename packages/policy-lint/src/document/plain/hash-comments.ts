/** Lines that start with `#` and stand together, as comments in a `security.txt` do. */
const GROUP = /(?:^|\n)#[^\n]*(?:\n#[^\n]*)+/g;

/**
 * The text with the marks of comments made spaces, so that what they say is read; a single line
 * behind `#` stays, since it may be a title.
 */
export function withoutHashes(text: string): string {
  if (!text.includes('#')) return text;
  return text.replace(GROUP, (group) => group.replace(/(^|\n)(#{1,6})/g, spaced));
}

function spaced(_match: string, newline: string, marks: string): string {
  return newline + ' '.repeat(marks.length);
}
