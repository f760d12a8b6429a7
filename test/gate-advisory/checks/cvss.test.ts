import type { ClaimedCvss, Severity } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { cvss } from '../../../actions/gate-advisory/src/checks/cvss.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { keptCase, withAdvisory } from './kept-case.ts';
import { promisesOf } from './model-policies.ts';

const CRITICAL_31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const CRITICAL_30 = 'CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const NOTHING_31 = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N';
const CRITICAL_40 = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
const MEDIUM_31 = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N';

/** The case with these vectors and this word; no word where none is given. */
function scored(evidence: Evidence, claims: readonly ClaimedCvss[], word?: Severity): Evidence {
  const { severity, ...rest } = evidence.advisory;
  const advisory = { ...rest, cvss: claims };
  if (severity === undefined) throw new Error('the kept case has a severity');
  return { ...evidence, advisory: word === undefined ? advisory : { ...advisory, severity: word } };
}

describeCheck(cvss, {
  pass: [
    { what: 'a vector, its score and its severity' },
    {
      what: 'v3.0 where the policy names v3.0',
      from: { policy: 'quay' },
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_30, score: 9.8 }], 'critical'),
    },
    {
      what: 'v4.0 where the policy names v3.1',
      from: { policy: 'stamp' },
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_40, score: 9.3 }], 'critical'),
    },
    {
      what: 'two vectors, one of the version that the policy names',
      from: { policy: 'stamp' },
      change: (evidence) =>
        scored(
          evidence,
          [
            { vector: CRITICAL_30, score: 9.8 },
            { vector: CRITICAL_40, score: 9.3 },
          ],
          'critical',
        ),
    },
    {
      what: 'two vectors, the severity of one of them',
      change: (evidence) =>
        scored(
          evidence,
          [
            { vector: MEDIUM_31, score: 5.5 },
            { vector: CRITICAL_40, score: 9.3 },
          ],
          'medium',
        ),
    },
    {
      what: 'a score of 0 without a word',
      change: (evidence) => scored(evidence, [{ vector: NOTHING_31, score: 0 }]),
    },
    {
      what: 'a score of 0 that GitHub calls low',
      change: (evidence) => scored(evidence, [{ vector: NOTHING_31, score: 0 }], 'low'),
    },
  ],
  fail: [
    {
      what: 'no vector (missing)',
      change: (evidence) => withAdvisory(evidence, { cvss: [] }),
      reason: 'the advisory has no CVSS vector',
      remedy: 'CVSS calculator',
    },
    {
      what: 'a malformed vector (truncated)',
      change: (evidence) =>
        scored(evidence, [{ vector: CRITICAL_31.slice(0, -4), score: 9.8 }], 'critical'),
      reason: 'a CVSS vector of the advisory is malformed',
      remedy: 'enter the vector anew',
    },
    {
      what: 'a malformed vector beside a sound one (partial)',
      change: (evidence) =>
        scored(
          evidence,
          [
            { vector: CRITICAL_31, score: 9.8 },
            { vector: `${CRITICAL_40}/E:?`, score: 9.3 },
          ],
          'critical',
        ),
      reason: 'malformed',
    },
    {
      what: 'a vector of v2',
      change: (evidence) =>
        scored(evidence, [{ vector: 'AV:N/AC:L/Au:N/C:C/I:C/A:C', score: 10 }], 'critical'),
      reason: 'of v2.0',
    },
    {
      what: 'an older version than the policy names',
      from: { policy: 'stamp' },
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_30, score: 9.8 }], 'critical'),
      reason: 'the CVSS vector is of v3.0, the policy names v3.1',
      remedy: 'score it again with CVSS v3.1 or newer',
    },
    {
      what: 'another score than the calculator gives (contradictory)',
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_31, score: 9.7 }], 'critical'),
      reason: 'the advisory shows the score 9.7, its CVSS vector gives 9.8',
    },
    {
      what: 'a higher score than the calculator gives',
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_31, score: 9.9 }], 'critical'),
    },
    {
      what: 'a vector that was edited after it was scored (stale)',
      change: (evidence) => scored(evidence, [{ vector: MEDIUM_31, score: 9.8 }], 'critical'),
      reason: 'its CVSS vector gives 5.5',
    },
    {
      what: 'another severity than the score has (contradictory)',
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_31, score: 9.8 }], 'high'),
      reason: 'the advisory says high, its CVSS vector gives critical',
      remedy: 'let the vector decide',
    },
    {
      what: 'no severity',
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_31, score: 9.8 }]),
      reason: 'the advisory says no severity',
    },
    {
      what: 'a severity of low for a score that has another',
      change: (evidence) => scored(evidence, [{ vector: MEDIUM_31, score: 5.5 }], 'low'),
    },
    {
      what: 'a high word for a score of 0 (contradictory)',
      change: (evidence) => scored(evidence, [{ vector: NOTHING_31, score: 0 }], 'high'),
      reason: 'the advisory says high, its CVSS vector gives none',
    },
    {
      what: 'no number for a score',
      change: (evidence) =>
        scored(evidence, [{ vector: CRITICAL_31, score: Number.POSITIVE_INFINITY }], 'critical'),
    },
  ],
  unobservable: [
    {
      what: 'a vector of which GitHub shows no score (partial)',
      change: (evidence) => scored(evidence, [{ vector: CRITICAL_31 }], 'critical'),
      reason: 'GitHub shows no score beside the CVSS vector, which the calculator gives 9.8',
    },
  ],
});

test('a policy that does not speak of CVSS does not promise it', () => {
  const { cvss: stated, ...facts } = promisesOf('warden').facts;
  expect(stated).toBeDefined();
  expect(cvss.promisedBy({ ...promisesOf('warden'), facts })).toEqual([]);
});

test('what is wrong with a vector stands in the detail, as it quotes the vector', () => {
  const evidence = scored(keptCase(), [{ vector: 'CVSS:3.1/AV:N' }], 'high');
  const verdict = cvss.evaluate(evidence);
  expect(verdict).toMatchObject({ reason: 'a CVSS vector of the advisory is malformed' });
  expect(verdict.status === 'fail' && verdict.detail?.reveal()).toContain('AC is missing');
});
