import { releaseChecks, reportDocument } from '@embargo/signatures';
import { expect, test } from '@jest/globals';

import { failedIds, judgedRelease } from '../../support/release/judged-release.ts';
import { loadSchema } from '../../support/schema.ts';

test('A release for which everything holds passes every check', async () => {
  const { evidence, verdict } = await judgedRelease();
  expect(failedIds(verdict)).toEqual([]);
  expect(verdict.result).toBe('passed');
  const passed = new Set(
    verdict.findings.flatMap(({ check, outcome }) =>
      outcome.status === 'passed' ? [check.id] : [],
    ),
  );
  expect(releaseChecks.map(({ id }) => id).filter((id) => !passed.has(id))).toEqual([]);
  const policy = { path: 'release-policy.yml', sha256: '0'.repeat(64) };
  const report = reportDocument(evidence, verdict, policy);
  expect(loadSchema('verify-report').faultsOf(report)).toEqual([]);
});
