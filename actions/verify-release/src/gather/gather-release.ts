import path from 'node:path';

import { EmbargoError, observed } from '@embargo/core';
import { GitHubError } from '@embargo/github';
import { gatherFolder, readReleaseFolder, trustWarnings } from '@embargo/signatures';
import type { FoundBundle, ReleaseEvidence, ReleaseFolder } from '@embargo/signatures';

import type { Inputs } from '../inputs.ts';
import type { Dependencies } from '../main.ts';
import { fetchFiles } from './fetch-files.ts';
import { findRelease } from './find-release.ts';
import { observeOrigin, storedBundles } from './observe-origin.ts';
import type { OpenPolicy } from './open-policy.ts';
import { openKeys, openTrust } from './open-trust.ts';
import type { GitHubPorts } from './ports.ts';
import { readSideFiles } from './read-side-files.ts';

/** Everything but what is seen at the end, and where the files are. */
export interface Gathered {
  readonly evidence: ReleaseEvidence;
  readonly folder: string;
  /** GitHub's number of the release; absent for a folder. */
  readonly releaseId?: number;
}

/** How many files GitHub is asked about; a stranger has 60 requests an hour for everything. */
const MAX_ASKED = { anonymous: 20, token: 100 } as const;

export async function gatherRelease(
  inputs: Inputs,
  deps: Dependencies,
  open: OpenPolicy,
): Promise<Gathered> {
  return inputs.source === 'directory'
    ? gatherDirectory(inputs, deps, open)
    : gatherPublished(inputs, deps, open);
}

async function gatherDirectory(
  inputs: Inputs,
  deps: Dependencies,
  open: OpenPolicy,
): Promise<Gathered> {
  const folder = path.resolve(deps.context.workspace, inputs.directory ?? '');
  const files = await readReleaseFolder(folder);
  return { folder, evidence: await verified({ inputs, deps, open, folder, files, bundles: [] }) };
}

async function gatherPublished(
  inputs: Inputs,
  deps: Dependencies,
  open: OpenPolicy,
): Promise<Gathered> {
  const { github, makeFolder } = deps;
  if (github === undefined) {
    const message = 'The run names no repository, expected GITHUB_REPOSITORY or a release policy';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const kind = inputs.source === 'draft' ? 'draft' : 'release';
  const found = await findRelease(github, kind, open.tag);
  const fetched = makeFolder();
  const downloads = await fetchFiles(github, found, fetched);
  const built = inputs.directory;
  const folder = built === undefined ? fetched : path.resolve(deps.context.workspace, built);
  const files = await readReleaseFolder(folder);
  const bundles = await bundlesOf(github, files, deps);
  const evidence = await verified({ inputs, deps, open, folder, files, bundles });
  const ref = kind === 'draft' ? found.release.targetCommitish : open.tag;
  return {
    folder,
    releaseId: found.id,
    evidence: {
      ...evidence,
      ...(await observeOrigin(github, { ref, ghsaId: inputs.ghsaId })),
      release: observed(found.state),
      downloads,
    },
  };
}

interface VerifiedCase {
  readonly inputs: Inputs;
  readonly deps: Dependencies;
  readonly open: OpenPolicy;
  readonly folder: string;
  readonly files: ReleaseFolder;
  readonly bundles: readonly FoundBundle[];
}

async function verified(given: VerifiedCase): Promise<ReleaseEvidence> {
  const { inputs, deps, open, folder, files, bundles } = given;
  const trustedRoots = await openTrust(inputs.trustedRoot, open, deps.checkout);
  const now = deps.now();
  for (const warning of trustedRoots.flatMap((root) => trustWarnings(root, now))) {
    deps.log.warning(warning);
  }
  const gathered = await gatherFolder({
    folder,
    files,
    bundles,
    expected: open.expect([...files.assets.keys()]),
    trustedRoots,
    ...openKeys(open),
  });
  return {
    ...gathered,
    ...readSideFiles(inputs, deps.checkout),
    source: inputs.source,
    now,
  };
}

/**
 * What GitHub keeps about the files. Where bundles lie in the release only its own word on the
 * release is missing, which names every file. The store may be closed to us; then what lies in the
 * release has to do.
 */
async function bundlesOf(
  github: GitHubPorts,
  { assets, bundles }: ReleaseFolder,
  { log }: Dependencies,
): Promise<readonly FoundBundle[]> {
  const most = MAX_ASKED[github.token === undefined ? 'anonymous' : 'token'];
  const digests = [...assets.values()].map(({ sha256 }) => sha256);
  try {
    return await storedBundles(github, digests.slice(0, bundles.length > 0 ? 1 : most));
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    log.warning(error.message);
    return [];
  }
}
