import { readFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import type { Facts, Keeper, PolicyPromise } from '@embargo/core';

/** The checkout of the suite that this program is part of. */
export const SUITE = path.resolve(import.meta.dirname, '../../../..');

/** The repository with the policy, or the private one that its process runs in. */
export type Side = 'public' | 'control';

/** A workflow to copy, in `docs/starters`. */
export interface Starter {
  readonly side: Side;
  /** In `docs/starters/SIDE`, and in `.github/workflows` of the adopter. */
  readonly file: string;
  /** The actions that it runs. */
  readonly runs: readonly Keeper[];
  /** Policies that it is made for; all where absent. */
  readonly isFor?: (facts: Facts) => boolean;
}

const STARTERS: readonly Starter[] = [
  { side: 'public', file: 'security-policy.yml', runs: ['validate-policy'] },
  { side: 'public', file: 'security-audit.yml', runs: ['gate-advisory'] },
  {
    side: 'public',
    file: 'security-release.yml',
    runs: ['gate-advisory', 'build-release', 'verify-release'],
    isFor: ({ binaries }) => binaries !== undefined,
  },
  {
    side: 'public',
    file: 'security-publish.yml',
    runs: ['gate-advisory'],
    isFor: ({ binaries }) => binaries === undefined,
  },
  { side: 'control', file: 'readiness.yml', runs: ['gate-advisory'] },
  { side: 'control', file: 'deadlines.yml', runs: ['respond-to-report', 'track-deadlines'] },
  { side: 'control', file: 'announce.yml', runs: ['announce-release'] },
  { side: 'control', file: 'distributors.yml', runs: ['notify-distributors'] },
  { side: 'control', file: 'retrospectives.yml', runs: ['hold-retrospective'] },
];

/** The starters that keep promises of a policy. */
export function startersFor(facts: Facts, promises: readonly PolicyPromise[]): readonly Starter[] {
  return STARTERS.filter(
    (starter) =>
      starter.isFor?.(facts) !== false && promises.some((promise) => keeps(starter, promise)),
  );
}

/** Whether a workflow runs an action that keeps a promise, or that reminds of it. */
export function keeps({ runs }: Starter, { keptBy }: PolicyPromise): boolean {
  return keptBy.some((keeper) => runs.includes(keeper));
}

/** The text of a starter, with its placeholders. */
export function readStarter({ side, file }: Starter): string {
  const name = path.join('docs/starters', side, file);
  try {
    return readFileSync(path.join(SUITE, name), 'utf8');
  } catch (cause) {
    const message = `${name} of the suite cannot be read, expected the workflow to copy; check the suite out whole`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}
