import { createHash } from 'node:crypto';

import type { JsonObject } from '../http/json.ts';
import { fullName } from '../state/repository.ts';
import type { Repository } from '../state/repository.ts';
import type { Asset, Release } from '../state/release.ts';
import type { World } from '../world.ts';
import { simpleUser } from './account.ts';
import { repositoryPage, repositoryUrl } from './repository.ts';
import { instant, instantOrNull, nodeId } from './time.ts';

/** `release`. */
export function releaseView(world: World, repository: Repository, release: Release): JsonObject {
  const url = `${repositoryUrl(world, repository)}/releases/${release.id}`;
  const uploads = `${world.urls.api}/uploads/repos/${fullName(repository)}/releases/${release.id}`;
  const archive = `${repositoryUrl(world, repository)}/{ball}/${release.tag}`;
  return {
    url,
    html_url: `${repositoryPage(world, repository)}/releases/tag/${pageTag(release)}`,
    assets_url: `${url}/assets`,
    upload_url: `${uploads}/assets{?name,label}`,
    tarball_url: release.draft ? null : archive.replace('{ball}', 'tarball'),
    zipball_url: release.draft ? null : archive.replace('{ball}', 'zipball'),
    id: release.id,
    node_id: nodeId('Release', release.id),
    tag_name: release.tag,
    target_commitish: release.targetCommitish,
    name: release.name ?? null,
    body: release.body ?? null,
    draft: release.draft,
    prerelease: release.prerelease,
    immutable: release.immutable,
    created_at: instant(release.createdAt),
    updated_at: instant(release.updatedAt),
    published_at: instantOrNull(release.publishedAt),
    author: simpleUser(world, release.author),
    assets: [...release.assets.values()].map((asset) =>
      assetView(world, { repository, release }, asset),
    ),
  };
}

/** `release-asset`. The address to download from leads to this server, which is all there is. */
export function assetView(
  world: World,
  { repository, release }: { readonly repository: Repository; readonly release: Release },
  asset: Asset,
): JsonObject {
  const download = `${fullName(repository)}/releases/download/${pageTag(release)}`;
  return {
    url: `${repositoryUrl(world, repository)}/releases/assets/${asset.id}`,
    browser_download_url: `${world.urls.api}/${download}/${encodeURIComponent(asset.name)}`,
    id: asset.id,
    node_id: nodeId('ReleaseAsset', asset.id),
    name: asset.name,
    label: asset.label ?? '',
    state: 'uploaded',
    content_type: asset.contentType,
    size: asset.content.length,
    digest: `sha256:${createHash('sha256').update(asset.content).digest('hex')}`,
    download_count: asset.downloads,
    created_at: instant(asset.createdAt),
    updated_at: instant(asset.updatedAt),
    uploader: simpleUser(world, asset.uploader),
  };
}

/** A draft has no tag yet, whatever name it will get. */
export function pageTag({ draft, tag, id }: Release): string {
  if (!draft) return tag;
  return `untagged-${createHash('sha256').update(`draft ${id}`).digest('hex').slice(0, 20)}`;
}
