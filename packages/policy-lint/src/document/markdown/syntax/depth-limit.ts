import type { BlockContext, Line, MarkdownConfig } from '@lezer/markdown';

/** Blocks around a line; deeper ones are read as text, since each costs time on every line. */
const DEEPEST = 64;

/** Bounds the nesting of quotes and lists. */
export const DepthLimit: MarkdownConfig = {
  parseBlock: [{ name: 'DepthLimit', before: 'Blockquote', parse: readAsText }],
};

function readAsText(cx: BlockContext, line: Line): boolean {
  if (cx.depth < DEEPEST) return false;
  const from = cx.lineStart + line.pos;
  const text = line.text.slice(line.pos);
  const paragraph = cx.elt(
    'Paragraph',
    from,
    from + text.length,
    cx.parser.parseInline(text, from),
  );
  cx.nextLine();
  cx.addElement(paragraph);
  return true;
}
