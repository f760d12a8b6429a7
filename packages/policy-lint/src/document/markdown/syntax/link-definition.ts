import type { BlockContext, Element, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

import { definitionIn } from './link-parts.ts';
import type { Definition, Place } from './link-parts.ts';

/** A definition over more lines is text: it would be read anew with every line. */
const MOST_LINES = 4;

/** Reads `[label]: target "title"`, over one line or a few. */
export const LinkDefinitions: MarkdownConfig = {
  parseBlock: [
    {
      name: 'LinkReference',
      leaf: (_cx, { content }) => (content.startsWith('[') ? new DefinitionReader() : null),
    },
  ],
};

class DefinitionReader {
  #lines = 1;

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    if (this.#lines++ > MOST_LINES) return false;
    const definition = definitionIn(leaf.content);
    if (definition === undefined) return false;
    const next = line.text.slice(line.pos);
    // What looks like a title on the next line may be one, or text of its own.
    const isTitle = definition.title === undefined && /^["'(]/.test(next);
    if (isTitle && definitionIn(`${leaf.content}\n${next}`) !== undefined) return false;
    add(cx, leaf, definition);
    return true;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    const definition = this.#lines > MOST_LINES ? undefined : definitionIn(leaf.content);
    if (definition === undefined) return false;
    add(cx, leaf, definition);
    return true;
  }
}

function add(cx: BlockContext, leaf: LeafBlock, { label, target }: Definition): void {
  const place = (name: string, { from, to }: Place): Element =>
    cx.elt(name, leaf.start + from, leaf.start + to);
  const children = [place('LinkLabel', label), place('URL', target)];
  const end = leaf.start + leaf.content.length;
  cx.addLeafElement(leaf, cx.elt('LinkReference', leaf.start, end, children));
}
