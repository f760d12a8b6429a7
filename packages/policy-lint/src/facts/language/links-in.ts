import type { Block, Link, PolicyDocument } from '../../document/document.ts';

/** A stretch of the source, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The links, images and addresses in a stretch of the source. */
export function linksIn({ links }: PolicyDocument, { start, end }: Stretch): readonly Link[] {
  return links.filter((link) => link.block !== undefined && link.end > start && link.start < end);
}

/** Whether a list item is nothing but a link into its own document, as in a table of contents. */
export function isContentsEntry(document: PolicyDocument, block: Block): boolean {
  if (block.listDepth === 0) return false;
  const [link] = linksIn(document, block);
  return link?.url.startsWith('#') === true && link.text.length >= block.flow.text.length - 2;
}
