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
export async function takeBuilt(folders: readonly string[], disk: Disk): Promise<Built> {
  const manifests = [];
  const artifacts = [];
  for (const folder of folders) {
    const manifest = readManifest(disk.read(`${folder}/${MANIFEST}`), `in "${folder}"`);
    manifests.push(manifest);
    artifacts.push(...(await pinnedIn(folder, manifest, disk)));
  }
  requireOneSource(manifests);
  requireNames(artifacts.map(({ name }) => name));
  return { manifests, artifacts };
}

async function pinnedIn(
  folder: string,
  { artifacts }: Manifest,
  disk: Disk,
): Promise<readonly CollectedArtifact[]> {
  requireNames(artifacts.map(({ name }) => name));
  const placed = artifacts.map((artifact) => {
    return { ...artifact, file: disk.inside(`${folder}/${ASSETS}`, artifact.name) };
  });
  const hashes = await disk.hashAll(placed.map(({ file }) => file));
  const other = placed.find(({ sha256 }, index) => hashes[index]?.sha256 !== sha256);
  if (other === undefined) return placed;
  throw wrong(`"${other.name}" in "${folder}" is not what its manifest pins, build it again`);
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
