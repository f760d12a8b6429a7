import type { GitHub } from './client/client.ts';
import { GitHubError } from './client/failure.ts';
import type { ListRead } from './client/pages.ts';
import { objectsOf } from './json.ts';
import type { Fields } from './json.ts';

/** Every entry of a list, named `what` in sentences; a list too long to be read whole throws. */
export async function readList(github: GitHub, asked: ListRead, what: string): Promise<Fields[]> {
  const { pages, isTruncated } = await github.readAll(asked);
  if (isTruncated) throw tooLong(asked.area.subject, pages.length);
  return objectsOf(pages, what);
}

/** The error of a list that goes on after the pages that are read. */
export function tooLong(subject: string, pages: number): GitHubError {
  return new GitHubError({
    code: 'EVIDENCE_UNAVAILABLE',
    reason: `The answer to the request for ${subject} has more than ${pages} pages, expected fewer`,
    remedy: 'ask for less at a time',
  });
}
