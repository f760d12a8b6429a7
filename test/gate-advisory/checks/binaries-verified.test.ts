import { expect, test } from '@jest/globals';

import { EmbargoError, observed } from '@embargo/core';

import { binariesVerified } from '../../../actions/gate-advisory/src/checks/binaries-verified.ts';
import { NO_REPORT, readBinaries } from '../../../actions/gate-advisory/src/evidence/binaries.ts';
import type { BinariesReport } from '../../../actions/gate-advisory/src/evidence/binaries.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { BINARIES, hoursLater, withAdvisory } from './kept-case.ts';

const from = { policy: 'warden', stage: 'publish' } as const;

function reported(change: Partial<BinariesReport>): (evidence: Evidence) => Evidence {
  return (evidence) => ({ ...evidence, binaries: observed({ ...BINARIES, ...change }) });
}

function fixedIn(fixedVersions: string): (evidence: Evidence) => Evidence {
  return (evidence) => {
    const [first] = evidence.advisory.affected;
    if (first === undefined) throw new Error('the case names a package');
    return withAdvisory(evidence, { affected: [{ ...first, fixedVersions }] });
  };
}

function alsoFixedIn(fixedVersions: string): (evidence: Evidence) => Evidence {
  return (evidence) => {
    const { affected } = evidence.advisory;
    return withAdvisory(evidence, {
      affected: [...affected, { ecosystem: 'pip', name: 'canary-other', fixedVersions }],
    });
  };
}

/** A policy that promises no more than that the binaries are built. */
function promisingBuilt(evidence: Evidence): Evidence {
  const { binaries } = evidence.facts;
  if (binaries === undefined) throw new Error('the policy promises no binaries');
  const less = { signed: false, available: false, functional: false } as const;
  return { ...evidence, facts: { ...evidence.facts, binaries: { ...binaries, ...less } } };
}

const everything = new Set(['built', 'signed', 'functional', 'public']);

describeCheck(binariesVerified, {
  pass: [
    { what: 'a verified draft', from },
    {
      what: 'a verified release',
      from,
      change: reported({ source: 'release', shown: everything }),
    },
    { what: 'one of several fixed versions', from, change: fixedIn('1.3.9, 1.4.2') },
    { what: 'a fixed version with a v', from, change: fixedIn('v1.4.2') },
    { what: 'the fixed version of one of two packages', from, change: alsoFixedIn('3.0') },
    {
      what: 'nothing that shows what the policy does not promise',
      from,
      change: (evidence) => reported({ shown: new Set(['built']) })(promisingBuilt(evidence)),
    },
    { what: 'a version with a v', from, change: reported({ version: 'v1.4.2' }) },
    {
      what: 'fixed versions that cannot be compared',
      from,
      change: fixedIn('the next one'),
      reason: 'cannot be compared',
    },
  ],
  fail: [
    {
      what: 'a report that says failed',
      from,
      change: reported({ isPassed: false }),
      reason: 'did not find the binaries as promised',
    },
    {
      what: 'a folder that nobody will download',
      from,
      change: reported({ source: 'directory' }),
      reason: 'about a folder',
    },
    {
      what: 'another repository',
      from,
      change: reported({ repository: { owner: 'anvil-works', name: 'other' } }),
      reason: 'about another repository',
    },
    {
      what: 'a version that is no fixed one',
      from,
      change: reported({ version: '1.4.1' }),
      reason: 'does not name as fixed',
    },
    {
      what: 'a version that is only alike without a v inside of it',
      from,
      change: (evidence) => fixedIn('1.4.2-de')(reported({ version: '1.4.2-dev' })(evidence)),
      reason: 'does not name as fixed',
    },
    {
      what: 'another version than the one fixed, beside one in another form',
      from,
      change: (evidence) => alsoFixedIn('the next one')(reported({ version: '1.4.1' })(evidence)),
      reason: 'does not name as fixed',
    },
    {
      what: 'nothing that shows that it is built, nor a signature',
      from,
      change: reported({ shown: new Set(['functional']) }),
      reason: 'the binaries are built, signed',
    },
    {
      what: 'nothing that shows a signature',
      from,
      change: reported({ shown: new Set(['built', 'functional']) }),
      reason: 'the binaries are signed',
    },
    {
      what: 'nothing that shows that it works',
      from,
      change: reported({ shown: new Set(['built', 'signed']) }),
      reason: 'functional',
      remedy: '`smoke`',
    },
    {
      what: 'a release of which nobody saw that it is public',
      from,
      change: reported({ source: 'release' }),
      reason: 'available',
    },
    {
      what: 'a report from the future',
      from,
      change: reported({ verifiedAt: hoursLater(9_000) }),
      reason: 'ahead of its time',
    },
  ],
  unobservable: [
    {
      what: 'no report',
      from,
      change: (evidence) => ({ ...evidence, binaries: NO_REPORT }),
      remedy: '`binaries-report`',
    },
  ],
  'not-applicable': [
    {
      what: 'no binaries are promised',
      from,
      change: (evidence) => {
        const named = Object.entries(evidence.facts).filter(([name]) => name !== 'binaries');
        return { ...evidence, facts: Object.fromEntries(named) };
      },
    },
  ],
});

