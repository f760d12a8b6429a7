import type { SyntaxNode } from '@lezer/common';

/** The source of a node with each quote mark inside made a space, so that offsets stay. */
export function contentOf(node: SyntaxNode, text: string): string {
  const pieces: string[] = [];
  let at = node.from;
  for (const { from, to } of node.getChildren('QuoteMark')) {
    pieces.push(text.slice(at, from), ' ');
    at = to;
  }
  pieces.push(text.slice(at, node.to));
  return pieces.join('');
}
