import { isOpen, observed } from '@embargo/core';
import type { Advisory, Observed, RepositoryName, Unobservable } from '@embargo/core';
import { observe, openAdvisories, openAdvisoryComments } from '@embargo/github';
import type { AdvisoryComment } from '@embargo/github';
import type { CaseRecord } from '@embargo/ledger';

import type { PeekableStore } from '../record/read-once.ts';
import { advisoryClient } from '../run/connections.ts';
import { latest, saidIn, standing } from '../record/said.ts';
import type { Connections } from '../run/connections.ts';

/** One advisory with what is written about it. */
export interface ReadCase {
  readonly advisory: Advisory;
  readonly record: Observed<CaseRecord>;
  /** Empty where this GitHub has no comments on advisories by its API. */
  readonly comments: Observed<readonly AdvisoryComment[]>;
  readonly hasComments: boolean;
}

export interface ReadCases {
  /** The oldest first. */
  readonly cases: readonly ReadCase[];
  /** Those that came to their end, as far back as was asked for. */
  readonly past: readonly Pick<ReadCase, 'advisory' | 'record'>[];
  /** Why there may be more of them than the token was shown. */
  readonly blind?: Unobservable;
}

const DAY = 86_400_000;
/** A retrospective that nobody held in this time is no news any more. */
const REMEMBERED_DAYS = 90;

export interface ReadingCases {
  readonly store: PeekableStore;
  readonly now: Date;
  /** How many days back those count that came to their end; none where absent. */
  readonly pastDays?: number;
}

/**
 * Every open advisory, and those published lately of which the ledger misses the retrospective: one
 * request each for its comments, and one for its ledger where that is not read with others.
 */
export async function readCases(
  repository: RepositoryName,
  connections: Connections,
  { store, now, pastDays = 0 }: ReadingCases,
): Promise<ReadCases> {
  const github = advisoryClient(connections);
  const comments = openAdvisoryComments(github, repository);
  const { advisories, completeness } = await openAdvisories(github, repository).list('all');
  const wanted = advisories
    .filter(
      (advisory) =>
        isOpen(advisory) || daysSincePublished(advisory, now) < Math.max(pastDays, REMEMBERED_DAYS),
    )
    .sort((one, other) => +one.createdAt - +other.createdAt);
  // Where that fails, the reading of each case tells why.
  await observe(Promise.resolve(store.readAhead?.(wanted.map(({ ghsaId }) => ghsaId))));
  const cases: ReadCase[] = [];
  const past: ReadCases['past'][number][] = [];
  for (const advisory of wanted) {
    const record = await readRecord(advisory, store);
    const isForgotten = daysSincePublished(advisory, now) >= REMEMBERED_DAYS;
    if (!isOpen(advisory) && (isForgotten || isLookedBackOn(advisory, record))) {
      past.push({ advisory, record });
      continue;
    }
    const found = await observe(comments.list(advisory.ghsaId));
    cases.push({ advisory, record, ...listed(found) });
  }
  const read = {
    cases,
    past: past.filter(({ advisory }) => daysSincePublished(advisory, now) < pastDays),
  };
  return completeness.status === 'complete' ? read : { ...read, blind: completeness };
}

function daysSincePublished({ state, publishedAt }: Advisory, now: Date): number {
  if (state !== 'published' || publishedAt === undefined) return Infinity;
  return (now.getTime() - publishedAt.getTime()) / DAY;
}

async function readRecord(
  { ghsaId }: Advisory,
  store: PeekableStore,
): Promise<Observed<CaseRecord>> {
  const reading = await observe(store.peek(ghsaId));
  if (reading.status === 'unobservable') return reading;
  const { value } = reading;
  if (value.status === 'unreadable') {
    return { status: 'unobservable', reason: value.reason, remedy: value.remedy };
  }
  return observed(value);
}

/** One that was held before the release was of a leak. */
function isLookedBackOn({ publishedAt }: Advisory, record: Observed<CaseRecord>): boolean {
  if (record.status === 'unobservable') return false;
  const said = saidIn(record.value, []);
  const released = latest(said, 'released')?.at ?? publishedAt?.toISOString() ?? '';
  return standing(said, 'retrospective-held').some(({ at }) => at >= released);
}

function listed(
  found: Observed<readonly AdvisoryComment[] | 'unsupported'>,
): Pick<ReadCase, 'comments' | 'hasComments'> {
  if (found.status === 'unobservable') return { comments: found, hasComments: false };
  if (found.value === 'unsupported') return { comments: observed([]), hasComments: false };
  return { comments: observed(found.value), hasComments: true };
}
