import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/** Longer text is read in pieces, since the library takes time quadratic in a text full of marks. */
const LONGEST = 4096;
const PIECE = 1024;

/** Bounds the time that the inline markup of one paragraph, however long, can take. */
export const LongText: MarkdownConfig = {
  parseInline: [{ name: 'LongText', before: 'PlainText', parse: readInPieces }],
};

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
