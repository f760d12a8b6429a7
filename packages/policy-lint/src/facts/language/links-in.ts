import type { Block, Link, PolicyDocument } from '../../document/document.ts';

/** A stretch of the source, as offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<PolicyDocument, readonly Link[]>();

/** The links, images and addresses in a stretch of the source. */
export function linksIn(document: PolicyDocument, { start, end }: Stretch): readonly Link[] {
  const links = inlineLinks(document);
  const found: Link[] = [];
  for (let at = firstFrom(links, start); at < links.length; at++) {
    const link = links[at];
    if (link === undefined || link.start >= end) break;
    if (link.end > start) found.push(link);
  }
  return found;
}

/** The links inside blocks, by their place. */
function inlineLinks(document: PolicyDocument): readonly Link[] {
  const links =
    known.get(document) ??
    document.links
      .filter(({ block }) => block !== undefined)
      .sort((one, other) => one.start - other.start);
  known.set(document, links);
  return links;
}

/** A link that ends behind an offset starts at most a few links before it: one holds the other. */
function firstFrom(links: readonly Link[], offset: number): number {
  let low = 0;
  let high = links.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((links[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  while (low > 0 && (links[low - 1]?.end ?? 0) > offset) low--;
  return low;
}

/** Whether a list item is nothing but a link into its own document, as in a table of contents. */
export function isContentsEntry(document: PolicyDocument, block: Block): boolean {
  if (block.listDepth === 0) return false;
  const [link] = linksIn(document, block);
  return link?.url.startsWith('#') === true && link.text.length >= block.flow.text.length - 2;
}
