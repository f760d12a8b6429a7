import type { RepositoryName } from '@embargo/core';

import type { GitHub } from '../client/client.ts';
import { unlessMissing } from '../client/failure.ts';
import type { Area } from '../client/failure.ts';
import { Fields } from '../json.ts';
import { readList } from '../lists.ts';
import { readAsset, readRelease } from './release.ts';
import type { Release, ReleaseAsset } from './release.ts';

/** The releases of one repository. Reads ask GitHub anew, for others change releases too. */
export interface Releases {
  /** Drafts too where the token may push; newest first. */
  readonly list: () => Promise<readonly Release[]>;
  /** Throws `NOT_FOUND` for a draft where the token may not push. */
  readonly read: (id: number) => Promise<Release>;
  /** A published release, never a draft. */
  readonly published: (tag: string) => Promise<Release | undefined>;
  /** An unknown outcome throws `OUTCOME_UNKNOWN`; then look in the list. */
  readonly createDraft: (draft: NewDraft) => Promise<Release>;
  readonly upload: (release: Release, file: AssetFile) => Promise<ReleaseAsset>;
  readonly removeAsset: (id: number) => Promise<void>;
  /** All files with their digests, of a release with thousands too. */
  readonly assets: (id: number) => Promise<readonly ReleaseAsset[]>;
  /** The bytes of a file with the token, which a draft needs; at most 32 MiB. */
  readonly download: (assetId: number) => Promise<Buffer>;
  /** Makes a draft public. Nothing can be added to it any more where releases are immutable. */
  readonly publish: (id: number) => Promise<Release>;
}

export interface NewDraft {
  readonly tag: string;
  /** The commit that the tag will name, where it does not exist yet. */
  readonly targetCommitish: string;
  readonly title: string;
  readonly notes: string;
  readonly isPrerelease: boolean;
}

export interface AssetFile {
  readonly name: string;
  /** Absolute path. */
  readonly file: string;
  readonly contentType: string;
}

const RELEASES = '/repos/{owner}/{repo}/releases';

export function openReleases(github: GitHub, { owner, name: repo }: RepositoryName): Releases {
  const place = { owner, repo };
  return { ...openReads(github, place), ...openWrites(github, place) };
}

type Place = Readonly<Record<'owner' | 'repo', string>>;

type Reads = Pick<Releases, 'list' | 'read' | 'published' | 'assets' | 'download'>;

function openReads(github: GitHub, place: Place): Reads {
  const read = (path: string, parameters: Readonly<Record<string, string | number>>) =>
    github.read({
      path: `${RELEASES}/${path}`,
      parameters: { ...place, ...parameters },
      area: reading('a release'),
      isFresh: true,
    });
  return {
    async list() {
      const asked = { path: RELEASES, parameters: place, area: reading('the releases') };
      return (await readList(github, { ...asked, isFresh: true }, 'a release')).map(readRelease);
    },
    read: async (id) => releaseOf(await read('{release_id}', { release_id: id })),
    async published(tag) {
      const found = await unlessMissing(read('tags/{tag}', { tag }));
      return found === undefined ? undefined : releaseOf(found);
    },
    async assets(id) {
      const path = `${RELEASES}/{release_id}/assets`;
      const parameters = { ...place, release_id: id };
      const asked = { path, parameters, area: reading('the files of a release'), isFresh: true };
      return (await readList(github, asked, 'a file of a release')).map(readAsset);
    },
    download: (assetId) =>
      github.readBytes({
        path: `${RELEASES}/assets/{asset_id}`,
        parameters: { ...place, asset_id: assetId },
        area: reading('a file of a release'),
        accept: 'application/octet-stream',
        isFresh: true,
      }),
  };
}

function openWrites(github: GitHub, place: Place): Omit<Releases, keyof Reads> {
  return {
    createDraft: (draft) => createDraft(github, place, draft),
    upload: (release, file) => upload(github, release, file),
    async removeAsset(id) {
      await github.write({
        method: 'DELETE',
        path: `${RELEASES}/assets/{asset_id}`,
        parameters: { ...place, asset_id: id },
        area: writing('the removal of a file from a release'),
      });
    },
    async publish(id) {
      const answer = await github.write({
        method: 'PATCH',
        path: `${RELEASES}/{release_id}`,
        parameters: { ...place, release_id: id },
        body: { draft: false },
        area: writing('the publication of a release'),
      });
      return releaseOf(answer);
    },
  };
}

function reading(subject: string): Area {
  const permission = 'the permission `contents: read`, for a draft `contents: write`';
  return { subject, permission };
}

function writing(subject: string): Area {
  return { subject, permission: 'the permission `contents: write`' };
}

function releaseOf(answer: unknown): Release {
  return readRelease(new Fields(answer, 'a release'));
}

async function createDraft(
  github: GitHub,
  place: Place,
  { tag, targetCommitish, title, notes, isPrerelease }: NewDraft,
): Promise<Release> {
  const answer = await github.write({
    method: 'POST',
    path: RELEASES,
    parameters: place,
    body: {
      tag_name: tag,
      target_commitish: targetCommitish,
      name: title,
      body: notes,
      draft: true,
      prerelease: isPrerelease,
    },
    area: writing('a new draft of a release'),
  });
  return releaseOf(answer);
}

async function upload(
  github: GitHub,
  { uploadUrl }: Release,
  { name, file, contentType }: AssetFile,
): Promise<ReleaseAsset> {
  const answer = await github.upload({
    address: `${uploadUrl}?name=${encodeURIComponent(name)}`,
    file,
    contentType,
    area: writing('a file for a release'),
  });
  return readAsset(new Fields(answer, 'a file of a release'));
}
