import { EmbargoError } from '@embargo/core';
import type { Binaries } from '@embargo/core';

import { GITHUB_BUILD_TYPE, ownWorkflow } from './expected.ts';
import type { ExpectedArtifact, ExpectedRelease, Group } from './expected.ts';
import { isSbomName, isSidecar } from './sidecars.ts';

export interface PromisedCase {
  /** What SECURITY.md promises of binaries, absent where it promises nothing. */
  readonly binaries: Pick<Binaries, 'built' | 'signed' | 'available' | 'functional'> | undefined;
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly tag: string;
  readonly version: string;
  /** The names of the files in the release. */
  readonly assets: readonly string[];
}

const GITHUB_ISSUER = 'https://token.actions.githubusercontent.com';
const CHECKSUMS = ['SHA256SUMS', 'SHA256SUMS.txt', 'checksums.txt', 'sha256sums.txt'];

/**
 * What a release must be where no file says so: what its security policy promises. Every file that
 * is no signature, checksum or SBOM is an artifact, signed by a workflow of the repository itself
 * that ran at the tag.
 */
export function promisedRelease(given: PromisedCase): ExpectedRelease {
  const { repository, repositoryId, ownerId, tag, version, assets } = given;
  const groups = groupsOf(given.binaries);
  const checksums = CHECKSUMS.find((name) => assets.includes(name));
  return {
    version,
    tag,
    repository,
    ...(repositoryId === undefined ? {} : { repositoryId }),
    ...(ownerId === undefined ? {} : { ownerId }),
    groups,
    signers: [ownWorkflow(GITHUB_ISSUER, tag)],
    artifacts: assets
      .filter((name) => !isSidecar(name) && !CHECKSUMS.includes(name))
      .map((name) => artifactOf(name, groups)),
    otherAssets: assets.filter(isSbomName),
    ...(checksums === undefined ? {} : { checksums: { name: checksums, isSigned: false } }),
    isReproducible: false,
    isClean: false,
    buildTypes: [GITHUB_BUILD_TYPE],
    release: {},
    notesNameVersion: false,
  };
}

function groupsOf(binaries: PromisedCase['binaries']): readonly Group[] {
  const { built, signed, available, functional } = binaries ?? {};
  const groups: readonly Group[] = [
    ...(built === true ? (['built', 'provenance'] as const) : []),
    ...(signed === true ? (['signed'] as const) : []),
    ...(available === true ? (['public'] as const) : []),
    ...(functional === true ? (['functional'] as const) : []),
  ];
  if (groups.length > 0) return groups;
  throw new EmbargoError(
    'CONFIG_INVALID',
    'The security policy promises nothing of binaries, expected that they are built, signed, available or functional; write that, or give a release policy',
  );
}

function artifactOf(name: string, groups: readonly Group[]): ExpectedArtifact {
  return {
    name,
    require: [
      ...(groups.includes('signed') ? (['signature'] as const) : []),
      ...(groups.includes('provenance') ? (['provenance'] as const) : []),
    ],
    ...(groups.includes('functional') ? { smoke: { arguments: ['--version'] } } : {}),
  };
}
