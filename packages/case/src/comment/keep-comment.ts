import { Embargoed } from '@embargo/core';
import type { AdvisoryComment, AdvisoryComments } from '@embargo/github';

/** When it was judged changes each time, and alone is no news. */
const JUDGED_AT = /^(?:Judged|Reckoned) at [^ ]{1,20}\./m;

export interface KeptComment {
  readonly ghsaId: string;
  /** An HTML comment with which the body begins, by which it is found again. */
  readonly mark: string;
  readonly body: string;
  /** Those that stand on the advisory. */
  readonly comments: readonly AdvisoryComment[];
}

/** Keeps one comment of an action on an advisory: edits it where it says something else now. */
export async function keepComment(
  { ghsaId, mark, body, comments }: KeptComment,
  api: Pick<AdvisoryComments, 'create' | 'edit'>,
): Promise<void> {
  const own = comments.filter((comment) => comment.body.reveal().startsWith(mark));
  // A person may have written the mark too; the one of an App is ours.
  const last = own.findLast(({ author }) => author?.endsWith('[bot]') === true) ?? own.at(-1);
  if (last !== undefined && isSameNews(last.body.reveal(), body)) return;
  const text = new Embargoed(body);
  if (last === undefined) {
    await api.create(ghsaId, text);
    return;
  }
  await api.edit(ghsaId, { id: last.id, body: text });
}

function isSameNews(one: string, other: string): boolean {
  return one.replace(JUDGED_AT, '').trim() === other.replace(JUDGED_AT, '').trim();
}
