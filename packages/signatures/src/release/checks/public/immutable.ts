import { counted } from '@embargo/core';

import { readReleaseAttestation } from '../../../documents/release-attestation.ts';
import type { ReleaseAttestation } from '../../../documents/release-attestation.ts';
import { failed, ifObserved, passed, skipped } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { ghReleaseVerify } from '../../commands.ts';
import type { ReleaseEvidence } from '../../evidence/evidence.ts';
import { isGitHubRelease } from '../../evidence/signers.ts';

/** GitHub sealed the release, and attests each of its files and the commit of its tag. */
export const immutable: ReleaseCheck = {
  id: 'immutable',
  group: 'public',
  scope: 'release',
  promise: 'GitHub sealed the release and attests its files',
  sources: ['release'],
  command: ghReleaseVerify,
  judge(evidence) {
    if (evidence.expected.release.immutable !== true) {
      return skipped('The policy does not ask for it');
    }
    return ifObserved(evidence.release, 'GitHub was not asked', ({ isImmutable }) => {
      if (isImmutable) return attested(evidence);
      return failed('RELEASE_MUTABLE', 'an immutable release', 'one that can change');
    });
  },
};

function attested(evidence: ReleaseEvidence): Outcome {
  const expected = `GitHub's attestation of ${evidence.expected.tag}`;
  const statements = evidence.attestations.flatMap(({ verdict }) =>
    verdict.status === 'verified' && isGitHubRelease(verdict) ? (verdict.statement ?? []) : [],
  );
  const [statement, ...others] = statements;
  if (statement === undefined) return failed('RELEASE_ATTESTATION_MISSING', expected, 'none');
  if (others.length > 0) {
    return failed('RELEASE_ATTESTATIONS_SEVERAL', `one of ${expected}`, `${statements.length}`);
  }
  const attestation = readReleaseAttestation(statement);
  if (attestation.status === 'refused') {
    return failed(attestation.code, expected, attestation.message);
  }
  return compare(evidence, attestation.value);
}

const OTHER = 'RELEASE_ATTESTATION_OTHER';

function compare(evidence: ReleaseEvidence, found: ReleaseAttestation): Outcome {
  const { expected, assets, commit } = evidence;
  const wanted = `${expected.repository} ${expected.tag}`;
  if (found.repository !== expected.repository || found.tag !== expected.tag) {
    return failed(OTHER, wanted, `${found.repository} ${found.tag}`);
  }
  const sha = commit?.status === 'observed' ? commit.value.sha : undefined;
  if (sha !== undefined && found.commit !== sha) return failed(OTHER, sha, found.commit);
  const difference = differingAsset(evidence, found);
  if (difference !== undefined) return difference;
  return passed(
    `GitHub attests ${counted(assets.size, 'file')} of ${found.tag} at ${found.commit}`,
  );
}

function differingAsset(
  { assets }: ReleaseEvidence,
  found: ReleaseAttestation,
): Outcome | undefined {
  for (const { name, sha256 } of assets.values()) {
    const attestedSha = found.assets.get(name);
    if (attestedSha === sha256) continue;
    return failed(OTHER, `${name}: ${sha256}`, attestedSha ?? 'not attested');
  }
  if (found.assets.size === assets.size) return undefined;
  return failed(OTHER, counted(assets.size, 'file'), `${found.assets.size} attested`);
}
