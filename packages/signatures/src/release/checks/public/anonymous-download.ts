import { failed, passed, skipped } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { curlSum } from '../../commands.ts';

/** A stranger without a token gets each file, byte for byte what was verified. */
export const anonymousDownload: ReleaseCheck = {
  id: 'anonymous-download',
  group: 'public',
  scope: 'release',
  promise: 'Anybody can download every file, as it was verified',
  sources: ['release'],
  command: curlSum,
  judge({ assets, downloads }) {
    if (downloads === undefined) return skipped('Nothing was downloaded');
    if (assets.size === 0) return failed('NOTHING_TO_CHECK', 'one file at least', 'none');
    for (const { name, size, sha256 } of assets.values()) {
      const download = downloads.get(name);
      if (download?.status !== 'downloaded') {
        const found = download?.found ?? 'it was not tried';
        return failed('DOWNLOAD_FAILED', `${name} without a token`, found);
      }
      if (download.sha256 !== sha256 || download.size !== size) {
        const found = `${download.size} bytes, ${download.sha256}`;
        return failed('DOWNLOAD_OTHER', `${name}: ${size} bytes, ${sha256}`, found);
      }
    }
    return passed(`${assets.size} files came without a token, as they were verified`);
  },
};
