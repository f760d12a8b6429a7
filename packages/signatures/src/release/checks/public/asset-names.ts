import { counted } from '@embargo/core';

import { faultOfFileName } from '../../../documents/file-name.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';

/** Every name can be written into a folder and leads nowhere else. */
export const assetNames: ReleaseCheck = {
  id: 'asset-names',
  group: 'public',
  scope: 'release',
  promise: 'Every name is the plain name of one file',
  command: ghRelease,
  judge({ assets, release }) {
    const listed = release?.status === 'observed' ? release.value.assets : [];
    const names = [...assets.keys(), ...listed.map(({ name }) => name)];
    if (names.length === 0) return skipped('There is no file');
    for (const name of names) {
      const fault = faultOfFileName(name);
      if (fault === undefined) continue;
      return failed('NAME_UNSAFE', 'a plain name', `${JSON.stringify(name.slice(0, 80))} ${fault}`);
    }
    return passed(counted(new Set(names).size, 'name is plain', 'names are plain'));
  },
};
