import { severityLane } from '@embargo/core';
import type { LaneMatch, Rating, SeverityBand } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { line } from './planned-case.ts';

type Limits = Pick<SeverityBand, 'below' | 'atLeast' | 'levels'>;

function matchOf(limits: Limits, rating: Rating, approximate = false): LaneMatch | undefined {
  const effect = 'slow-release';
  const band: SeverityBand = { ...line(2), strength: 'must', approximate, effect, ...limits };
  return severityLane({ severityBands: [band] }, rating)[0];
}

interface Fit {
  readonly of: Limits;
  readonly rating: Rating;
  readonly fits: LaneMatch['fits'];
}

test.each<Fit>([
  { of: { below: 4 }, rating: { score: 3.9 }, fits: 'yes' },
  { of: { below: 4 }, rating: { score: 4 }, fits: 'no' },
  { of: { below: 4 }, rating: { severity: 'low' }, fits: 'yes' },
  { of: { below: 4 }, rating: { severity: 'medium' }, fits: 'no' },
  { of: { below: 5 }, rating: { severity: 'medium' }, fits: 'unknown' },
  { of: { below: 4 }, rating: {}, fits: 'unknown' },
  { of: { atLeast: 7 }, rating: { score: 7 }, fits: 'yes' },
  { of: { atLeast: 7 }, rating: { score: 6.9 }, fits: 'no' },
  { of: { atLeast: 7 }, rating: { severity: 'high' }, fits: 'yes' },
  { of: { atLeast: 7 }, rating: { severity: 'medium' }, fits: 'no' },
  { of: { atLeast: 6.9 }, rating: { severity: 'medium' }, fits: 'unknown' },
  { of: { atLeast: 7, below: 9 }, rating: { score: 9.1 }, fits: 'no' },
  { of: { below: 0.1 }, rating: { severity: 'none' }, fits: 'yes' },
  { of: { levels: ['high', 'critical'] }, rating: { severity: 'high' }, fits: 'yes' },
  { of: { levels: ['high', 'critical'] }, rating: { severity: 'low' }, fits: 'no' },
  { of: { levels: ['high', 'critical'] }, rating: { score: 9.8 }, fits: 'yes' },
  { of: { levels: ['high', 'critical'] }, rating: { score: 5 }, fits: 'no' },
  { of: { levels: ['high'] }, rating: { severity: 'low', score: 8 }, fits: 'no' },
  { of: { levels: ['high'] }, rating: {}, fits: 'unknown' },
  { of: { levels: ['low'], below: 3 }, rating: { score: 3.5 }, fits: 'no' },
  { of: { levels: ['low'], below: 3 }, rating: { score: 3.5, severity: 'low' }, fits: 'no' },
  { of: { levels: ['low'], below: 3 }, rating: { severity: 'low' }, fits: 'yes' },
  { of: {}, rating: { score: 5 }, fits: 'unknown' },
])('a band of $of fits $rating: $fits', ({ of, rating, fits }) => {
  expect(matchOf(of, rating)?.fits).toBe(fits);
});

test.each([
  { of: { below: 4 }, score: 3.8, isBorderline: true },
  { of: { below: 4 }, score: 4.2, isBorderline: true },
  { of: { below: 4 }, score: 3.7, isBorderline: false },
  { of: { below: 4 }, score: 4.3, isBorderline: false },
  { of: { atLeast: 7 }, score: 6.8, isBorderline: true },
  { of: { atLeast: 7, below: 9 }, score: 8.9, isBorderline: true },
])('people decide on $score near about $of: $isBorderline', ({ of, score, isBorderline }) => {
  expect(matchOf(of, { score }, true)?.isBorderline).toBe(isBorderline);
});

test('no score is near a threshold that is exact, and none is near without a score', () => {
  expect(matchOf({ below: 4 }, { score: 4 })?.isBorderline).toBe(false);
  expect(matchOf({ below: 4 }, { severity: 'low' }, true)?.isBorderline).toBe(false);
});

test('a policy without bands has no lane', () => {
  expect(severityLane({}, { score: 9.8 })).toEqual([]);
});
