import { counted, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';
import { observe } from '@embargo/github';

import { standingOf } from './decisions.ts';
import type { AuditRecord, Landed } from './decisions.ts';
import { findDisguised } from './disguised.ts';
import { cameByPullRequest, isTitledAsForkMerge } from './fork-merge.ts';
import type { Traced } from './fork-merge.ts';
import type { AuditPorts } from './ports.ts';

/** Commits of one branch. */
export interface AuditedRange {
  readonly branch: string;
  /** The commit before the first; absent: what the default branch does not have. */
  readonly base?: string;
  readonly head: string;
}

/** Whether every merge from a temporary fork passed the gate, in sentences for the public. */
export interface AuditOutcome {
  readonly passed: boolean;
  readonly sentences: readonly string[];
}

/** One sentence for all that can go wrong: which case cannot be read is nobody's business here. */
const NO_RECORD =
  'The readiness verdicts cannot be read, expected the list of advisories and the ledger; check that `token` has `repository_advisories: read`, and `ledger`, `ledger-key` and the `contents: read` of `ledger-token`';

const NO_FORK_MERGE = 'No commit that came without a pull request is titled as a merge from a fork';

const NO_VERDICT = 'no readiness verdict in force lets its patch into this branch';

/**
 * Finds the merges from temporary forks among commits and holds each against the ledger: its patch
 * must be one that the latest readiness of a case lets into that branch. No such verdict, one that
 * refuses, verdicts that contradict, and evidence that cannot be read all fail. Commits that came by
 * a public pull request, and direct commits that no ledger knows, pass without a word; one whose
 * title hides that it is such a patch is told on its advisory, for the public does not know.
 */
export async function auditRange(range: AuditedRange, ports: AuditPorts): Promise<AuditOutcome> {
  const direct = await directCommits(range, ports);
  if (direct.status === 'unobservable') return closed([`${direct.reason}; ${direct.remedy}`]);
  if (direct.value.length === 0) {
    return open(NO_FORK_MERGE);
  }
  const record = await recordFrom(ports);
  if (record === undefined) return closed([NO_RECORD]);

  const titled = direct.value.filter(isTitledAsForkMerge);
  const failures: string[] = [];
  for (const { sha } of titled) {
    const reason = await refusalOf({ sha, branch: range.branch }, record, ports);
    if (reason !== undefined) failures.push(sayRefused(sha, reason));
  }
  const others = direct.value.filter((commit) => !isTitledAsForkMerge(commit));
  await findDisguised(others, { branch: range.branch, record, ports });
  if (failures.length > 0) return closed(failures);
  return open(titled.length === 0 ? NO_FORK_MERGE : sayAllowed(titled.length));
}

/** The commits that did not come to the branch by a pull request, the oldest first. */
async function directCommits(
  { base, head, branch }: AuditedRange,
  ports: AuditPorts,
): Promise<Observed<readonly Traced[]>> {
  const range = await observe(ports.range(base, head));
  if (range.status === 'unobservable') return range;
  const { commits, isTruncated } = range.value;
  if (isTruncated) return tooMany(commits.length);
  const shas = commits.map(({ sha }) => sha);
  const traced = await observe(ports.trace(shas));
  if (traced.status === 'unobservable') return traced;
  const found = commits.map(({ sha, message }) => ({
    sha,
    message,
    // A commit that is not traced counts as one without a pull request, which is looked at.
    pullRequests: traced.value.get(sha)?.pullRequests ?? [],
  }));
  return {
    status: 'observed',
    value: found.filter((commit) => !cameByPullRequest(commit, branch)),
  };
}

async function recordFrom({ record }: AuditPorts): Promise<AuditRecord | undefined> {
  try {
    return await record();
  } catch {
    return undefined;
  }
}

/** Why a merge from a fork may not stand, or nothing where it may. */
async function refusalOf(
  { sha, branch }: Omit<Landed, 'patchId'>,
  record: AuditRecord,
  ports: AuditPorts,
): Promise<string | undefined> {
  // A waiver counts also where the patch cannot be read.
  if (standingOf({ sha, branch, patchId: '' }, record).status === 'allowed') return undefined;
  const patchId = await observe(ports.patchIdOf(sha));
  if (patchId.status === 'unobservable') return `its patch cannot be compared: ${patchId.reason}`;
  const standing = standingOf({ sha, branch, patchId: patchId.value }, record);
  switch (standing.status) {
    case 'allowed':
      return undefined;
    case 'denied':
    case 'unknown':
      return NO_VERDICT;
    case 'contradictory':
      return 'the readiness verdicts on its patch contradict each other';
    case 'allowed-elsewhere':
      return (await isOnAny(sha, standing.branches, ports)) ? undefined : NO_VERDICT;
  }
}

/** Whether a commit came from a branch that its patch was allowed into, as by a merge of it. */
async function isOnAny(
  sha: string,
  branches: readonly string[],
  { isOnBranch }: AuditPorts,
): Promise<boolean> {
  for (const branch of branches) {
    const is = await observe(isOnBranch(sha, branch));
    if (is.status === 'observed' && is.value) return true;
  }
  return false;
}

function sayAllowed(count: number): string {
  return `${counted(count, 'commit')} came from temporary forks, each by its readiness verdict`;
}

function sayRefused(sha: string, reason: string): string {
  return `Commit ${sha} came from a temporary fork, but ${reason}; release nothing that holds it before the security team has compared it with what was judged, and has run readiness or recorded a waiver of audit-${sha}`;
}

function tooMany(found: number): Observed<never> {
  return unobservable(
    `GitHub gave ${found} of the commits, and there are more`,
    'push fewer commits at a time, or audit parts of the range',
  );
}

function closed(sentences: readonly string[]): AuditOutcome {
  return { passed: false, sentences };
}

function open(sentence: string): AuditOutcome {
  return { passed: true, sentences: [sentence] };
}
