import type { Distributor } from '@embargo/core';

import type { EmbargoWorld } from './embargo-world.ts';
import { makeKeys } from './many-keys.ts';

/** So many members of the list, each with a key and an address of their own. */
export function manyDistributors(world: EmbargoWorld, many: number): readonly Distributor[] {
  const ids = Array.from({ length: many }, (_, index) => `org-${index + 1}`);
  const addresses = ids.map((id) => `psirt@${id}.example`);
  const keys = makeKeys((words, input) => world.gpg(words, input), addresses);
  return ids.map((id, index) => ({
    id,
    organisation: `Organisation ${index + 1}`,
    address: addresses[index] ?? '',
    key: keys[index] ?? '',
    criteria: [
      { number: 1, evidence: `https://${id}.example/packages` },
      { number: 2, evidence: 'mail of 2024-01-02' },
    ],
    acceptedEmbargoPolicyAt: '2024-01-02',
    joinedAt: '2024-01-03',
  }));
}
