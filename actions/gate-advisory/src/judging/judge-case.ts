import { claimComment, ownComment } from '@embargo/case';
import { EmbargoError, unobservable } from '@embargo/core';
import type { Unobservable } from '@embargo/core';
import { GitHubError } from '@embargo/github';
import type { CaseRecord, Draft, Ledger, Recorded } from '@embargo/ledger';

import { COMMENT_NAME } from '../report/comment.ts';
import { deliberate, deliberateBlind } from './deliberate.ts';
import type { Deliberation } from './deliberate.ts';
import type { Gathered, GatheredCase, Setting } from './gathered-case.ts';
import { GATE } from './readiness.ts';

/**
 * Judges a case, and records in the same step what people said and what was decided: so the ledger
 * holds a verdict on the very record that it follows. Where it cannot be recorded the case is judged
 * as one of which nothing is known.
 */
export async function judgeCase(
  ledger: Pick<Ledger, 'record'>,
  one: GatheredCase,
  around: { readonly gathered: Gathered; readonly setting: Setting },
): Promise<Judged> {
  let last: Deliberation | undefined;
  let isClaimed = false;
  const failure = await failureOf(() =>
    ledger.record(one.advisory.ghsaId, (written) => {
      last = deliberate(written, one, around);
      const claim = claimOf(written, one, around.setting);
      isClaimed = claim.length > 0;
      return [...last.drafts, ...claim];
    }),
  );
  if (failure === undefined && last !== undefined) return { ...last, isClaimed };
  return { ...deliberateBlind(failure ?? UNREAD, one, around), isClaimed: true };
}

export interface Judged extends Deliberation {
  /** Whether this run writes the comment where there is none; it does where nobody can claim it. */
  readonly isClaimed: boolean;
}

function claimOf(
  written: CaseRecord,
  { comments }: GatheredCase,
  { inputs, now }: Setting,
): readonly Draft[] {
  if (!inputs.isCommenting || comments.status === 'unobservable') return [];
  if (comments.value === 'unsupported') return [];
  if (ownComment(comments.value, COMMENT_NAME) !== undefined) return [];
  return claimComment(written, { name: COMMENT_NAME, now, by: GATE });
}

async function failureOf(record: () => Promise<Recorded>): Promise<Unobservable | undefined> {
  try {
    const result = await record();
    switch (result.status) {
      case 'recorded':
      case 'unchanged':
        return undefined;
      case 'unreadable':
        return unobservable(unended(result.reason), unended(result.remedy));
      case 'refused':
        return unobservable(unended(result.reason), AGAIN);
    }
  } catch (error) {
    if (error instanceof GitHubError) return unobservable(error.reason, error.remedy);
    if (error instanceof EmbargoError) return unobservable(unended(error.message), AGAIN);
    return UNREAD;
  }
}

const AGAIN = 'mend the ledger, then run the gate again';

const UNREAD: Unobservable = unobservable(
  'the ledger cannot be read or written',
  'check that the place that `ledger` names exists and that the run may write there',
);

function unended(sentence: string): string {
  return sentence.replace(/\.$/, '');
}
