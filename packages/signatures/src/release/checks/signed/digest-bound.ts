import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { cosignOrGh } from '../../commands.ts';

/** What is signed under the artifact's name, or lies beside it, is about these very bytes. */
export const digestBound: ArtifactCheck = {
  id: 'digest-bound',
  group: 'signed',
  scope: 'artifact',
  promise: 'What is signed under its name is this file',
  command: cosignOrGh,
  judge({ attestations, assets }, { name, file }) {
    let count = 0;
    for (const { place, beside, subjects, verdict } of attestations) {
      if (verdict.status === 'refused' || !assets.has(place)) continue;
      const named = subjects.filter((subject) => subject.name === name);
      const digests = (beside === name ? subjects : named).map(({ sha256 }) => sha256);
      if (digests.length === 0) continue;
      if (!digests.includes(file.sha256)) {
        return failed('DIGEST_OTHER', file.sha256, `${digests.join(', ')} in ${place}`);
      }
      count += 1;
    }
    if (count === 0) return skipped('Nothing in the release is signed under its name');
    return passed(`${count} signed under its name are about ${file.sha256}`);
  },
};
