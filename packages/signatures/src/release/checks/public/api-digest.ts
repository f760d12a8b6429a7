import { counted } from '@embargo/core';

import { failed, ifObserved, passed } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';

/** GitHub's own digest and size of each file are those of what was verified. */
export const apiDigest: ReleaseCheck = {
  id: 'api-digest',
  group: 'public',
  scope: 'release',
  promise: "GitHub's digests are those of the verified files",
  sources: ['draft', 'release'],
  command: ghRelease,
  judge({ assets, release }) {
    return ifObserved(release, 'GitHub was not asked', (state) => {
      for (const { name, size, digest } of state.assets) {
        const file = assets.get(name);
        if (file === undefined) continue;
        if (digest === undefined) {
          return failed('API_DIGEST_MISSING', `a digest of ${name}`, 'none');
        }
        if (digest !== `sha256:${file.sha256}` || size !== file.size) {
          const expected = `${name}: ${file.size} bytes, sha256:${file.sha256}`;
          return failed('API_DIGEST_OTHER', expected, `${size} bytes, ${digest}`);
        }
      }
      return passed(
        counted(
          state.assets.length,
          'digest is that of its file',
          'digests are those of the files',
        ),
      );
    });
  },
};
