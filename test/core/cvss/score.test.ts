import { parseCvss, scoreOf, severityOf } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import {
  baseScore,
  baseVectors,
  environmentalScore,
  metricsOf,
  temporalScore,
} from '../../support/cvss3.ts';
import { describeShared, readShared } from '../../support/shared.ts';

function scoreIn(vector: string): number {
  const result = parseCvss(vector);
  if (result.status !== 'valid') throw new Error(`${vector}: ${result.reason}`);
  return scoreOf(result);
}

describeShared('what FIRST publishes', () => {
  type Row = readonly [string, string, number] | readonly [number, string];
  const rowsOf = (name: string): readonly { readonly vector: string; readonly score: number }[] =>
    (JSON.parse(readShared('cvss', `${name}.json`)) as readonly Row[]).map((row) =>
      row.length === 3 ? { vector: row[1], score: row[2] } : { vector: row[1], score: row[0] },
    );

  // One row of the examples contradicts the table of macro vectors, which is normative: at most
  // 7.0 for the highest vector of its class, so not 8.5 for a lower one.
  const MISTAKEN = 'CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N';
  const HIGHEST_OF_ITS_CLASS =
    'CVSS:4.0/AV:P/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:L/SI:L/SA:L/E:A/CR:H/IR:H/AR:H';

  test.each([
    { name: 'first-v3.1-examples', count: 28 },
    { name: 'first-v4.0-examples', count: 43 },
    { name: 'first-v4.0-macro-vectors', count: 270 },
  ])('every vector of $name has its score', ({ name, count }) => {
    const rows = rowsOf(name).filter(({ vector }) => vector !== MISTAKEN);
    expect(rows).toHaveLength(count);
    const scored = rows.map(({ vector }) => ({ vector, score: scoreIn(vector) }));
    expect(scored).toEqual(rows);
  });

  test('the one example that is left out contradicts the table', () => {
    const highest = rowsOf('first-v4.0-macro-vectors').find(
      ({ vector }) => vector === HIGHEST_OF_ITS_CLASS,
    );
    expect(highest?.score).toBe(7);
    expect(scoreIn(MISTAKEN)).toBe(7);
  });
});

test.each([
  { impact: 'H', score: 10 },
  { impact: 'N', score: 0 },
])('v4.0 gives $score where every impact of the easiest attack is $impact', ({ impact, score }) => {
  const impacts = ['VC', 'VI', 'VA', 'SC', 'SI', 'SA'].map((name) => `${name}:${impact}`);
  expect(scoreIn(`CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/${impacts.join('/')}`)).toBe(score);
});

describe.each(['3.0', '3.1'] as const)('v%s', (version) => {
  test('all 2,592 base vectors have the score of the equations', () => {
    const vectors = baseVectors();
    expect(new Set(vectors).size).toBe(2592);
    for (const vector of vectors) {
      const score = scoreIn(`CVSS:${version}/${vector}`);
      const wanted = baseScore(metricsOf(vector), version);
      expect({ vector, score }).toEqual({ vector, score: wanted });
    }
  });

  const optional = (values: Readonly<Record<string, string>>) =>
    fc
      .record(
        Object.fromEntries(
          Object.entries(values).map(([name, choices]) => [
            name,
            fc.constantFrom(...choices.split('')),
          ]),
        ),
        { requiredKeys: [] },
      )
      .map((chosen) =>
        Object.entries(chosen)
          .map((pair) => `/${pair.join(':')}`)
          .join(''),
      );
  const TEMPORAL = { E: 'XHFPU', RL: 'XUWTO', RC: 'XCRU' };
  const ENVIRONMENTAL = {
    ...{ CR: 'XHML', IR: 'XHML', AR: 'XHML', MAV: 'XNALP', MAC: 'XLH', MPR: 'XNLH', MUI: 'XNR' },
    ...{ MS: 'XUC', MC: 'XNLH', MI: 'XNLH', MA: 'XNLH' },
  };

  test.each([
    { group: 'temporal', values: TEMPORAL, score: temporalScore },
    {
      group: 'environmental',
      values: { ...TEMPORAL, ...ENVIRONMENTAL },
      score: environmentalScore,
    },
  ])('the $group metrics count as the equations say', ({ values, score }) => {
    const vectors = fc.tuple(fc.constantFrom(...baseVectors()), optional(values));
    fc.assert(
      fc.property(vectors, ([base, more]) => {
        const vector = `${base}${more}`;
        expect(scoreIn(`CVSS:${version}/${vector}`)).toBe(score(metricsOf(vector), version));
      }),
      { numRuns: 2000, seed: 20261118 },
    );
  });
});

test.each([
  { metrics: 'AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H/RC:U', old: 9.3, now: 9.2 },
  { metrics: 'AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:N/A:N/E:X/RL:X/RC:U', old: 4.7, now: 4.6 },
])('v3.1 rounds $metrics up to $now, where v3.0 gets $old', ({ metrics, old, now }) => {
  expect(scoreIn(`CVSS:3.0/${metrics}`)).toBe(old);
  expect(scoreIn(`CVSS:3.1/${metrics}`)).toBe(now);
});

test('metrics that are not defined change no score', () => {
  const base = 'CVSS:4.0/AV:N/AC:L/AT:N/PR:L/UI:N/VC:H/VI:L/VA:N/SC:N/SI:L/SA:N';
  const more = ['E', 'CR', 'IR', 'AR', 'MAV', 'MAC', 'MAT', 'MPR', 'MUI', 'MVC', 'MVI', 'MVA'];
  const undefinedOnes = [...more, 'MSC', 'MSI', 'MSA', 'S', 'AU', 'R', 'V', 'RE', 'U'];
  expect(scoreIn(`${base}${undefinedOnes.map((name) => `/${name}:X`).join('')}`)).toBe(
    scoreIn(base),
  );
});

test('the supplemental metrics of v4.0 change no score', () => {
  const base = 'CVSS:4.0/AV:A/AC:H/AT:P/PR:L/UI:A/VC:L/VI:H/VA:L/SC:L/SI:N/SA:H';
  expect(scoreIn(`${base}/S:P/AU:Y/R:I/V:C/RE:H/U:Red`)).toBe(scoreIn(base));
});

test.each([
  { score: 0, severity: 'none' },
  { score: 0.1, severity: 'low' },
  { score: 3.9, severity: 'low' },
  { score: 4, severity: 'medium' },
  { score: 6.9, severity: 'medium' },
  { score: 7, severity: 'high' },
  { score: 8.9, severity: 'high' },
  { score: 9, severity: 'critical' },
  { score: 10, severity: 'critical' },
])('$score is rated $severity', ({ score, severity }) => {
  expect(severityOf(score)).toBe(severity);
});
