import { describe, expect, test } from '@jest/globals';

import { findDurations } from '../../../../packages/policy-lint/src/facts/language/duration.ts';

/** "PT24H", "P1D..P7D", "P2D business" */
function said(text: string): string[] {
  return findDurations(text).map(({ atLeast, within, businessDays }) => {
    const range = atLeast === undefined ? within : `${atLeast}..${within}`;
    return businessDays ? `${range} business` : range;
  });
}

describe('durations in English', () => {
  test.each([
    ['within 24 hours', 'PT24H'],
    ['24-48 hours', 'PT24H..PT48H'],
    ['24/48 hours', 'PT24H..PT48H'],
    ['24 hours to 7 days', 'PT24H..P7D'],
    ['between 1 day and 1 week', 'P1D..P1W'],
    ['48h', 'PT48H'],
    ['24hrs at most', 'PT24H'],
    ['in 7d', 'P7D'],
    ['a 72-hour window', 'PT72H'],
    ['1-7 days', 'P1D..P7D'],
    ['24 \u2014 48 hours', 'PT24H..PT48H'],
    ['one to two weeks', 'P1W..P2W'],
    ['a day or two', 'P1D..P2D'],
    ['a week', 'P1W'],
    ['within the week', 'P1W'],
    ['a fortnight', 'P2W'],
    ['a quarter', 'P3M'],
    ['one year', 'P1Y'],
    ['30 min', 'PT30M'],
    ['twenty-four hours', 'PT24H'],
    ['forty eight hours', 'PT48H'],
    ['48 (forty-eight) hours', 'PT48H'],
    ['ninety (90) days', 'P90D'],
    ['within the first 24 hours', 'PT24H'],
    ['level 1 - 24 hours', 'PT24H'],
    ['p1 - 4 hours', 'PT4H'],
    ['14 calendar days', 'P14D'],
    ['2 business day', 'P2D business'],
    ['two working days', 'P2D business'],
    ['five (5) business days', 'P5D business'],
    ['5 (business) days', 'P5D business'],
    ['3 to 5 business days', 'P3D..P5D business'],
    ['3 workdays', 'P3D business'],
    ['48 hours (business days)', 'PT48H business'],
    ['16 working hours', 'PT16H business'],
    ['the next business day', 'P1D business'],
    ['a further three (3) business days', 'P3D business'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('durations in other languages', () => {
  test.each([
    ['innerhalb von 24 stunden', 'PT24H'],
    ['binnen zwei werktagen', 'P2D business'],
    ['sous 48 heures', 'PT48H'],
    ['3 à 5 jours ouvrables', 'P3D..P5D business'],
    ['en 24 horas', 'PT24H'],
    ['entre 3 y 5 días hábiles', 'P3D..P5D business'],
    ['em até 3 dias úteis', 'P3D business'],
    ['entro 5 giorni lavorativi', 'P5D business'],
    ['binnen 3 werkdagen', 'P3D business'],
    ['w ciągu 7 dni roboczych', 'P7D business'],
    ['в течение 48 часов', 'PT48H'],
    ['в течение 5 рабочих дней', 'P5D business'],
    ['3 iş günü içinde', 'P3D business'],
    ['48小时内', 'PT48H'],
    ['3个工作日', 'P3D business'],
    ['三个工作日内', 'P3D business'],
    ['两周内', 'P2W'],
    ['二十四小时', 'PT24H'],
    ['3営業日以内', 'P3D business'],
    ['24〜48時間', 'PT24H..PT48H'],
    ['１０日以内', 'P10D'],
    ['3ヶ月', 'P3M'],
    ['48시간 이내', 'PT48H'],
    ['영업일 기준 3일', 'P3D business'],
    ['일주일', 'P1W'],
  ])('%s', (text, expected) => {
    expect(said(text)).toEqual([expected]);
  });
});

describe('what is no duration', () => {
  test.each([
    '24 hours a day, 7 days a week',
    'once a week',
    'a few days',
    'a couple of weeks',
    '1.5 days',
    '1,000 hours',
    'one hundred twenty days',
    'a zero-day',
    '0 days',
    'the day of the release',
    'hours',
    '2024年1月5日',
    '2024년 1월 5일',
    'on 5 may',
    'v3 day',
  ])('%s', (text) => {
    expect(said(text)).toEqual([]);
  });
});

test('each duration of a text is found with its place', () => {
  const text = 'answered within two days, fixed in 30 to 90 days';
  expect(findDurations(text).map(({ start, end }) => text.slice(start, end))).toEqual([
    'two days',
    '30 to 90 days',
  ]);
});
