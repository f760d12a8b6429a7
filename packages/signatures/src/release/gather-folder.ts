import path from 'node:path';

import { verifyOpenPgp } from '../documents/openpgp.ts';
import type { OpenPgpVerdict } from '../documents/openpgp.ts';
import type { TrustedRoot } from '../trust/trusted-root.ts';
import { signedNames } from './checks/signed/openpgp-signature.ts';
import type { ReleaseEvidence } from './evidence/evidence.ts';
import { withPrograms } from './evidence/open-programs.ts';
import { readAttestation } from './evidence/read-attestations.ts';
import type { FoundBundle } from './evidence/read-attestations.ts';
import type { ReleaseFolder } from './evidence/read-folder.ts';
import type { ExpectedRelease } from './policy/expected.ts';

export interface FolderCase {
  /** Where the files are, read before. */
  readonly folder: string;
  readonly files: ReleaseFolder;
  readonly expected: ExpectedRelease;
  readonly trustedRoots: readonly TrustedRoot[];
  /** Bundles that lie elsewhere, such as in GitHub's store. */
  readonly bundles?: readonly FoundBundle[];
  /** The keys that the policy names for OpenPGP. */
  readonly openpgpKeys?: Uint8Array;
}

type FolderEvidence = Pick<
  ReleaseEvidence,
  'expected' | 'assets' | 'read' | 'attestations' | 'openpgp'
>;

/** Verifies every bundle and signature of a folder of release files, without network. */
export async function gatherFolder(given: FolderCase): Promise<FolderEvidence> {
  const { files, expected, trustedRoots, bundles = [] } = given;
  const attestations = [];
  for (const bundle of [...files.bundles, ...bundles]) {
    attestations.push(await readAttestation(bundle, trustedRoots));
  }
  return {
    expected,
    assets: withPrograms(files, expected),
    read: files.read,
    attestations,
    openpgp: openpgpVerdicts(given),
  };
}

function openpgpVerdicts({
  folder,
  files,
  expected,
  openpgpKeys,
}: FolderCase): ReadonlyMap<string, OpenPgpVerdict> {
  const { openpgp } = expected;
  const verdicts = new Map<string, OpenPgpVerdict>();
  if (openpgp === undefined || openpgpKeys === undefined) return verdicts;
  for (const name of signedNames({ expected })) {
    const signature = files.read(`${name}${openpgp.suffix ?? '.asc'}`);
    if (signature === undefined || !files.assets.has(name)) continue;
    const { fingerprint } = openpgp;
    const file = path.join(folder, name);
    verdicts.set(name, verifyOpenPgp({ file, signature, keys: openpgpKeys, fingerprint }));
  }
  return verdicts;
}
