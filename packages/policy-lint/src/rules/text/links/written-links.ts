import type { Link, PolicyDocument } from '../../../document/document.ts';

/** A link whose target is written where the link stands, or a definition's. */
export interface WrittenLink {
  readonly link: Link;
  readonly url: string;
  /** Where the target stands, without angle brackets. */
  readonly start: number;
  readonly end: number;
}

/** The links of a document, each target once: where it is written. */
export function writtenLinks({ links, source }: PolicyDocument): WrittenLink[] {
  const written: WrittenLink[] = [];
  let last = -1;
  for (const link of links) {
    const start = source.text.indexOf(link.url, link.urlStart);
    const isHere = link.url !== '' && start - link.urlStart <= 1 && start !== -1;
    if (!isHere || start === last) continue;
    last = start;
    written.push({ link, url: link.url, start, end: start + link.url.length });
  }
  return written;
}

/** The host of a web address in lower case, or nothing. */
export function hostOf(url: string): string | undefined {
  return /^https?:\/\/(?:[^/?#@\s]{1,60}@)?([^/?#:\s]{1,200})/i.exec(url)?.[1]?.toLowerCase();
}
