import type { SyntaxNode, Tree } from '@lezer/common';

import type { DocumentBuilder } from '../builder.ts';

/** Targets of `[label]: target` by label, folded as CommonMark compares labels. */
export type Definitions = ReadonlyMap<string, string>;

/** Collects the link definitions of a tree and gives each to the builder as a link. */
export function readDefinitions(tree: Tree, builder: DocumentBuilder): Definitions {
  const definitions = new Map<string, string>();
  const { text } = builder.source;
  if (!text.includes(']:')) return definitions;
  tree.iterate({
    enter: ({ name, node }) => {
      if (name === 'LinkReference') define(node);
      return name === 'Document' || name === 'LinkReference' || /List|Blockquote/.test(name);
    },
  });
  return definitions;

  function define(node: SyntaxNode): void {
    const label = node.getChild('LinkLabel');
    const url = node.getChild('URL');
    if (label === null || url === null) return;
    const key = labelKey(text.slice(label.from + 1, label.to - 1));
    const target = unwrapTarget(text.slice(url.from, url.to));
    if (!definitions.has(key)) definitions.set(key, target);
    builder.link({
      kind: 'definition',
      url: target,
      text: text.slice(label.from + 1, label.to - 1),
      start: node.from,
      end: node.to,
      urlStart: url.from,
      urlEnd: url.to,
    });
  }
}

export function labelKey(label: string): string {
  return label.trim().replace(/\s+/g, ' ').toLowerCase();
}

/** `<target>` without its brackets. */
export function unwrapTarget(target: string): string {
  return target.startsWith('<') && target.endsWith('>') ? target.slice(1, -1) : target;
}
