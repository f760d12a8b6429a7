import { counted } from '@embargo/core';

import { readChecksums } from '../../../documents/checksums.ts';
import type { Checksums } from '../../../documents/checksums.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { sha256sum } from '../../commands.ts';
import type { AssetFile, ReleaseEvidence } from '../../evidence/evidence.ts';
import { isSidecar } from '../../policy/sidecars.ts';

/** The manifest lists every file that people download, once, as it is, and nothing else. */
export const checksumsComplete: ReleaseCheck = {
  id: 'checksums-complete',
  group: 'built',
  scope: 'release',
  promise: 'The checksums list every file, and every line is true',
  command: sha256sum,
  judge(evidence) {
    const name = evidence.expected.checksums?.name;
    if (name === undefined) return skipped('The policy names no checksums');
    const bytes = evidence.read(name);
    if (bytes === undefined) return failed('CHECKSUMS_MISSING', name, 'no such file');
    const checksums = readChecksums(bytes, name);
    if (checksums.status === 'refused') {
      return failed(checksums.code, 'a manifest as sha256sum writes it', checksums.message);
    }
    return compare(evidence, checksums.value, name);
  },
};

function compare({ assets }: ReleaseEvidence, checksums: Checksums, name: string): Outcome {
  const listed = [...assets.values()].filter((file) => mustBeListed(file, name));
  const absent = listed.find((file) => !checksums.has(file.name));
  if (absent !== undefined) return failed('CHECKSUM_ABSENT', `a line for ${absent.name}`, 'none');
  for (const [listedName, sha256] of checksums) {
    const file = assets.get(listedName);
    if (file === undefined) {
      return failed('CHECKSUM_STRAY', `a file ${listedName}`, 'a line for no file');
    }
    if (file.sha256 !== sha256) {
      return failed('CHECKSUM_OTHER', `${file.sha256} for ${listedName}`, sha256);
    }
  }
  return passed(`${name} has a true line for each of ${counted(listed.length, 'file')}`);
}

/** What is made after the checksums, over them or over artifacts, cannot stand in them. */
function mustBeListed({ name }: AssetFile, manifest: string): boolean {
  return name !== manifest && !isSidecar(name);
}
