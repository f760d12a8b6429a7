import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { unlessMissing } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { unsnappy } from './snappy.ts';

/** Bundles larger than these are no bundles. */
const MAX_PACKED_BYTES = 32 * 1024 * 1024;
const TIMEOUT_MS = 30_000;

/**
 * The bundles that GitHub keeps about a digest (`sha256:HEX`), as JSON bytes. Newer API versions
 * give an address of each instead of the bundle itself.
 */
export async function listAttestations(
  github: GitHub,
  { owner, name }: RepositoryName,
  digest: string,
): Promise<readonly Uint8Array[]> {
  const answer = await unlessMissing(
    github.read({
      path: '/repos/{owner}/{repo}/attestations/{subject_digest}',
      parameters: { owner, repo: name, subject_digest: digest, per_page: 100 },
      area: {
        subject: 'the attestations of a file',
        permission: 'the permission `attestations: read`',
      },
      isFresh: true,
    }),
  );
  if (answer === undefined) return [];
  const bundles: Uint8Array[] = [];
  for (const entry of new Fields(answer, 'attestations').objects('attestations')) {
    const bytes = await bundleOf(entry);
    if (bytes !== undefined) bundles.push(bytes);
  }
  return bundles;
}

async function bundleOf(entry: Fields): Promise<Uint8Array | undefined> {
  const bundle = entry.optionalValue('bundle');
  if (bundle !== undefined) return Buffer.from(JSON.stringify(bundle));
  const url = entry.optionalText('bundle_url');
  return url === undefined ? undefined : fetchBundle(url);
}

/** The address carries its own right; the token does not go there. */
async function fetchBundle(url: string): Promise<Uint8Array | undefined> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const length = Number(response.headers.get('content-length') ?? 0);
    if (!response.ok || length > MAX_PACKED_BYTES) return undefined;
    return unsnappy(new Uint8Array(await response.arrayBuffer()));
  } catch {
    return undefined;
  }
}
