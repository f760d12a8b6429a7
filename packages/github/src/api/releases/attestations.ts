import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { Fields } from '../json.ts';

/** Stores a bundle where `gh attestation verify` looks for it, and gives its number. */
export async function storeAttestation(
  github: GitHub,
  { owner, name: repo }: RepositoryName,
  bundle: unknown,
): Promise<number> {
  const answer = await github.write({
    method: 'POST',
    path: '/repos/{owner}/{repo}/attestations',
    parameters: { owner, repo },
    body: { bundle },
    area: {
      subject: 'a new attestation',
      permission: 'the permission `attestations: write`',
      hint: 'a private repository has attestations on GitHub Enterprise Cloud only',
    },
  });
  return new Fields(answer, 'an attestation').number('id');
}
