import { createHash } from 'node:crypto';

import { loginOf } from '../access/token.ts';
import { attachAsset } from '../changes/release.ts';
import { param } from '../http/call.ts';
import type { Call, RepositoryCall, Route } from '../http/call.ts';
import { pageReply } from '../http/paging.ts';
import { invalid, notFound } from '../http/refusal.ts';
import { created, NO_CONTENT, ok } from '../http/reply.ts';
import type { Reply } from '../http/reply.ts';
import { repositoryRoute, route } from '../http/route.ts';
import type { Asset, Release } from '../state/release.ts';
import type { Repository } from '../state/repository.ts';
import { assetView, pageTag } from '../views/release.ts';
import { releaseOr404, seesDrafts } from './releases.ts';

const READ = { permission: 'contents', access: 'read' } as const;
const WRITE = { permission: 'contents', access: 'write' } as const;
const ASSETS = '/repos/{owner}/{repo}/releases';

/**
 * Files of releases. GitHub takes uploads at another host, here under `/uploads`; downloads lead to
 * a store whose addresses carry their own right.
 */
export const releaseAssetRoutes: readonly Route[] = [
  repositoryRoute(`GET ${ASSETS}/{release_id}/assets`, READ, list),
  {
    ...repositoryRoute(`POST /uploads${ASSETS}/{release_id}/assets`, WRITE, upload),
    takesBytes: true,
  },
  repositoryRoute(`GET ${ASSETS}/assets/{asset_id}`, READ, show),
  repositoryRoute(`DELETE ${ASSETS}/assets/{asset_id}`, WRITE, remove),
  { ...route('GET /{owner}/{repo}/releases/download/{tag}/{name}', download), isWeb: true },
  { ...route('GET /storage/assets/{asset_id}', fetchStored), isWeb: true },
];

interface Found {
  readonly repository: Repository;
  readonly release: Release;
  readonly asset: Asset;
}

function list(call: RepositoryCall): Reply {
  const release = releaseOr404(call);
  return pageReply(call, {
    items: [...release.assets.values()],
    show: (asset) => assetView(call.world, { repository: call.repository, release }, asset),
  });
}

function upload(call: RepositoryCall): Reply {
  const { world, repository, query, headers, raw, actor } = call;
  const release = releaseOr404(call);
  const name = query.get('name');
  if (name === null) throw invalid('ReleaseAsset', 'name', 'missing_field');
  const asset = attachAsset(world, release, {
    name,
    content: raw,
    label: query.get('label') ?? undefined,
    contentType: headers['content-type'],
    uploader: loginOf(actor),
  });
  const shown = assetView(world, { repository, release }, asset);
  return created(shown, shown['url']);
}

function show(call: RepositoryCall): Reply {
  const found = find(call);
  if (call.headers['accept'] === 'application/octet-stream') return leadToStore(call, found);
  return ok(assetView(call.world, found, found.asset));
}

function remove(call: RepositoryCall): Reply {
  const { release, asset } = find(call);
  if (release.immutable) throw invalid('ReleaseAsset', 'release', 'the release is immutable');
  release.assets.delete(asset.id);
  return NO_CONTENT;
}

/** What everybody's browser can fetch: files of published releases in public repositories. */
function download(call: Call): Reply {
  const name = `${param(call, 'owner')}/${param(call, 'repo')}`.toLowerCase();
  const repository = call.world.state.repositories.get(name);
  const isPublic = repository?.visibility === 'public';
  const release = [...(repository?.releases.values() ?? [])].find(
    (one) => !one.draft && pageTag(one) === param(call, 'tag'),
  );
  const asset = [...(release?.assets.values() ?? [])].find(
    (one) => one.name === param(call, 'name'),
  );
  if (!isPublic || release === undefined || asset === undefined) throw notFound();
  return leadToStore(call, { repository, release, asset });
}

function leadToStore({ world }: Call, { asset }: Found): Reply {
  const location = `${world.urls.api}/storage/assets/${asset.id}?signature=${signatureOf(asset)}`;
  return { status: 302, headers: { location } };
}

function fetchStored(call: Call): Reply {
  const id = Number(param(call, 'asset_id'));
  for (const repository of call.world.state.repositories.values()) {
    for (const release of repository.releases.values()) {
      const asset = release.assets.get(id);
      if (asset === undefined || call.query.get('signature') !== signatureOf(asset)) continue;
      asset.downloads += 1;
      return { status: 200, bytes: asset.content, headers: { 'content-type': asset.contentType } };
    }
  }
  throw notFound();
}

function find(call: RepositoryCall): Found {
  const id = Number(param(call, 'asset_id'));
  for (const release of call.repository.releases.values()) {
    const asset = release.assets.get(id);
    if (asset === undefined || (release.draft && !seesDrafts(call))) continue;
    return { repository: call.repository, release, asset };
  }
  throw notFound();
}

function signatureOf({ id, createdAt }: Asset): string {
  return createHash('sha256').update(`${id} ${createdAt.getTime()}`).digest('hex').slice(0, 32);
}
