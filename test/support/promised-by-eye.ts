import { readFileSync } from 'node:fs';

import type { Rehearsal, RehearsedPromise } from '@embargo/rehearsal';

import { sharedPath } from './shared.ts';

/** By which promise of a rehearsal each promise shows that somebody read from a model policy by eye. */
const PROMISES: Readonly<Record<string, string>> = {
  ackTime: 'acknowledged',
  fixTeamWindow: 'fix-team',
  fixWindow: 'fixed',
  disclosureWindow: 'released',
  releaseTime: 'release-window',
  releaseDayAgreement: 'release-day',
  cveSource: 'cve',
  cvssVersion: 'scored',
  retrospectiveWindow: 'retrospective',
  forthcomingFixNoticeWindow: 'forthcoming-notice',
  credit: 'credited',
  severityDecisionOwner: 'severity-decided',
  publicDisclosureOverride: 'public-at-once',
  upstreamAdjusts: 'upstream-agreed',
};

/** Those that nothing but the word of a person shows. */
const BY_PEOPLE: ReadonlySet<string> = new Set([
  'severity-decided',
  'public-at-once',
  'upstream-agreed',
]);

/** The promises of a model policy, read by eye, that its rehearsal does not show with their line. */
export function missedOracles({ promises }: Rehearsal, system: string): readonly string[] {
  return oraclesOf(system).flatMap(({ key, from, until }) => {
    const id = PROMISES[key];
    if (id === undefined) return [];
    const found = promises.find(({ promise }) => promise.id === id);
    if (found === undefined) return [`${key}: no promise "${id}"`];
    const { line } = found.promise;
    // A sentence may begin on the line before the words that were quoted from it.
    if (line < from - 1 || line > until) return [`${key}: ${line} is not in ${from}-${until}`];
    return isShown(found) ? [] : [`${key}: ${found.outcome}, ${found.evidence}`];
  });
}

/** Kept, or shown as what nobody can keep; people's where it is theirs. */
function isShown({ promise, outcome, diagnostic }: RehearsedPromise): boolean {
  if (BY_PEOPLE.has(promise.id)) return outcome === 'by-people' || outcome === 'kept';
  return outcome === 'kept' || (outcome === 'impossible' && diagnostic !== undefined);
}

interface Oracle {
  readonly key: string;
  readonly from: number;
  readonly until: number;
}

function oraclesOf(system: string): readonly Oracle[] {
  const document = JSON.parse(readFileSync(sharedPath('seeds', 'expected-facts.json'), 'utf8')) as {
    readonly systems: Readonly<
      Record<string, { readonly facts: Readonly<Record<string, Stated | null>> }>
    >;
  };
  return Object.entries(document.systems[system]?.facts ?? {}).flatMap(([key, fact]) => {
    const { value, lines: [from, until] = [] } = fact ?? {};
    const isStated = value !== undefined && value !== null && value !== false;
    return isStated && from !== undefined && until !== undefined ? [{ key, from, until }] : [];
  });
}

interface Stated {
  readonly value?: unknown;
  readonly lines?: readonly number[];
}
