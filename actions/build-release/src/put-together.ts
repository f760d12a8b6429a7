import { createHash } from 'node:crypto';

import { checksums } from './artifacts/checksums.ts';
import { writeManifest } from './artifacts/manifest.ts';
import type { Manifest } from './artifacts/manifest.ts';
import type { Gathered } from './build/gather.ts';
import type { Disk } from './machine/disk.ts';
import type { StagedFile } from './staging/stage-draft.ts';

export const CHECKSUMS = 'SHA256SUMS';

/** The release as it lies in its folder, without signatures. */
export interface ReleaseFolder {
  /** What is staged; the manifest is not. */
  readonly files: readonly StagedFile[];
  readonly gathered: Gathered;
  readonly checksums: Buffer;
  /** SHA-256 by name, of what the checksums list. */
  readonly digests: Readonly<Record<string, string>>;
  /** Absolute path. */
  readonly manifest: string;
}

/** Copies the artifacts into a fresh folder, with SBOM, checksums and manifest. */
export function putTogether(gathered: Gathered, disk: Disk): ReleaseFolder {
  disk.clear();
  const { artifacts, sbom, tag, version, commit, sourceDateEpoch, runId } = gathered;
  const copied = artifacts.map((artifact) => ({
    name: artifact.name,
    sha256: artifact.sha256,
    size: artifact.size,
    file: disk.take(artifact.file, artifact),
  }));
  const document = sbom === undefined ? [] : [writeFile(disk, sbom.name, sbom.bytes)];
  const listed = [...copied, ...document];
  const sums = Buffer.from(checksums(listed));
  const manifest = writeManifest({
    schemaVersion: 1,
    tag,
    version,
    commit,
    isClean: true,
    sourceDateEpoch,
    ...(runId === undefined ? {} : { runId }),
    artifacts: artifacts.map(({ name, platform, sha256, size }) => ({
      name,
      platform,
      sha256,
      size,
    })),
    ...sbomOf(document),
  });
  return {
    files: [...listed, writeFile(disk, CHECKSUMS, sums)],
    gathered,
    checksums: sums,
    digests: Object.fromEntries(listed.map(({ name, sha256 }) => [name, sha256])),
    manifest: disk.writeManifest(manifest),
  };
}

function sbomOf([document]: readonly StagedFile[]): Pick<Manifest, 'sbom'> {
  if (document === undefined) return {};
  return { sbom: { name: document.name, sha256: document.sha256 } };
}

/** Writes a file of the release that this action makes. */
export function writeFile(disk: Disk, name: string, bytes: Buffer): StagedFile {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  return { name, file: disk.write(name, bytes), sha256, size: bytes.length };
}
