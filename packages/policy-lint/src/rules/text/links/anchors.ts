import type { PolicyDocument } from '../../../document/document.ts';
import { sectionsByAnchor, slugOf } from '../../../document/slug.ts';
import { decodedUri } from '../../../linked/target-path.ts';
import { writtenLinks } from './written-links.ts';
import type { WrittenLink } from './written-links.ts';

/** A link to a place in its own document. */
export interface AnchorLink {
  readonly written: WrittenLink;
  /** Without `#`, decoded. */
  readonly fragment: string;
}

/** The links of a document into itself; none where its markup makes anchors in another way. */
export function anchorLinks(document: PolicyDocument): AnchorLink[] {
  if (document.markup !== 'markdown') return [];
  return writtenLinks(document)
    .filter(({ url }) => url.startsWith('#') && url.length > 1)
    .map((written) => ({ written, fragment: decodedUri(written.url.slice(1)) }))
    .filter(({ fragment }) => !/^(?:top$|fn|user-content-fn|L\d)/i.test(fragment));
}

/** The anchors that the headings of a document make. */
export function anchorsOf(document: PolicyDocument): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const slug of sectionsByAnchor(document).keys()) anchors.add(plain(slug));
  for (const { kind, sentences } of document.blocks) {
    if (kind !== 'html') continue;
    for (const { text } of sentences) anchors.add(plain(slugOf(text)));
  }
  return anchors;
}

/** Emoji leave a mark that no eye sees. */
export function plain(slug: string): string {
  return slug.replaceAll('\ufe0f', '').toLowerCase();
}

const ATTRIBUTE = /(?:id|name)=(?:"([^"]{1,200})"|'([^']{1,200})')/g;

/** The anchors that the HTML elements of a document carry. */
export function elementsOf({ source }: PolicyDocument): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const [, double, single] of source.text.matchAll(ATTRIBUTE)) {
    anchors.add(double ?? single ?? '');
  }
  return anchors;
}
