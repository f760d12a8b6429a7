import { judgeKey } from '@embargo/channels';
import type { Gnupg, PublicKey } from '@embargo/channels';
import { judgeMember } from '@embargo/core';
import type { Facts } from '@embargo/core';

import type { Phase } from './inputs.ts';
import type { Recipient } from './open-roster.ts';

/** A member with what keeps mail from them; empty: nothing. */
export interface Checked {
  readonly recipient: Recipient;
  readonly faults: readonly string[];
}

export interface Needs {
  readonly facts: Facts;
  readonly phase: Phase;
  readonly gnupg: Pick<Gnupg, 'read'>;
  /** Until when keys must live. */
  readonly until: Date;
}

/**
 * Looks at every key and every membership before anything is sent: what is wrong with one stops
 * that one alone, and is said.
 */
export async function preflight(
  recipients: readonly Recipient[],
  needs: Needs,
): Promise<readonly Checked[]> {
  const keys = await needs.gnupg.read(recipients.map(({ armored = '' }) => armored));
  return recipients.map((recipient, index) => ({
    recipient,
    faults: faultsOf(recipient, keys[index] ?? [], needs),
  }));
}

function faultsOf(
  recipient: Recipient,
  keys: readonly PublicKey[],
  { facts, phase, until }: Needs,
): readonly string[] {
  // Who is taken off the list is told whether or not they still meet its criteria.
  const membership = phase === 'removal' ? [] : judgeMember(recipient, facts);
  const { armored, address, fingerprint } = recipient;
  if (armored === undefined) return [...membership, 'The file of its key is missing.'];
  const pinned = fingerprint === undefined ? {} : { fingerprint };
  return [...membership, ...judgeKey(keys, { address, until, ...pinned })];
}
