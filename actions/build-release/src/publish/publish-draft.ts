import { EmbargoError } from '@embargo/core';
import type { Release, ReleaseAsset, Releases } from '@embargo/github';

import type { Manifest } from '../artifacts/manifest.ts';
import type { StagedFile } from '../staging/stage-draft.ts';
import type { DraftVerdict } from './read-verdict.ts';

/** A draft as it was built and verified. */
export interface Publication {
  readonly repository: string;
  readonly manifest: Manifest;
  /** Every file of the release, signatures too. */
  readonly files: readonly StagedFile[];
  readonly verdict: DraftVerdict;
}

/**
 * Makes a verified draft public where it still holds what was built and verified and nothing else.
 * One that is public already, by an earlier run, is only looked at.
 */
export async function publishDraft(publication: Publication, releases: Releases): Promise<Release> {
  requireVerified(publication);
  const { tag } = publication.manifest;
  const found = (await releases.list()).filter((release) => release.tag === tag);
  const [release, ...others] = found;
  if (release === undefined || others.length > 0) {
    throw refused(
      `There are ${found.length} releases for ${tag}, expected the one that was staged`,
    );
  }
  requireSame(publication, await releases.assets(release.id));
  if (!release.isDraft) return release;
  const published = await publish(release, releases);
  requireSame(publication, await releases.assets(release.id));
  return published;
}

/** An answer that was lost may stand for a release that is out. */
async function publish({ id }: Release, releases: Releases): Promise<Release> {
  try {
    return await releases.publish(id);
  } catch (error) {
    if (!(error instanceof EmbargoError) || error.code !== 'OUTCOME_UNKNOWN') throw error;
    const now = await releases.read(id);
    if (now.isDraft) throw error;
    return now;
  }
}

function requireVerified({ repository, manifest, verdict }: Publication): void {
  if (verdict.repository.toLowerCase() !== repository.toLowerCase()) {
    throw refused('The report is about another repository than this one, expected this');
  }
  if (verdict.tag !== manifest.tag) {
    throw refused(`The report is about ${verdict.tag}, expected ${manifest.tag}`);
  }
  const unverified = manifest.artifacts.find(
    ({ name, sha256 }) => verdict.digests.get(name) !== sha256,
  );
  if (unverified === undefined) return;
  throw refused(
    `The report did not verify "${unverified.name}" as it was built, verify the draft again`,
  );
}

function requireSame({ files, manifest }: Publication, assets: readonly ReleaseAsset[]): void {
  const strange = assets.find(({ name }) => !files.some((file) => file.name === name));
  const other = files.find((file) => !assets.some((asset) => isSame(asset, file)));
  if (strange === undefined && other === undefined) return;
  const what =
    strange === undefined
      ? `lacks "${other?.name ?? ''}" as it was built`
      : `holds "${strange.name}", which was not built`;
  throw refused(`The release ${manifest.tag} ${what}; stage and verify it again`);
}

/** Here a digest must be known: what cannot be compared is not published. */
function isSame(asset: ReleaseAsset, { name, sha256, size }: StagedFile): boolean {
  const isWhole = asset.isComplete && asset.size === size;
  return asset.name === name && isWhole && asset.digest === `sha256:${sha256}`;
}

function refused(message: string): EmbargoError {
  return new EmbargoError('REQUEST_REFUSED', message);
}
