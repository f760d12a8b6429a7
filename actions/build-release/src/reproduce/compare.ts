import type { Artifact, CollectedArtifact } from '../artifacts/artifact.ts';
import type { Disk } from '../machine/disk.ts';
import { ASSETS, MANIFEST, readManifest } from '../artifacts/manifest.ts';
import { firstDifference } from './first-difference.ts';

export type Comparison =
  | { readonly status: 'equal' }
  /** Sentences, one a difference. */
  | { readonly status: 'different'; readonly differences: readonly string[] };

/** Holds a second build against the first, whose folder and manifest are given. */
export function compareBuilds(
  second: readonly CollectedArtifact[],
  folder: string,
  disk: Disk,
): Comparison {
  const manifest = readManifest(disk.read(`${folder}/${MANIFEST}`), `in "${folder}"`);
  const first = new Map(manifest.artifacts.map((artifact) => [artifact.name, artifact]));
  const differences = [
    ...second.flatMap((artifact) => differenceOf(artifact, { first, folder, disk })),
    ...[...first.keys()]
      .filter((name) => !second.some((artifact) => artifact.name === name))
      .map((name) => `"${name}" is in the first build only`),
  ];
  return differences.length === 0 ? { status: 'equal' } : { status: 'different', differences };
}

interface FirstBuild {
  readonly first: ReadonlyMap<string, Artifact>;
  readonly folder: string;
  readonly disk: Disk;
}

function differenceOf(artifact: CollectedArtifact, { first, folder, disk }: FirstBuild): string[] {
  const { name, platform, sha256, file } = artifact;
  const pinned = first.get(name);
  if (pinned === undefined) return [`"${name}" is in the second build only`];
  if (pinned.platform !== platform) {
    return [`"${name}" is for ${pinned.platform} in the first build and ${platform} in the second`];
  }
  if (pinned.sha256 === sha256) return [];
  const firstFile = disk.inside(`${folder}/${ASSETS}`, name);
  if (disk.hash(firstFile).sha256 !== pinned.sha256) {
    return [`"${name}" of the first build is not what its manifest pins`];
  }
  const found = firstDifference(firstFile, file);
  const section = found?.section === undefined ? '' : `, section ${found.section}`;
  return [`"${name}" differs first at byte ${found?.offset ?? 0}${section}`];
}
