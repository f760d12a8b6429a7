import { NodeType, Tree } from '@lezer/common';
import type { SyntaxNode } from '@lezer/common';
import { Autolink, parser, Strikethrough } from '@lezer/markdown';

import type { Range } from '../lines.ts';
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

/** A part of the syntax of a text, and where it starts. */
export interface Part {
  readonly tree: Tree;
  readonly from: number;
}

/** The syntax of a text: in one part, or one a piece where the text is long. */
export function* parseMarkdown(text: string, parts: 'all' | 'blocks'): Generator<Part> {
  const used = parts === 'all' ? markdownParser : blockParser;
  const bounds = pieceBounds(text);
  for (let index = 1; index < bounds.length; index++) {
    const from = bounds[index - 1] ?? 0;
    yield { tree: used.parse(text.slice(from, bounds[index])), from };
  }
}

/**
 * Visits the children of a block that holds blocks. Nodes of the library are made anew at each step;
 * its trees are there already.
 */
export function forEachBlock({ tree, from }: Part, visit: (block: Part) => void): void {
  for (let index = 0; index < tree.children.length; index++) {
    const child = tree.children[index];
    // What has no name only groups its children.
    if (!(child instanceof Tree)) continue;
    const block = { tree: child, from: from + (tree.positions[index] ?? 0) };
    if (child.type.isAnonymous) forEachBlock(block, visit);
    else visit(block);
  }
}

/** Where the text stands of a heading or paragraph without other marks than those of the heading. */
export function plainTextOf({ tree, from }: Part): Range | undefined {
  const text = { start: from, end: from + tree.length };
  for (let index = 0; index < tree.children.length; index++) {
    const mark = tree.children[index];
    if (!(mark instanceof Tree) || mark.type.name !== 'HeaderMark') return undefined;
    const at = from + (tree.positions[index] ?? 0);
    if (at === from) text.start = at + mark.length;
    else text.end = at;
  }
  return text;
}

/** The node of a block, with offsets of the whole text. */
export function nodeOf({ tree, from }: Part): SyntaxNode {
  const around = new Tree(NodeType.none, [tree], [from], from + tree.length);
  return around.topNode.firstChild ?? around.topNode;
}
