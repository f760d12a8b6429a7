import { bareLinkAt } from '../marks.ts';
import type { Grammar, Mark } from '../marks.ts';

/** `[text](target)`, which people write in plain text too. */
const LINK = /\[([^[\]\n]{1,300})\]\(([^\s()<>]{1,2000})\)/y;

/** Plain text has links, and marks of emphasis that are read as they stand. */
export const plainGrammar: Grammar = {
  special: /<|\[|:(?=\/\/)|w(?=ww\.)/g,
  markAt: (text, index) =>
    text.charAt(index) === '[' ? linkAt(text, index) : bareLinkAt(text, index),
};

function linkAt(text: string, index: number): Mark | undefined {
  LINK.lastIndex = index;
  const [, shown, url] = LINK.exec(text) ?? [];
  if (shown === undefined || url === undefined) return undefined;
  const from = index + shown.length + 3;
  return {
    to: LINK.lastIndex,
    shown: [index + 1, index + 1 + shown.length],
    link: { kind: 'link', url, place: [from, from + url.length] },
  };
}
