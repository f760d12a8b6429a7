import { reportDocument, verificationSummary } from '@embargo/signatures';
import type { VerificationSummary } from '@embargo/signatures';
import { expect, test } from '@jest/globals';

import { judgedRelease } from '../../support/release/judged-release.ts';
import type { Change } from '../../support/release/judged-release.ts';
import { DARWIN, LINUX } from '../../support/release/signed-release.ts';

const POLICY = { path: 'release-policy.yml', sha256: '0'.repeat(64) };

async function summaryOf(change?: Change): Promise<VerificationSummary | undefined> {
  const { evidence, verdict } = await judgedRelease(change);
  const report = reportDocument(evidence, verdict, POLICY);
  return verificationSummary(evidence, report, 'https://anvil.dev/verifier');
}

test('A verified release is summed up for those who may not see how it was built', async () => {
  const summary = await summaryOf();
  expect(summary?.subject.map(({ name }) => name)).toEqual([LINUX, DARWIN]);
  expect(summary?.predicateType).toBe('https://slsa.dev/verification_summary/v1');
  expect(summary?.predicate).toMatchObject({
    verificationResult: 'PASSED',
    verifiedLevels: ['SLSA_BUILD_LEVEL_2', 'REPRODUCIBLE'],
    policy: { uri: 'release-policy.yml', digest: { sha256: '0'.repeat(64) } },
    resourceUri: 'https://github.com/anvil/forge/releases/tag/v1.4.2',
  });
  expect(summary?.predicate.inputAttestations).toHaveLength(5);
  expect(JSON.stringify(summary)).not.toContain('c0ffee00');
});

test('The level is that of the builder in the policy', async () => {
  const id = 'https://github.com/anvil/forge/.github/workflows/release.yml@refs/tags/{tag}';
  const summary = await summaryOf({
    world: (world) => {
      world.policy = { ...world.policy, provenance: { builders: [{ id, level: 3 }] } };
    },
  });
  expect(summary?.predicate.verifiedLevels).toContain('SLSA_BUILD_LEVEL_3');
});

test('What failed is said to have failed, and nothing else', async () => {
  const summary = await summaryOf({
    world: (world) => {
      world.last = (files) => files.set('more', Buffer.from('x'));
    },
  });
  expect(summary?.predicate).toMatchObject({
    verificationResult: 'FAILED',
    verifiedLevels: ['FAILED'],
  });
});

test('Where no artifact was there, there is nothing to sum up', async () => {
  const summary = await summaryOf({
    world: (world) => {
      world.last = (files) => {
        files.delete(LINUX);
        files.delete(DARWIN);
      };
    },
  });
  expect(summary).toBeUndefined();
});
