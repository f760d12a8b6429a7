import { EmbargoError } from '@embargo/core';

import type { SbomFile } from '../build/sbom.ts';
import type { Disk } from '../machine/disk.ts';
import type { CollectedArtifact } from './artifact.ts';
import { requireNames } from './collect.ts';
import { ASSETS, MANIFEST, readManifest } from './manifest.ts';
import type { Manifest } from './manifest.ts';

/** What folders of earlier builds hold, checked against their manifests. */
export interface Built {
  readonly manifests: readonly Manifest[];
  readonly artifacts: readonly CollectedArtifact[];
}

/** Takes builds as their manifests pin them; all must be of one tag, commit and time. */
export function takeBuilt(folders: readonly string[], disk: Disk): Built {
  const built = folders.map((folder) => {
    const manifest = readManifest(disk.read(`${folder}/${MANIFEST}`), `in "${folder}"`);
    requireNames(manifest.artifacts.map(({ name }) => name));
    const artifacts = manifest.artifacts.map((artifact) => {
      const file = disk.inside(`${folder}/${ASSETS}`, artifact.name);
      if (disk.hash(file).sha256 === artifact.sha256) return { ...artifact, file };
      throw wrong(
        `"${artifact.name}" in "${folder}" is not what its manifest pins, build it again`,
      );
    });
    return { manifest, artifacts };
  });
  const manifests = built.map(({ manifest }) => manifest);
  requireOneSource(manifests);
  const artifacts = built.flatMap((one) => one.artifacts);
  requireNames(artifacts.map(({ name }) => name));
  return { manifests, artifacts };
}

/** The SBOM that a build wrote beside its artifacts, where one of them did. */
export function builtSbom(
  folders: readonly string[],
  manifests: readonly Manifest[],
  disk: Disk,
): Pick<SbomFile, 'bytes'> | undefined {
  const found = manifests.flatMap(({ sbom }, index) => {
    const folder = folders[index];
    return sbom === undefined || folder === undefined ? [] : [{ ...sbom, folder }];
  });
  const [first, ...others] = found;
  if (first === undefined) return undefined;
  const file = disk.inside(`${first.folder}/${ASSETS}`, first.name);
  const isPinned = disk.hash(file).sha256 === first.sha256;
  if (!isPinned || others.some(({ sha256 }) => sha256 !== first.sha256)) {
    throw wrong('The SBOMs of the builds differ or are not what is pinned, expected one for all');
  }
  const bytes = disk.read(`${first.folder}/${ASSETS}/${first.name}`);
  return bytes === undefined ? undefined : { bytes };
}

function requireOneSource(manifests: readonly Manifest[]): void {
  const sources = new Set(
    manifests.map(({ tag, version, commit, sourceDateEpoch }) =>
      [tag, version, commit, sourceDateEpoch].join(' '),
    ),
  );
  if (sources.size === 1) return;
  throw wrong('The builds are of different tags, commits or times, expected all to be of one');
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
