import path from 'node:path';

import { faultOfFileName } from '@embargo/signatures';
import type { Download } from '@embargo/signatures';

import type { FoundRelease } from './find-release.ts';
import type { GitHubPorts } from './ports.ts';

/** Two at a time: more gain nothing, for hashing takes both cores. */
const AT_ONCE = 2;

/**
 * Downloads every file of a release into a folder, a published one as a stranger. A name that
 * leads elsewhere is never written; its check tells of it.
 */
export async function fetchFiles(
  github: GitHubPorts,
  { release }: FoundRelease,
  folder: string,
): Promise<ReadonlyMap<string, Download>> {
  const downloads = new Map<string, Download>();
  const waiting = release.assets.filter(({ name }) => faultOfFileName(name) === undefined);
  const work = async (): Promise<void> => {
    for (let asset = waiting.shift(); asset !== undefined; asset = waiting.shift()) {
      if (downloads.has(asset.name)) continue;
      downloads.set(asset.name, { status: 'failed', found: 'it was not tried' });
      const download = await github.download({
        // Where the release is published nobody needs a token, and none is sent.
        url: release.isDraft ? asset.url : asset.downloadUrl,
        ...(release.isDraft && github.token !== undefined ? { token: github.token } : {}),
        file: path.join(folder, asset.name),
        maxBytes: asset.size,
      });
      downloads.set(asset.name, download);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return downloads;
}
