import { advisoryClient } from '@embargo/case';
import type { Connections, PeekableStore } from '@embargo/case';
import { isOpen } from '@embargo/core';
import type { Advisory, Observed, Unobservable } from '@embargo/core';
import { openAdvisories } from '@embargo/github';
import { everOf } from '@embargo/ledger';

import type { Stage } from '../check.ts';
import type { Fork } from '../evidence/evidence.ts';
import { readFork } from '../evidence/read-fork.ts';
import type { Inputs } from '../inputs.ts';

/** The advisories that a run is about, each with its temporary fork. */
export interface Selection {
  /** The oldest first. */
  readonly cases: readonly SelectedCase[];
  /** Why there may be more of them than the token was shown. */
  readonly blind?: Unobservable;
}

export interface SelectedCase {
  readonly advisory: Advisory;
  readonly fork: Observed<Fork | undefined>;
}

/**
 * Those that the workflow names; else before the merge all that are open, and later the drafts of
 * which something may be in what is released: readiness let them through, or something of their
 * fork was merged.
 */
export async function selectAdvisories(
  { repository, ghsaIds }: Inputs,
  connections: Connections,
  { stage, store }: { readonly stage: Stage; readonly store: PeekableStore },
): Promise<Selection> {
  const api = openAdvisories(advisoryClient(connections), repository);
  const read = async (advisory: Advisory): Promise<SelectedCase> => {
    return { advisory, fork: await readFork(advisory, connections.forks) };
  };
  const cases: SelectedCase[] = [];
  if (ghsaIds.length > 0) {
    for (const ghsaId of ghsaIds) cases.push(await read(await api.get(ghsaId)));
    return { cases };
  }
  // All of them: those that are closed show that the token sees what is not public.
  const { advisories, completeness } = await api.list('all');
  const open = advisories.filter(isOpen).sort((one, other) => +one.createdAt - +other.createdAt);
  for (const advisory of open) {
    const isLater = stage !== 'readiness';
    if (isLater && advisory.state === 'triage') continue;
    const one = await read(advisory);
    if (!isLater || hasMerged(one) || (await mayHavePassed(advisory, store))) cases.push(one);
  }
  return completeness.status === 'complete' ? { cases } : { cases, blind: completeness };
}

/** Whether something of the fork was merged; where nobody can tell it may have been. */
function hasMerged({ fork }: SelectedCase): boolean {
  if (fork.status === 'unobservable') return true;
  return fork.value?.pullRequests.some(({ state }) => state === 'merged') ?? false;
}

/** Whether readiness ever let it through; one whose ledger cannot be read may have been. */
async function mayHavePassed({ ghsaId }: Advisory, store: PeekableStore): Promise<boolean> {
  try {
    const reading = await store.peek(ghsaId);
    if (reading.status === 'unreadable' || reading.foreign.length > 0) return true;
    return everOf(reading, 'readiness').some(({ data }) => data.verdict === 'allow');
  } catch {
    return true;
  }
}
