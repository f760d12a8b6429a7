import { Tree } from '@lezer/common';
import type { SyntaxNode } from '@lezer/common';
import { Autolink, parser, Strikethrough } from '@lezer/markdown';

import { pieceBounds } from './pieces.ts';
import { DepthLimit } from './syntax/depth-limit.ts';
import { LinkDefinitions } from './syntax/link-definition.ts';
import { LongText } from './syntax/long-text.ts';
import { PlainText } from './syntax/plain-text.ts';
import { Tables } from './syntax/table.ts';

/** CommonMark with GitHub's tables, bare links and strikethrough, in time linear in the text. */
const markdownParser = parser.configure([
  Autolink,
  Strikethrough,
  Tables,
  LinkDefinitions,
  DepthLimit,
  PlainText,
  LongText,
]);

/** The blocks alone: inline text is gone over whole. */
const blockParser = markdownParser.configure({
  parseInline: [{ name: 'Skip', before: 'LongText', parse: (cx) => cx.end }],
});

/** The top nodes of a text, in order: one, or one a piece where the text is long. */
export function* parseMarkdown(text: string, parts: 'all' | 'blocks'): Generator<SyntaxNode> {
  const used = parts === 'all' ? markdownParser : blockParser;
  const bounds = pieceBounds(text);
  for (let index = 1; index < bounds.length; index++) {
    const from = bounds[index - 1] ?? 0;
    const tree = used.parse(text.slice(from, bounds[index]));
    const top = new Tree(tree.type, [tree], [from], from + tree.length).topNode.firstChild;
    if (top !== null) yield top;
  }
}
