import { counted, EmbargoError } from '@embargo/core';
import type { Release, ReleaseAsset, Releases } from '@embargo/github';

/** What the draft must hold when this run ends: nothing less, nothing more. */
export interface Staged {
  readonly tag: string;
  readonly version: string;
  readonly commit: string;
  readonly files: readonly StagedFile[];
}

export interface StagedFile {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly sha256: string;
  readonly size: number;
}

/**
 * Makes the draft or completes the one that an earlier run left, and gives its number. A published
 * release is never touched; a file that nobody here put there is an error, not overlooked.
 */
export async function stageDraft(staged: Staged, releases: Releases): Promise<number> {
  const draft = (await findDraft(staged, releases)) ?? (await createDraft(staged, releases));
  const assets = await releases.assets(draft.id);
  refuseStrangers(staged, assets);
  for (const file of staged.files) {
    const there = assets.find(({ name }) => name === file.name);
    if (there !== undefined && isSame(there, file)) continue;
    if (there !== undefined) await releases.removeAsset(there.id);
    await upload(draft, file, releases);
  }
  requireComplete(staged, await releases.assets(draft.id));
  return draft.id;
}

async function findDraft({ tag }: Staged, releases: Releases): Promise<Release | undefined> {
  const found = (await releases.list()).filter((release) => release.tag === tag);
  if (found.some(({ isDraft }) => !isDraft)) {
    throw refused(
      `The release ${tag} is published already, expected none or a draft; take a new tag`,
    );
  }
  if (found.length > 1) {
    throw refused(`There are ${found.length} drafts for ${tag}, expected one; delete all but one`);
  }
  return found[0];
}

/** An answer that was lost may stand for a draft that is there. */
async function createDraft(staged: Staged, releases: Releases): Promise<Release> {
  const { tag, version, commit } = staged;
  const draft = { tag, targetCommitish: commit, title: tag, notes: '' };
  try {
    return await releases.createDraft({ ...draft, isPrerelease: version.includes('-') });
  } catch (error) {
    const found = isInDoubt(error) ? await findDraft(staged, releases) : undefined;
    if (found !== undefined) return found;
    throw error;
  }
}

async function upload(draft: Release, file: StagedFile, releases: Releases): Promise<void> {
  const asset = { name: file.name, file: file.file, contentType: typeOf(file.name) };
  try {
    await releases.upload(draft, asset);
  } catch (error) {
    if (!isInDoubt(error)) throw error;
    const there = (await releases.assets(draft.id)).find(({ name }) => name === file.name);
    if (there !== undefined && isSame(there, file)) return;
    if (there !== undefined) await releases.removeAsset(there.id);
    await releases.upload(draft, asset);
  }
}

function refuseStrangers({ files, tag }: Staged, assets: readonly ReleaseAsset[]): void {
  const own = new Set(files.map(({ name }) => name));
  const strangers = assets.filter(({ name }) => !own.has(name)).map(({ name }) => name);
  if (strangers.length === 0) return;
  throw refused(
    `The draft of ${tag} holds ${counted(strangers.length, 'file')} that this build did not make (${strangers.slice(0, 3).join(', ')}), expected none; delete them or the draft`,
  );
}

function requireComplete({ files, tag }: Staged, assets: readonly ReleaseAsset[]): void {
  const isWhole = files.every((file) =>
    assets.some((asset) => asset.name === file.name && mayBe(asset, file)),
  );
  if (isWhole && assets.length === files.length) return;
  throw refused(
    `The draft of ${tag} was changed while it was put together, expected ${counted(files.length, 'file')} of this build; run again`,
  );
}

/** GitHub's own digest decides; a file without one is sent again to be known. */
function isSame(asset: ReleaseAsset, file: StagedFile): boolean {
  return asset.digest !== undefined && mayBe(asset, file);
}

/** Some hosts reckon no digests. */
function mayBe({ isComplete, size, digest }: ReleaseAsset, file: StagedFile): boolean {
  const isDigest = digest === undefined || digest === `sha256:${file.sha256}`;
  return isComplete && size === file.size && isDigest;
}

function isInDoubt(error: unknown): boolean {
  return error instanceof EmbargoError && error.code === 'OUTCOME_UNKNOWN';
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json';
  return name === 'SHA256SUMS' ? 'text/plain; charset=utf-8' : 'application/octet-stream';
}

function refused(message: string): EmbargoError {
  return new EmbargoError('REQUEST_REFUSED', message);
}
