import { counted } from '@embargo/core';

import { faultOfFileName } from '../../../documents/file-name.ts';
import { failed, passed } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghRelease } from '../../commands.ts';
import type { ReleaseEvidence } from '../../evidence/evidence.ts';
import { besideOf } from '../../policy/sidecars.ts';
import { fill } from '../../policy/template.ts';

/** Nothing lies in the release that the policy does not name. */
export const nothingExtra: ReleaseCheck = {
  id: 'nothing-extra',
  group: 'public',
  scope: 'release',
  promise: 'Nothing else lies in the release',
  command: ghRelease,
  judge(evidence) {
    const { assets, release } = evidence;
    const allowed = new Set([...allowedNames(evidence), ...boundBundles(evidence)]);
    const extra = [...assets.keys()].filter((name) => !isAllowed(name, allowed));
    if (extra.length > 0) {
      const shown = extra.slice(0, 10).join(', ');
      return failed('ASSET_UNEXPECTED', 'only what the policy names', shown);
    }
    const listed = release?.status === 'observed' ? release.value.assets : [];
    const unseen = listed.find(
      ({ name }) => !assets.has(name) && faultOfFileName(name) === undefined,
    );
    if (unseen !== undefined) {
      return failed('ASSET_UNEXPECTED', 'only what was verified', `${unseen.name} as well`);
    }
    return passed(`${counted(assets.size, 'file')}, every one named`);
  },
};

function isAllowed(name: string, allowed: ReadonlySet<string>): boolean {
  const beside = besideOf(name);
  return allowed.has(name) || (beside !== undefined && allowed.has(beside));
}

function allowedNames({ expected }: ReleaseEvidence): ReadonlySet<string> {
  const { artifacts, checksums, otherAssets, sbom, version, tag } = expected;
  const names = artifacts.map(({ name }) => name);
  const template = sbom?.name;
  const sboms =
    template === undefined
      ? []
      : names.map((artifact) => fill(template, { version, tag, artifact }));
  return new Set([
    ...names,
    ...sboms,
    ...(checksums === undefined ? [] : [checksums.name]),
    ...otherAssets,
  ]);
}

/** Bundles that say something of the files that are here, and of nothing else. */
function boundBundles({ assets, attestations }: ReleaseEvidence): readonly string[] {
  const digests = new Set([...assets.values()].map(({ sha256 }) => sha256));
  return attestations.flatMap(({ place, subjects }) =>
    subjects.every(({ sha256 }) => digests.has(sha256)) ? [place] : [],
  );
}
