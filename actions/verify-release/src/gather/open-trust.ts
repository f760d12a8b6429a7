import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import type { Checkout } from '@embargo/github';
import { embeddedRoot, readBounded, readTrustedRoots } from '@embargo/signatures';
import type { TrustedRoot } from '@embargo/signatures';

import type { OpenPolicy } from './open-policy.ts';

const MAX_BYTES = 4 * 1024 * 1024;

/** Whose certificates count: the input's root, the policy's, or the public good instance's. */
export async function openTrust(
  given: string | undefined,
  { policy, folder }: OpenPolicy,
  checkout: Checkout,
): Promise<readonly TrustedRoot[]> {
  if (given !== undefined) return readTrustedRoots(checkout.readBytes(given), given);
  const { instance = 'public-good', root } = policy?.trust ?? {};
  if (root !== undefined) {
    return readTrustedRoots(readBounded(path.join(folder, root), MAX_BYTES), root);
  }
  if (instance === 'public-good') return [await embeddedRoot('public-good')];
  throw new EmbargoError(
    'CONFIG_INVALID',
    'The policy trusts GitHub\'s instance and names no root, expected one; write what gh attestation trusted-root prints into a file and set the input "trusted-root"',
  );
}

/** The OpenPGP keys that the policy names. */
export function openKeys({ policy, folder }: OpenPolicy): { readonly openpgpKeys?: Uint8Array } {
  if (policy?.openpgp === undefined) return {};
  return { openpgpKeys: readBounded(path.join(folder, policy.openpgp.keys), MAX_BYTES) };
}
