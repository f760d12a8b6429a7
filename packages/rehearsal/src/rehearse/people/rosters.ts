import type { Distributor, Facts, Roster } from '@embargo/core';

import { CAST } from './cast.ts';
import { PUBLIC_KEYS } from './keys.ts';

/** Since long before any rehearsal. */
const SINCE = '2025-01-06';

export const ROSTER_FILE = 'roster.yml';
export const DISTRIBUTORS_FILE = 'distributors.json';

/** The security team, by whose turns the fix lead is named. */
export function teamRoster(): Roster {
  const members = CAST.security.map((login) => ({ login, roles: ['member', 'lead'] as const }));
  return { version: 1, members };
}

export type DistributorId = keyof typeof PUBLIC_KEYS;

export const DISTRIBUTOR_ADDRESSES: readonly string[] = Object.keys(PUBLIC_KEYS).map(addressOf);

function addressOf(id: string): string {
  return `security@${id}.example`;
}

/** Members who meet whatever the policy asks of them. */
export function distributorsOf(
  facts: Facts,
  ids: readonly DistributorId[],
): { readonly schemaVersion: 1; readonly members: readonly Distributor[] } {
  const criteria = facts.distributors?.criteria?.items ?? [];
  return {
    schemaVersion: 1,
    members: ids.map((id) => ({
      id,
      organisation: `Rehearsed ${id}`,
      address: addressOf(id),
      key: PUBLIC_KEYS[id],
      criteria: criteria.map((_, index) => ({
        number: index + 1,
        evidence: `https://${id}.example/criteria`,
      })),
      vouchedBy: 'Rehearsed mooring',
      acceptedEmbargoPolicyAt: SINCE,
      joinedAt: SINCE,
    })),
  };
}
