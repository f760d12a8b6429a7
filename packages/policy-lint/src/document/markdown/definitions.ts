import type { SyntaxNode } from '@lezer/common';

import type { DocumentBuilder } from '../builder.ts';
import { forEachBlock, nodeOf, parseMarkdown } from './parser.ts';
import type { Part } from './parser.ts';
import { labelKey } from './syntax/link-parts.ts';

/** Targets of `[label]: target` by label, folded as CommonMark compares labels. */
export type Definitions = ReadonlyMap<string, string>;

/** Collects the link definitions of a text and gives each to the builder as a link. */
export function readDefinitions(builder: DocumentBuilder): Definitions {
  const definitions = new Map<string, string>();
  const { text } = builder.source;
  if (!text.includes(']:')) return definitions;
  for (const part of parseMarkdown(text, 'blocks')) forEachBlock(part, visit);
  return definitions;

  function visit(block: Part): void {
    const { name } = block.tree.type;
    if (name === 'LinkReference') define(nodeOf(block));
    else if (/List|Blockquote/.test(name)) forEachBlock(block, visit);
  }

  function define(node: SyntaxNode): void {
    const label = node.getChild('LinkLabel');
    const target = node.getChild('URL');
    if (label === null || target === null) return;
    const name = text.slice(label.from + 1, label.to - 1);
    const url = unwrapTarget(text.slice(target.from, target.to));
    const key = labelKey(name);
    if (!definitions.has(key)) definitions.set(key, url);
    const place = { start: node.from, end: node.to, urlStart: target.from, urlEnd: target.to };
    builder.link({ kind: 'definition', url, text: name, ...place });
  }
}

/** `<target>` without its brackets. */
export function unwrapTarget(target: string): string {
  return target.startsWith('<') && target.endsWith('>') ? target.slice(1, -1) : target;
}
