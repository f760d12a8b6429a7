import { EmbargoError } from '@embargo/core';
import type { Release } from '@embargo/github';
import { MAX_ASSETS } from '@embargo/signatures';
import type { ReleaseState } from '@embargo/signatures';

import type { GitHubPorts } from './ports.ts';

export interface FoundRelease {
  readonly id: number;
  readonly state: ReleaseState;
  readonly release: Release;
}

/** Finds the release of a tag with all its files; none, or two drafts, is an error. */
export async function findRelease(
  github: GitHubPorts,
  kind: 'release' | 'draft',
  tag: string,
): Promise<FoundRelease> {
  const release =
    kind === 'release' ? await github.releases.published(tag) : await draftOf(github, tag);
  if (release === undefined) {
    const remedy =
      kind === 'release'
        ? 'publish it, or set `source: draft`'
        : 'give `github-token` a token with `contents: write`, which alone shows drafts';
    const what = kind === 'release' ? 'published release' : 'draft';
    throw new EmbargoError('NOT_FOUND', `There is no ${what} for ${tag}, expected one; ${remedy}`);
  }
  return withFiles(github, release);
}

/** The same release, asked anew. */
export async function readAgain(github: GitHubPorts, id: number): Promise<ReleaseState> {
  return (await withFiles(github, await github.releases.read(id))).state;
}

async function draftOf(github: GitHubPorts, tag: string): Promise<Release | undefined> {
  const drafts = (await github.releases.list()).filter(
    (release) => release.isDraft && release.tag === tag,
  );
  if (drafts.length <= 1) return drafts[0];
  throw new EmbargoError(
    'REQUEST_REFUSED',
    `There are ${drafts.length} drafts for ${tag}, expected one; delete all but one`,
  );
}

async function withFiles(github: GitHubPorts, release: Release): Promise<FoundRelease> {
  // A stranger has few requests, and one tells of too many files already.
  refuseTooMany(release.assets.length);
  const assets = await github.releases.assets(release.id);
  refuseTooMany(assets.length);
  const { id, tag, isDraft, isPrerelease, isImmutable, notes } = release;
  const latest = isDraft ? undefined : await github.source.latestTag();
  const listed = assets.map(({ digest, ...asset }) => ({
    id: asset.id,
    name: asset.name,
    size: asset.size,
    ...(digest === undefined ? {} : { digest }),
  }));
  return {
    id,
    release: { ...release, assets },
    state: {
      tag,
      isDraft,
      isPrerelease,
      isImmutable: isImmutable ?? false,
      isLatest: latest === tag,
      notes,
      assets: listed,
    },
  };
}

function refuseTooMany(count: number): void {
  if (count <= MAX_ASSETS) return;
  const message = `The release has ${count} files, expected at most ${MAX_ASSETS}`;
  throw new EmbargoError('ARTIFACT_WRONG', message);
}
