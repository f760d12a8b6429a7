import { Embargoed, EmbargoError } from '@embargo/core';
import type { AdvisoryComment, AdvisoryComments } from '@embargo/github';
import type { CaseRecord, Draft } from '@embargo/ledger';

import { CLAIM_MS } from '../record/once.ts';
import { saidIn, standing } from '../record/said.ts';

/** When it was judged changes each time, and alone is no news. */
const JUDGED_AT = /^(?:Judged|Reckoned) at [^ ]{1,20}\./m;

export interface KeptComment {
  readonly ghsaId: string;
  /** A word, which an HTML comment holds with which the body begins: so it is found again. */
  readonly name: string;
  readonly body: string;
  /** Those that stand on the advisory. */
  readonly comments: readonly AdvisoryComment[];
  /** Whether this run writes it where there is none, by `claimComment`. */
  readonly isClaimed: boolean;
}

/** With what the body of a kept comment of that name begins. */
export function commentMark(name: string): string {
  return `<!-- embargo:${name} -->`;
}

/**
 * Keeps one comment of an action on an advisory: edits it where it says something else now, and
 * writes it where there is none. Why it could not comes back.
 */
export async function keepComment(
  { ghsaId, name, body, comments, isClaimed }: KeptComment,
  api: Pick<AdvisoryComments, 'create' | 'edit'>,
): Promise<string | undefined> {
  const last = ownComment(comments, name);
  const text = new Embargoed(body);
  try {
    if (last === undefined) {
      if (isClaimed) await api.create(ghsaId, text);
    } else if (!isSameNews(last.body.reveal(), body)) {
      await api.edit(ghsaId, { id: last.id, body: text });
    }
    return undefined;
  } catch (error) {
    if (error instanceof EmbargoError) return error.message;
    throw error;
  }
}

/** The kept comment; a person may have written its mark too, and the one of an App is ours. */
export function ownComment(
  comments: readonly AdvisoryComment[],
  name: string,
): AdvisoryComment | undefined {
  const own = comments.filter(({ body }) => body.reveal().startsWith(commentMark(name)));
  return own.findLast(({ author }) => author?.endsWith('[bot]') === true) ?? own.at(-1);
}

export interface Claimant {
  readonly name: string;
  readonly now: Date;
  readonly by: string;
}

/**
 * Claims a comment that is not there, so that of runs at the same time one writes it; nothing where
 * another is at it. A claim that led to none in its time, and a comment that was deleted, are
 * claimed anew.
 */
export function claimComment(record: CaseRecord, { name, now, by }: Claimant): readonly Draft[] {
  const step = `comment-${name}`;
  const last = standing(saidIn(record, []), 'step').findLast(({ data }) => data.step === step);
  if (last !== undefined && now.getTime() - Date.parse(last.at) < CLAIM_MS) return [];
  const data = { step, progress: 'begun' } as const;
  return [{ kind: 'step', state: 'recorded', at: now.toISOString(), by, data }];
}

function isSameNews(one: string, other: string): boolean {
  return one.replace(JUDGED_AT, '').trim() === other.replace(JUDGED_AT, '').trim();
}
