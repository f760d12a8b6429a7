import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';

import { latest } from '@embargo/case';
import type { Said } from '@embargo/case';
import { Embargoed, observed } from '@embargo/core';
import type { Observed } from '@embargo/core';
import type { Draft, DraftOf, Patch } from '@embargo/ledger';

import type { Evidence, Fork, ForkPullRequest } from '../evidence/evidence.ts';

/** Whom the ledger names for what the gate itself records. */
export const GATE = 'embargo[bot]';

interface Decision {
  readonly isOpen: boolean;
  readonly said: readonly Said[];
}

/**
 * The readiness verdict as the ledger keeps it, bound to the patches and to all that was looked at;
 * nothing at other stages and where the ledger says so already. What is merged already is not
 * refused afterwards: the audit and the later stages hold it against what was let through.
 */
export function readinessDraft(evidence: Evidence, { isOpen, said }: Decision): readonly Draft[] {
  if (evidence.stage !== 'readiness') return [];
  const pullRequests = pullRequestsOf(evidence.fork);
  const draft: DraftOf<'readiness'> = {
    kind: 'readiness',
    state: 'recorded',
    at: evidence.now.toISOString(),
    by: GATE,
    decidedOn: hashOf(evidence),
    data: { verdict: isOpen ? 'allow' : 'deny', patches: patchesOf(pullRequests) },
  };
  const before = latest(said, 'readiness');
  return before !== undefined && stands(before, draft, pullRequests) ? [] : [draft];
}

/** Whether what was recorded before says the same, or is not to be taken back any more. */
function stands(
  before: DraftOf<'readiness'>,
  draft: DraftOf<'readiness'>,
  pullRequests: readonly ForkPullRequest[],
): boolean {
  if (!isDeepStrictEqual(before.data.patches, draft.data.patches)) return false;
  if (before.data.verdict === draft.data.verdict) return before.decidedOn === draft.decidedOn;
  const isMerged = pullRequests.length > 0 && pullRequests.every(({ state }) => state === 'merged');
  return isMerged && before.data.verdict === 'allow';
}

/** The ids of the patches that count; unknown where one of them is. */
export function patchIdsOf(fork: Observed<Fork | undefined>): Observed<ReadonlySet<string>> {
  if (fork.status === 'unobservable') return fork;
  const ids = new Set<string>();
  for (const { patchId } of pullRequestsOf(fork)) {
    if (patchId.status === 'unobservable') return patchId;
    ids.add(patchId.value);
  }
  return observed(ids);
}

/** The pull requests that were not closed without a merge. */
export function pullRequestsOf(fork: Observed<Fork | undefined>): readonly ForkPullRequest[] {
  if (fork.status === 'unobservable') return [];
  return (fork.value?.pullRequests ?? []).filter(({ state }) => state !== 'closed');
}

function patchesOf(pullRequests: readonly ForkPullRequest[]): Patch[] {
  return pullRequests.flatMap(({ number, targetBranch, patchId, headSha }) =>
    patchId.status === 'observed'
      ? [{ pullRequest: number, targetBranch, patchId: patchId.value, headSha }]
      : [],
  );
}

/** SHA-256 of everything that was decided on, without the times of reading and what was said before. */
function hashOf(evidence: Evidence): string {
  const { advisory, record, fork, people, upstream, facts, process, config } = evidence;
  const words = record.status === 'observed' ? { ...record.value, readiness: undefined } : record;
  const content = { ...advisory, updatedAt: undefined };
  const looked = { content, words, fork, people, upstream, facts, process, config };
  return createHash('sha256').update(JSON.stringify(looked, plain)).digest('hex');
}

/** The hash covers what is under embargo, and gives nothing of it away. */
function plain(this: unknown, key: string, value: unknown): unknown {
  const own: unknown = Reflect.get(Object(this), key);
  if (own instanceof Embargoed) return own.reveal();
  return value instanceof Map ? [...value] : value;
}
