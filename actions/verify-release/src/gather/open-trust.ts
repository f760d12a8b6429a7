import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import type { Checkout } from '@embargo/github';
import { embeddedRoot, ghTrustedRoots, readBounded, readTrustedRoots } from '@embargo/signatures';
import type { TrustedRoot } from '@embargo/signatures';

import type { OpenPolicy } from './open-policy.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/**
 * Whose certificates count: the input's root, the policy's, or the public good instance's. What
 * GitHub attests of immutable releases is signed by its own instance.
 */
export async function openTrust(
  given: string | undefined,
  { policy, folder }: OpenPolicy,
  checkout: Checkout,
): Promise<readonly TrustedRoot[]> {
  if (given !== undefined) return readTrustedRoots(checkout.readBytes(given), given);
  const root = policy?.trust?.root;
  if (root !== undefined) {
    return readTrustedRoots(readBounded(path.join(folder, root), MAX_BYTES), root);
  }
  return needsGitHub(policy) ? bothRoots() : [await embeddedRoot('public-good')];
}

/** `gh` gives those of both instances, when it runs on this machine. */
function bothRoots(): readonly TrustedRoot[] {
  const roots = ghTrustedRoots(process.env);
  if (roots !== undefined) return roots;
  throw new EmbargoError(
    'EVIDENCE_UNAVAILABLE',
    'The policy asks what GitHub signs and gh is not on this machine, expected its trusted roots; write what gh attestation trusted-root prints elsewhere into a file and set the input "trusted-root"',
  );
}

function needsGitHub(policy: OpenPolicy['policy']): boolean {
  return policy?.trust?.instance === 'github' || policy?.release?.immutable === true;
}

/** The OpenPGP keys that the policy names. */
export function openKeys({ policy, folder }: OpenPolicy): { readonly openpgpKeys?: Uint8Array } {
  if (policy?.openpgp === undefined) return {};
  return { openpgpKeys: readBounded(path.join(folder, policy.openpgp.keys), MAX_BYTES) };
}
