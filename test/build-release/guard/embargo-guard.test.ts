import { describe, expect, test } from '@jest/globals';

import { releaseWindowOf } from '@embargo/core';

import { embargoGuard } from '../../../actions/build-release/src/guard/embargo-guard.ts';
import type { Circumstances } from '../../../actions/build-release/src/guard/embargo-guard.ts';

const OPEN: Circumstances = {
  acts: ['sign-publicly', 'store-publicly'],
  repositoryName: 'forge',
  visibility: 'public',
  isEmbargoed: false,
  isSecurityRelease: false,
  names: [{ of: 'the tag', name: 'v1.2.3' }],
  window: { status: 'none' },
  // A Monday.
  now: new Date('2026-11-23T12:00:00Z'),
};

function windowAt(time: string): Circumstances['window'] {
  const value = releaseWindowOf({ weekdays: ['mon'], time, zone: 'UTC' });
  if (value === undefined) throw new Error('The window can be reckoned with');
  return { status: 'promised', value };
}

test('a public release of no secret is signed', () => {
  expect(embargoGuard(OPEN)).toEqual({ status: 'open' });
});

const CLOSED: readonly (readonly [string, Partial<Circumstances>])[] = [
  ['EMBARGOED', { isEmbargoed: true }],
  ['REPOSITORY_NOT_PUBLIC', { visibility: 'private' }],
  ['REPOSITORY_NOT_PUBLIC', { visibility: 'internal' }],
  ['REPOSITORY_NOT_PUBLIC', { visibility: 'unknown' }],
  ['TEMPORARY_FORK', { repositoryName: 'forge-ghsa-2345-6789-cfgh', visibility: 'private' }],
  ['WINDOW_CLOSED', { isSecurityRelease: true, window: windowAt('16:00') }],
  ['WINDOW_UNKNOWN', { isSecurityRelease: true, window: { status: 'unknown', sentence: 'x' } }],
];

test.each(CLOSED)('%s closes it alone: %j', (code, change) => {
  const verdict = embargoGuard({ ...OPEN, ...change });
  expect(verdict).toMatchObject({ status: 'closed', reasons: [{ code }] });
});

describe('a name that holds an id closes it, and is not repeated', () => {
  test.each([
    'fix-CVE-2026-12345',
    'cve_2026_12345',
    'refs/heads/GHSA-2345-6789-cfgh',
    'v1.2.3-ghsa.2345.6789',
  ])('%s', (name) => {
    const verdict = embargoGuard({ ...OPEN, names: [{ of: 'the ref', name }] });
    expect(verdict).toMatchObject({ status: 'closed', reasons: [{ code: 'NAME_GIVES_AWAY' }] });
    expect(JSON.stringify(verdict)).not.toContain(name);
  });

  test.each(['v2026.11.23', 'receive-2026', 'main', 'cvename'])('%s does not', (name) => {
    expect(embargoGuard({ ...OPEN, names: [{ of: 'the ref', name }] }).status).toBe('open');
  });
});

test('a security release is signed while its window is open', () => {
  const release = { ...OPEN, isSecurityRelease: true, window: windowAt('10:00') };
  expect(embargoGuard(release)).toEqual({ status: 'open' });
});

test('another release does not wait for the window', () => {
  expect(embargoGuard({ ...OPEN, window: windowAt('16:00') })).toEqual({ status: 'open' });
});

test('what shows nothing to anybody is never closed', () => {
  const secret = { ...OPEN, acts: [], isEmbargoed: true, visibility: 'private' } as const;
  expect(embargoGuard(secret)).toEqual({ status: 'open' });
});

test.each([
  ['a private repository may use the instance of GitHub', 'private', 'sigstore-instance: github'],
  ['a public one may use its own', 'public', 'sigstore-instance: custom'],
] as const)('%s', (_, visibility, way) => {
  const verdict = embargoGuard({ ...OPEN, visibility, isEmbargoed: true });
  expect(verdict).toMatchObject({ safeWay: expect.stringContaining(way) });
});

test('all reasons are told at once', () => {
  const verdict = embargoGuard({
    ...OPEN,
    isEmbargoed: true,
    visibility: 'private',
    names: [{ of: 'the tag', name: 'CVE-2026-1234' }],
  });
  expect(verdict.status === 'closed' && verdict.reasons.map(({ code }) => code)).toEqual([
    'EMBARGOED',
    'REPOSITORY_NOT_PUBLIC',
    'NAME_GIVES_AWAY',
  ]);
});
