import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { sha256sum } from '../../commands.ts';

/** A second build, made elsewhere, gave the same bytes. */
export const reproducible: ArtifactCheck = {
  id: 'reproducible',
  group: 'built',
  scope: 'artifact',
  promise: 'A second build gives the same bytes',
  command: sha256sum,
  judge({ expected, rebuilt }, { name, file }) {
    if (!expected.isReproducible) return skipped('The policy does not ask for it');
    if (rebuilt === undefined) {
      return failed('REBUILD_MISSING', 'the checksums of a second build', 'none were given');
    }
    if (rebuilt.status === 'unobservable') return rebuilt;
    const sha256 = rebuilt.value.get(name);
    if (sha256 === undefined) {
      return failed('REBUILD_MISSING', `${name} in the second build`, 'no such file');
    }
    if (sha256 !== file.sha256) return failed('REBUILD_OTHER', file.sha256, sha256);
    return passed(`Both builds gave ${sha256}`);
  },
};
