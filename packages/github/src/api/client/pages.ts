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

interface Source {
  readonly apiUrl: string;
  readonly getPage: (asked: Read) => Promise<Page>;
}

/** Reads page after page as the Link header leads, never to another host. */
export async function readPages(
  { maxPages = MAX_PAGES, ...asked }: Read & { readonly maxPages?: number },
  { apiUrl, getPage }: Source,
): Promise<Pages> {
  const pages: unknown[] = [];
  const seen = new Set<string>();
  let page = await getPage({ ...asked, parameters: { per_page: 100, ...asked.parameters } });
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
