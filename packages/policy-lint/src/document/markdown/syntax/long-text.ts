import type { InlineContext, LeafBlock, MarkdownConfig } from '@lezer/markdown';

import { rowsOf } from './table.ts';

/** Longer text is read in pieces, since the library takes time quadratic in a text full of marks. */
const LONGEST = 4096;
const PIECE = 1024;
/** Nobody reads a longer paragraph: it is read as several. */
const LONGEST_PARAGRAPH = 16_384;
/** Nobody reads a longer table: what follows is read as text. */
const MOST_ROWS = 10_000;

/** Bounds the time that one paragraph or table and its inline markup, however long, can take. */
export const LongText: MarkdownConfig = {
  parseBlock: [{ name: 'LongParagraph', endLeaf: (_cx, _line, leaf) => isTooLong(leaf) }],
  parseInline: [{ name: 'LongText', before: 'PlainText', parse: readInPieces }],
};

function isTooLong(leaf: LeafBlock): boolean {
  const rows = rowsOf(leaf);
  return rows > MOST_ROWS || (rows === 0 && leaf.content.length > LONGEST_PARAGRAPH);
}

function readInPieces(cx: InlineContext, _next: number, position: number): number {
  if (position !== cx.offset || cx.text.length <= LONGEST) return -1;
  for (let from = 0; from < cx.text.length;) {
    const to = pieceEnd(cx.text, from);
    for (const element of cx.parser.parseInline(cx.text.slice(from, to), from + cx.offset)) {
      cx.addElement(element);
    }
    from = to;
  }
  return cx.end;
}

/** Behind the last sentence, line or word that ends in the piece, whichever there is. */
function pieceEnd(text: string, from: number): number {
  const end = from + PIECE;
  if (end >= text.length) return text.length;
  const piece = text.slice(from, end);
  for (const mark of ['. ', '\n', ' ']) {
    const index = piece.lastIndexOf(mark);
    if (index > PIECE / 2) return from + index + mark.length;
  }
  return end;
}
