import type { AffectedPackage } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

import { versionsComplete } from '../../../actions/gate-advisory/src/checks/versions-complete.ts';
import { describeCheck } from './describe-check.ts';
import { keptCase, withAdvisory } from './kept-case.ts';
import { promisesOf } from './model-policies.ts';
import { verdictOf } from './verdict-of.ts';

function entry(
  affectedVersions: string,
  fixedVersions: string,
  name = 'canary-a',
): AffectedPackage {
  return { ecosystem: 'npm', name, affectedVersions, fixedVersions };
}

/** Versions of one package, and what is said of them; nothing where they agree. */
const agreeing = [
  ['>= 1.0, < 1.4.2', '1.4.2'],
  ['< 1.4.2', '1.4.2'],
  ['<= 1.4.1', '1.4.2'],
  ['= 1.4.1', '1.4.2'],
  ['1.4.1', '1.4.2'],
  ['> 1.0, <= 1.4.1', '1.4.2'],
  ['>=1.0.0,<1.4.2', 'v1.4.2'],
  ['< 1.4.2', '= 1.4.2'],
  ['< 1.4.2', '1.4.2, 2.0.0'],
  ['>= 1.0, < 1.4.2', '0.9.9, 1.4.2'],
  ['< 1.4.2', '1.4.2+build.7'],
  ['< 2.0.0', '2.0.0'],
  ['< 2', '2.0'],
  ['< 1.10.0', '1.10.0'],
  ['>= 1.9.0, < 1.10.0', '1.10.0'],
  ['<= 2.0.0-rc.1', '2.0.0'],
  ['<= 2.0.0-rc.9', '2.0.0-rc.10'],
  ['<= 2.0.0-alpha', '2.0.0-beta'],
  ['<= 2.0.0-1', '2.0.0-alpha'],
  ['<= 2.0.0-rc', '2.0.0-rc.1'],
  ['= 1.0.0', '1.0.1'],
  ['>= 1.0.0, <= 1.0.0', '1.0.1'],
] as const;

const contradicting = [
  ['>= 1.0, < 1.4.2', '1.4.1', 'a fixed version is inside an affected range'],
  ['<= 1.4.2', '1.4.2', 'a fixed version is inside an affected range'],
  ['>= 1.4.2', '1.4.2', 'a fixed version is inside an affected range'],
  ['< 2.0.0', '2.0.0-rc.1', 'a fixed version is inside an affected range'],
  ['< 1.10.0', '1.9.0', 'a fixed version is inside an affected range'],
  ['< 1.4.2', '1.4.2, 1.3.0', 'a fixed version is inside an affected range'],
  ['= 1.4.2', '1.4.2', 'a fixed version is inside an affected range'],
  ['< 2.0.0-rc.10', '2.0.0-rc.9', 'a fixed version is inside an affected range'],
  ['< 2.0.0-beta', '2.0.0-alpha', 'a fixed version is inside an affected range'],
  ['< 2.0.0-rc.1', '2.0.0-rc', 'a fixed version is inside an affected range'],
  ['< 2.0.0-alpha', '2.0.0-1', 'a fixed version is inside an affected range'],
  ['>= 1.0, < 1.4.2', '0.9', 'the fixed version is older than every affected one'],
  ['> 1.0', '1.0', 'the fixed version is older than every affected one'],
  ['= 1.0', '0.9', 'the fixed version is older than every affected one'],
  ['>= 2.0, < 1.0', '3.0', 'no version is in the affected range'],
  ['> 1.0, <= 1.0', '3.0', 'no version is in the affected range'],
  ['>= 1.0, < 1.0', '3.0', 'no version is in the affected range'],
  ['= 1.0, = 2.0', '3.0', 'no version is in the affected range'],
] as const;

const odd = [
  ['all versions', '1.4.2'],
  ['< 1.4.2', 'the next one'],
  ['< 1.4.2 || >= 2.0, < 2.1', '1.4.2'],
  ['1.x', '2.0'],
  ['< 1.4.2,', '1.4.2'],
  ['=> 1.0', '1.4.2'],
  ['< 1.4.2', '1.4.2,'],
  ['< 9999999999.0', '1.4.2'],
] as const;

