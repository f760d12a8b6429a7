import { counted } from '@embargo/core';

import { failed, passed, skipped } from '../../check.ts';
import type { Failure, ReleaseCheck } from '../../check.ts';
import { curlSum } from '../../commands.ts';
import type { AssetFile, Download } from '../../evidence/evidence.ts';

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
    if (downloads.size === 0) return failed('NOTHING_TO_CHECK', 'one file at least', 'none');
    const names = new Set([...downloads.keys(), ...assets.keys()]);
    for (const name of names) {
      const fault = faultOf(name, assets.get(name), downloads.get(name));
      if (fault !== undefined) return fault;
    }
    return passed(`${counted(names.size, 'file')} came without a token, as they were verified`);
  },
};

function faultOf(
  name: string,
  file: AssetFile | undefined,
  download: Download | undefined,
): Failure | undefined {
  if (download?.status !== 'downloaded') {
    const found = download?.found ?? 'no such file';
    return failed('DOWNLOAD_FAILED', `${name} without a token`, found);
  }
  if (file === undefined) return undefined;
  if (download.sha256 === file.sha256 && download.size === file.size) return undefined;
  const found = `${download.size} bytes, ${download.sha256}`;
  return failed('DOWNLOAD_OTHER', `${name}: ${file.size} bytes, ${file.sha256}`, found);
}
