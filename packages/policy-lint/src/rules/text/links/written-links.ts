import type { Link, PolicyDocument } from '../../../document/document.ts';

/** A link whose target is written where the link stands, or a definition's. */
export interface WrittenLink {
  readonly link: Link;
  readonly url: string;
  /** Where the target stands, without angle brackets. */
  readonly start: number;
  readonly end: number;
}

const known = new WeakMap<PolicyDocument, readonly WrittenLink[]>();

/** The links of a document, each target once: where it is written. Looked up once a document. */
export function writtenLinks(document: PolicyDocument): readonly WrittenLink[] {
  const before = known.get(document);
  if (before !== undefined) return before;
  const written = readWritten(document);
  known.set(document, written);
  return written;
}

function readWritten({ links, source }: PolicyDocument): WrittenLink[] {
  const written: WrittenLink[] = [];
  let last = -1;
  for (const link of links) {
    const { url } = link;
    const start = source.text.startsWith('<', link.urlStart) ? link.urlStart + 1 : link.urlStart;
    if (url === '' || start === last || !source.text.startsWith(url, start)) continue;
    last = start;
    written.push({ link, url, start, end: start + url.length });
  }
  return written;
}

/** The host of a web address in lower case, or nothing. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@\s]{1,60}@)?([^/?#:\s]{1,200})/i.exec(url)?.[1]?.toLowerCase();
}
