import { EmbargoError } from '../error.ts';
import { validateDistributors } from './generated/roster-validator.js';

/** Who is told ahead of a release; its schema is `schemas/distributors.schema.json`. */
export interface DistributorRoster {
  readonly schemaVersion: 1;
  readonly members: readonly Distributor[];
}

export interface Distributor {
  readonly id: string;
  readonly organisation: string;
  readonly address: string;
  /** An OpenPGP public key, armored; else `keyFile` beside the roster holds it. */
  readonly key?: string;
  readonly keyFile?: string;
  readonly fingerprint?: string;
  readonly criteria?: readonly MetCriterion[];
  readonly vouchedBy?: string;
  /** Dates are `2026-11-24`, in UTC. */
  readonly acceptedEmbargoPolicyAt?: string;
  readonly joinedAt: string;
  readonly removedAt?: string;
  readonly removedBecause?: string;
}

/** A criterion of the policy by its number there, from 1, and what shows that it is met. */
export interface MetCriterion {
  readonly number: number;
  readonly evidence: string;
}

/** Takes a roster that came from outside for one. Throws `INPUT_INVALID`, naming places only. */
export function readDistributors(value: unknown): DistributorRoster {
  if (!isRoster(value)) {
    const [first] = validateDistributors.errors ?? [];
    const place = first?.instancePath === '' ? 'the whole' : (first?.instancePath ?? '');
    throw invalid(`${place} ${first?.message ?? 'does not fit its schema'}`);
  }
  const seen = new Set<string>();
  value.members.forEach(({ id, address }, index) => {
    for (const name of [`id ${id}`, `address ${address.toLowerCase()}`]) {
      const [what = ''] = name.split(' ');
      if (seen.has(name)) throw invalid(`/members/${index} has the ${what} of another member`);
      seen.add(name);
    }
  });
  return value;
}

/** Whether somebody is on the list on a day. */
export function isMember({ joinedAt, removedAt }: Distributor, at: Date): boolean {
  const today = at.toISOString().slice(0, 10);
  return joinedAt <= today && (removedAt === undefined || today < removedAt);
}

function isRoster(value: unknown): value is DistributorRoster {
  return validateDistributors(value);
}

function invalid(fault: string): EmbargoError {
  return new EmbargoError(
    'INPUT_INVALID',
    `The roster of distributors cannot be used: ${fault}; see schemas/distributors.schema.json`,
  );
}
