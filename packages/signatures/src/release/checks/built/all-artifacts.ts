import { counted } from '@embargo/core';

import { failed, passed } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';

/** Every artifact that was promised is there, for every platform. */
export const allArtifacts: ReleaseCheck = {
  id: 'all-artifacts',
  group: 'built',
  scope: 'release',
  promise: 'Every artifact is there, for every platform',
  command: ghRelease,
  judge({ expected, assets }) {
    const names = expected.artifacts.map(({ name }) => name);
    if (names.length === 0) return failed('NOTHING_TO_CHECK', 'one artifact at least', 'none');
    const missing = names.filter((name) => !assets.has(name));
    if (missing.length > 0) {
      return failed('ARTIFACT_MISSING', names.join(', '), `no ${missing.join(', no ')}`);
    }
    return passed(`${counted(names.length, 'artifact is', 'artifacts are')} there`);
  },
};
