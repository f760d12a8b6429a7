import { EmbargoError } from '@embargo/core';
import { faultOfFileName } from '@embargo/signatures';

import type { Disk } from '../machine/disk.ts';
import type { ArtifactLine } from './artifact-lines.ts';
import type { CollectedArtifact } from './artifact.ts';
import { requirePlatform } from './require-platform.ts';

const MAX_ARTIFACTS = 1_000;
/** What the action itself puts beside the artifacts. */
const OWN_NAMES = /^(?:sha256sums|sbom\..*|.*\.sigstore\.json)$/;

/** Finds what the lines name and hashes it; refuses what is for another platform than it says. */
export async function collectArtifacts(
  lines: readonly ArtifactLine[],
  disk: Disk,
): Promise<readonly CollectedArtifact[]> {
  const found = lines.flatMap((line) => filesOf(line, disk));
  if (found.length > MAX_ARTIFACTS) {
    throw wrong(`The build left ${found.length} artifacts, expected at most ${MAX_ARTIFACTS}`);
  }
  requireNames(found.map(({ name }) => name));
  const hashes = await disk.hashAll(found.map(({ file }) => file));
  return found.flatMap((placed, index) => {
    const hash = hashes[index];
    if (hash === undefined) return [];
    const artifact = { ...placed, sha256: hash.sha256, size: hash.size };
    requirePlatform(artifact, hash.head, disk);
    return [artifact];
  });
}

/** Names become files of a release: plain, and no two that some system takes for one. */
export function requireNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    const fault = faultOfFileName(name);
    if (fault !== undefined) {
      throw wrong(`The artifact ${shown(name)} has a name that ${fault}, expected a plain one`);
    }
    const folded = name.normalize('NFC').toLowerCase();
    if (!/^[\w.+@~-]{1,255}$/.test(name)) {
      const kept = 'letters, digits and . _ + @ ~ -, as GitHub keeps names of assets';
      throw wrong(`The artifact ${shown(name)} has a name with other signs, expected ${kept}`);
    }
    if (OWN_NAMES.test(folded)) {
      throw wrong(`The artifact ${shown(name)} has a name that this action writes, rename it`);
    }
    if (seen.has(folded)) {
      throw wrong(
        `Two artifacts are called ${shown(name)} where case is not told apart, rename one`,
      );
    }
    seen.add(folded);
  }
}

interface Found {
  readonly name: string;
  readonly platform: string;
  readonly file: string;
}

function filesOf({ platform, pattern }: ArtifactLine, disk: Disk): Found[] {
  const files = disk.find(pattern);
  if (files.length > 0) return files.map((found) => ({ ...found, platform }));
  throw wrong(`No file is at "${pattern}" after the build, expected the artifact for ${platform}`);
}

function shown(name: string): string {
  return JSON.stringify(name.slice(0, 80));
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
