import { observed } from '@embargo/core';
import {
  expectedRelease,
  gatherFolder,
  judgeRelease,
  readReleaseFolder,
  readReleasePolicy,
  readTrustedRoots,
} from '@embargo/signatures';
import type { Finding, ReleaseEvidence, ReleaseState, Verdict } from '@embargo/signatures';

import {
  FINGERPRINT,
  filesOf,
  LINUX,
  newWorld,
  releaseAttestation,
  removeFolder,
  sha256,
  TAG,
  trustedRoot,
  VERSION,
  writeFolder,
} from './signed-release.ts';
import type { World } from './signed-release.ts';

/** What a test makes wrong: the release before it is signed, or what was seen of it. */
export interface Change {
  readonly world?: (world: World) => void;
  readonly evidence?: (evidence: ReleaseEvidence) => Partial<ReleaseEvidence>;
}

export interface Judged {
  readonly evidence: ReleaseEvidence;
  readonly verdict: Verdict;
}

export const ROOTS = readTrustedRoots(Buffer.from(JSON.stringify(trustedRoot)), 'the test');

/** A release for which everything holds, but for what the test changed, judged. */
export async function judgedRelease(change: Change = {}): Promise<Judged> {
  const world = newWorld();
  change.world?.(world);
  const files = filesOf(world);
  const folder = writeFolder(files);
  try {
    const evidence = await evidenceOf(world, files, folder);
    const changed = { ...evidence, ...change.evidence?.(evidence) };
    return { evidence: changed, verdict: judgeRelease(changed) };
  } finally {
    removeFolder(folder);
  }
}

/** `id code` of every check that failed, without repeats for further artifacts. */
export function failedIds({ findings }: Verdict): readonly string[] {
  return [...new Set(findings.flatMap(sayFailure))];
}

function sayFailure({ check, outcome }: Finding): readonly string[] {
  if (outcome.status === 'unobservable') return [`${check.id} unobservable`];
  return outcome.status === 'failed' ? [`${check.id} ${outcome.code}`] : [];
}

async function evidenceOf(
  world: World,
  files: ReadonlyMap<string, Buffer>,
  folder: string,
): Promise<ReleaseEvidence> {
  const policy = await readReleasePolicy('release-policy.yml', JSON.stringify(world.policy));
  const gathered = await gatherFolder({
    folder,
    files: await readReleaseFolder(folder),
    expected: expectedRelease(policy, VERSION),
    trustedRoots: ROOTS,
    bundles: [
      { place: "GitHub's attestations", bytes: releaseAttestation(files, world.tagCommit) },
    ],
  });
  const { tagCommit } = world;
  const state = observed(stateOf(files));
  return {
    ...gathered,
    source: 'release',
    now: new Date('2026-03-04T06:00:00Z'),
    openpgp: new Map([
      ['SHA256SUMS', { status: 'verified', fingerprint: FINGERPRINT, signedAt: new Date(0) }],
    ]),
    commit: observed({ sha: tagCommit, committedAt: new Date('2026-03-04T05:00:00Z') }),
    repository: observed({ repositoryId: '1001', ownerId: '2002' }),
    release: state,
    after: state,
    downloads: new Map(
      [...files].map(([name, bytes]) => [
        name,
        { status: 'downloaded', size: bytes.length, sha256: sha256(bytes) },
      ]),
    ),
    rebuilt: observed(new Map([...world.files].map(([name, bytes]) => [name, sha256(bytes)]))),
    tree: observed({ commit: tagCommit, isClean: true }),
    runs: observed([
      { artifact: LINUX, outcome: { status: 'ended', exitCode: 0, output: `forge ${VERSION}\n` } },
    ]),
    regression: observed({
      old: { status: 'ended', exitCode: 1, output: 'open' },
      fresh: { status: 'ended', exitCode: 0, output: '' },
    }),
    advisory: observed({
      ghsaId: 'GHSA-2222-3333-4444',
      vulnerabilities: [{ affected: '>= 1.0.0, < 1.4.2', patched: VERSION }],
    }),
  };
}

export function stateOf(files: ReadonlyMap<string, Buffer>): ReleaseState {
  return {
    isDraft: false,
    isPrerelease: false,
    isImmutable: true,
    isLatest: true,
    tag: TAG,
    notes: `Fixed in ${VERSION}.`,
    assets: [...files].map(([name, bytes], index) => ({
      id: index + 1,
      name,
      size: bytes.length,
      digest: `sha256:${sha256(bytes)}`,
    })),
  };
}
