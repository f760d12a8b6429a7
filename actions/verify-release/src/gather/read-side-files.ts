import { EmbargoError, observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';
import type { Checkout } from '@embargo/github';
import { readChecksums } from '@embargo/signatures';
import type { BuildTree, ReleaseEvidence } from '@embargo/signatures';

import type { Inputs } from '../inputs.ts';

/** What other jobs of the release say: the checksums of a second build, and of the tree. */
export function readSideFiles(
  { rebuilt, buildManifest }: Inputs,
  checkout: Checkout,
): Pick<ReleaseEvidence, 'rebuilt' | 'tree'> {
  return {
    ...(rebuilt === undefined ? {} : { rebuilt: checksumsOf(rebuilt, checkout) }),
    ...(buildManifest === undefined ? {} : { tree: treeOf(buildManifest, checkout) }),
  };
}

function checksumsOf(name: string, checkout: Checkout): Observed<ReadonlyMap<string, string>> {
  const checksums = readChecksums(checkout.readBytes(name), name);
  if (checksums.status === 'read') return observed(checksums.value);
  return unobservable(checksums.message, 'write them with sha256sum');
}

/** build-release writes a manifest only where nothing was changed on top of the commit. */
function treeOf(name: string, checkout: Checkout): Observed<BuildTree> {
  const value = parsed(checkout.readBytes(name), name);
  const isManifest = typeof value === 'object' && value !== null && 'commit' in value;
  if (isManifest && typeof value.commit === 'string') {
    return observed({ commit: value.commit, isClean: true });
  }
  return unobservable(`${name} names no commit`, 'give the manifest that build-release wrote');
}

function parsed(bytes: Buffer, name: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch (cause) {
    const message = `${name} is no JSON, expected the manifest that build-release wrote`;
    throw new EmbargoError('INPUT_INVALID', message, { cause });
  }
}