describe('versions of one package', () => {
  test.each(agreeing)('%s is fixed in %s', (affected, fixed) => {
    const evidence = withAdvisory(keptCase(), { affected: [entry(affected, fixed)] });
    expect(verdictOf(versionsComplete, evidence)).toEqual({ status: 'pass' });
  });

  test.each(contradicting)('%s is not fixed in %s', (affected, fixed, reason) => {
    const evidence = withAdvisory(keptCase(), { affected: [entry(affected, fixed)] });
    const verdict = verdictOf(versionsComplete, evidence);
    expect(verdict).toMatchObject({ status: 'fail', reason: `entry 1 of 1: ${reason}` });
  });

  test.each(odd)('%s and %s are let through and said', (affected, fixed) => {
    const evidence = withAdvisory(keptCase(), { affected: [entry(affected, fixed)] });
    expect(verdictOf(versionsComplete, evidence)).toEqual({
      status: 'pass',
      reason: 'entry 1 of 1 has versions in a form that cannot be compared',
    });
  });
});

describeCheck(versionsComplete, {
  pass: [
    { what: 'affected and fixed versions' },
    {
      what: 'two packages, each with its own versions',
      change: (evidence) =>
        withAdvisory(evidence, {
          affected: [entry('< 1.4.2', '1.4.2'), entry('< 3.0', '3.0', 'canary-b')],
        }),
    },
    {
      what: 'two packages of one name in different ecosystems',
      change: (evidence) =>
        withAdvisory(evidence, {
          affected: [entry('< 1.4.2', '1.4.2'), { ...entry('< 3.0', '3.0'), ecosystem: 'pip' }],
        }),
    },
    {
      what: 'two lines of one package',
      change: (evidence) =>
        withAdvisory(evidence, {
          affected: [entry('>= 1.0, < 1.4.2', '1.4.2'), entry('>= 2.0, < 2.1', '2.1')],
        }),
    },
  ],
  fail: [
    {
      what: 'no package (missing)',
      change: (evidence) => withAdvisory(evidence, { affected: [] }),
      reason: 'the advisory names no affected package',
      remedy: 'enter the affected package',
    },
    {
      what: 'no affected versions (partial)',
      change: (evidence) =>
        withAdvisory(evidence, { affected: [{ ecosystem: 'npm', fixedVersions: '1.4.2' }] }),
      reason: 'entry 1 of 1 names no affected version',
      remedy: 'enter the affected versions',
    },
    {
      what: 'no fixed versions (partial)',
      change: (evidence) =>
        withAdvisory(evidence, {
          affected: [entry('< 1.4.2', '1.4.2'), { ecosystem: 'npm', affectedVersions: '< 2' }],
        }),
      reason: 'entry 2 of 2 names no fixed version',
      remedy: 'enter the fixed versions',
    },
    ...['', ' ', 'n/a', 'TBD', 'none', '?', '-', 'x.x'].map((text) => ({
      what: `"${text}" for the fixed versions`,
      change: (evidence: ReturnType<typeof keptCase>) =>
        withAdvisory(evidence, { affected: [entry('< 1.4.2', text)] }),
      reason: 'names no fixed version',
    })),
    {
      what: 'a version that fixes one line and is affected in another (contradictory)',
      change: (evidence) =>
        withAdvisory(evidence, {
          affected: [entry('>= 1.0, < 1.4.2', '1.4.2'), entry('>= 1.4.0, < 2.0', '2.0')],
        }),
      reason: 'entry 1 of 2: a fixed version is inside an affected range',
    },
  ],
});

test('it is promised where announcements tell the versions, and always necessary', () => {
  const promises = promisesOf('warden');
  const announced = (fields: readonly ('affected-versions' | 'fixed-versions' | 'impact')[]) => ({
    ...promises,
    facts: {
      announcementContent: { span: SPAN, strength: 'must' as const, fields },
    },
  });
  expect(versionsComplete.promisedBy(announced(['impact', 'fixed-versions']))).toHaveLength(1);
  expect(versionsComplete.promisedBy(announced(['affected-versions']))).toHaveLength(1);
  expect(versionsComplete.promisedBy(announced(['impact']))).toBe('always');
  expect(versionsComplete.promisedBy({ ...promises, facts: {} })).toBe('always');
});

const SPAN = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