const WRITTEN = {
  schemaVersion: 1,
  result: 'passed',
  source: 'draft',
  repository: 'anvil-works/warden',
  version: '1.4.2',
  verifiedAt: '2026-11-20T12:00:00.000Z',
  artifacts: [{ name: 'warden', sha256: 'a'.repeat(64) }],
  checks: [
    { group: 'signed', status: 'passed' },
    { group: 'functional', status: 'skipped' },
  ],
};

function read(...reports: readonly unknown[]): ReturnType<typeof readBinaries> {
  return readBinaries(reports.map((report) => () => Buffer.from(JSON.stringify(report))));
}

test('a report is read as verify-release writes it', () => {
  expect(read(WRITTEN)).toEqual({
    status: 'observed',
    value: {
      repository: { owner: 'anvil-works', name: 'warden' },
      version: '1.4.2',
      source: 'draft',
      isPassed: true,
      verifiedAt: new Date('2026-11-20T12:00:00Z'),
      shown: new Set(['signed']),
      digests: new Map([['warden', 'a'.repeat(64)]]),
    },
  });
});

const RUN = {
  ...WRITTEN,
  source: 'directory',
  verifiedAt: '2026-11-20T12:30:00.000Z',
  checks: [{ group: 'functional', status: 'passed' }],
};

test.each([
  ['the draft first', [WRITTEN, RUN]],
  ['the draft last', [RUN, WRITTEN]],
])('reports on the same bytes count together, %s', (_, reports) => {
  expect(read(...reports)).toMatchObject({
    value: {
      source: 'draft',
      isPassed: true,
      verifiedAt: new Date('2026-11-20T12:30:00Z'),
      shown: new Set(['signed', 'functional']),
    },
  });
});

test('one report that says failed is enough to fail', () => {
  expect(read(WRITTEN, { ...RUN, result: 'failed' })).toMatchObject({ value: { isPassed: false } });
});

test.each([
  ['another version', { version: '1.4.3' }],
  ['another repository', { repository: 'anvil-works/other' }],
  ['other bytes', { artifacts: [{ name: 'warden', sha256: 'b'.repeat(64) }] }],
  ['more files', { artifacts: [...WRITTEN.artifacts, { name: 'x', sha256: 'b'.repeat(64) }] }],
  ['fewer files', { artifacts: [] }],
])('reports on %s do not count together', (_, change) => {
  expect(read(WRITTEN, { ...RUN, ...change })).toMatchObject({
    status: 'unobservable',
    reason: expect.stringContaining('different binaries'),
  });
});

test('no report, or one that is not there, is none', () => {
  const missing = (): Buffer => {
    throw new EmbargoError('FILE_UNREADABLE', 'there is none');
  };
  expect(readBinaries([])).toBe(NO_REPORT);
  expect(readBinaries([missing])).toMatchObject({ status: 'unobservable' });
});

test.each([
  '',
  '{',
  '[]',
  '{}',
  JSON.stringify({ ...WRITTEN, schemaVersion: 2 }),
  JSON.stringify({ ...WRITTEN, source: 'elsewhere' }),
  JSON.stringify({ ...WRITTEN, verifiedAt: 'now' }),
  JSON.stringify({ ...WRITTEN, repository: 'warden' }),
  JSON.stringify({ ...WRITTEN, checks: {} }),
  JSON.stringify({ ...WRITTEN, artifacts: undefined }),
])('%j is no report', (text) => {
  expect(readBinaries([() => Buffer.from(text)])).toMatchObject({ status: 'unobservable' });
});
