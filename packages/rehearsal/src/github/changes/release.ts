import { invalid } from '../http/refusal.ts';
import type { Asset, Release } from '../state/release.ts';
import type { Repository } from '../state/repository.ts';
import { resolve } from '../state/resolve.ts';
import type { World } from '../world.ts';
import { releaseAttestation } from './release-attestation.ts';

export interface NewRelease {
  readonly author: string;
  readonly tag: string;
  readonly targetCommitish?: string | undefined;
  readonly name?: string | undefined;
  readonly body?: string | undefined;
  readonly draft?: boolean | undefined;
  readonly prerelease?: boolean | undefined;
}

/** Makes a draft, or a published release with its tag. */
export function createRelease(world: World, repository: Repository, given: NewRelease): Release {
  const at = world.now();
  const release: Release = {
    id: world.nextId(),
    author: given.author,
    tag: given.tag,
    targetCommitish: given.targetCommitish ?? repository.defaultBranch,
    name: given.name,
    body: given.body,
    draft: true,
    prerelease: given.prerelease ?? false,
    immutable: false,
    createdAt: at,
    updatedAt: at,
    publishedAt: undefined,
    assets: new Map(),
  };
  if (given.draft !== true) publishRelease(world, repository, release);
  repository.releases.set(release.id, release);
  return release;
}

/** Publishes a draft: makes its tag where there is none, and seals it where releases are immutable. */
export function publishRelease(world: World, repository: Repository, release: Release): void {
  requireFreeTag(repository, release);
  const ref = `refs/tags/${release.tag}`;
  if (!repository.refs.has(ref)) {
    const commit = resolve(world, repository, release.targetCommitish);
    if (commit === undefined) throw invalid('Release', 'target_commitish', 'no such commit');
    repository.refs.set(ref, commit.sha);
  }
  release.draft = false;
  release.publishedAt ??= world.now();
  release.immutable = repository.immutableReleases;
  if (!release.immutable) return;
  repository.lockedTags.add(release.tag);
  repository.attestations.push(releaseAttestation(world, repository, release));
}

export interface NewAsset {
  readonly name: string;
  readonly content: Buffer;
  readonly uploader: string;
  readonly label?: string | undefined;
  readonly contentType?: string | undefined;
}

/** Attaches a file, under the name that GitHub makes of the one given. */
export function attachAsset(world: World, release: Release, given: NewAsset): Asset {
  const at = world.now();
  const name = given.name.replace(/[^\w.+@~-]+/g, '.');
  if (release.immutable) throw invalid('ReleaseAsset', 'release', 'the release is immutable');
  if ([...release.assets.values()].some((asset) => asset.name === name)) {
    throw invalid('ReleaseAsset', 'name', 'already_exists');
  }
  const asset: Asset = {
    id: world.nextId(),
    name,
    label: given.label,
    contentType: given.contentType ?? 'application/octet-stream',
    content: given.content,
    uploader: given.uploader,
    downloads: 0,
    createdAt: at,
    updatedAt: at,
  };
  release.assets.set(asset.id, asset);
  return asset;
}

function requireFreeTag({ releases, lockedTags }: Repository, release: Release): void {
  if (lockedTags.has(release.tag)) throw invalid('Release', 'tag_name', 'was_immutable');
  const isTaken = [...releases.values()].some(
    (other) => other !== release && !other.draft && other.tag === release.tag,
  );
  if (isTaken) throw invalid('Release', 'tag_name', 'already_exists');
}
