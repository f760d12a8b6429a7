import type { Read } from './client.ts';
import { GitHubError } from './failure.ts';
import type { Area } from './failure.ts';
import { isOfHost, nextPage } from './paging.ts';

/** One answer of a list. */
export interface Page {
  readonly body: unknown;
  readonly link: string | undefined;
}

/** What the pages of a list hold, in GitHub's order. */
export interface Pages {
  readonly pages: readonly unknown[];
  /** Whether more pages follow than were read. */
  readonly isTruncated: boolean;
}

/** 10,000 entries of 100 a page. */
const MAX_PAGES = 100;

/** What is read of a list. */
export interface ListRead extends Read {
  readonly maxPages?: number;
  /** GitHub takes no size for its pages; it may still say where a next one is. */
  readonly isPageSizeFixed?: boolean;
}

interface Source {
  readonly apiUrl: string;
  readonly getPage: (asked: Read) => Promise<Page>;
}

/** Reads page after page as the Link header leads, never to another host. */
export async function readPages(
  { maxPages = MAX_PAGES, isPageSizeFixed = false, ...asked }: ListRead,
  { apiUrl, getPage }: Source,
): Promise<Pages> {
  const pages: unknown[] = [];
  const seen = new Set<string>();
  const size = isPageSizeFixed ? {} : { per_page: 100 };
  let page = await getPage({ ...asked, parameters: { ...size, ...asked.parameters } });
  for (;;) {
    pages.push(page.body);
    const address = nextPage(page.link);
    if (address === undefined) return { pages, isTruncated: false };
    if (!isOfHost(address, apiUrl) || seen.has(address)) throw misled(asked.area);
    if (pages.length >= maxPages) return { pages, isTruncated: true };
    seen.add(address);
    page = await getPage({ ...asked, path: address, parameters: {} });
  }
}

function misled({ subject }: Area): GitHubError {
  return new GitHubError({
    code: 'ANSWER_INVALID',
    reason: `The list for ${subject} goes on at another host or in a circle, expected a next page of the same API`,
    remedy: 'check GITHUB_API_URL, then run again',
  });
}
