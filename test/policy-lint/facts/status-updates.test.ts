import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.statusUpdates;

describe('how often reporters hear of the progress', () => {
  test.each([
    { text: 'We send you a status update every 5 business days.', every: 'P5D', isBusiness: true },
    { text: 'You are kept informed every 72 hours.', every: 'PT72H' },
    { text: 'We tell you the state of your case at least every 9 days.', every: 'P9D' },
    { text: 'Expect weekly updates until the fix is out.', every: 'P1W' },
    { text: 'We report our progress at least once a week.', every: 'P1W' },
    { text: 'We post a progress report every other week.', every: 'P2W' },
    { text: 'Updates on the issue follow daily.', every: 'P1D' },
    { text: '- **Status update**: within 10 days', every: 'P10D' },
    { text: '- Progress updates: every two weeks', every: 'P2W' },
    { text: '| Step | When |\n|---|---|\n| Status updates | Every 14 days |', every: 'P14D' },
    {
      text: 'We answer within 2 days and then give regular updates (at least once every 48 hours).',
      every: 'PT48H',
    },
    { text: 'Wir informieren Sie alle 7 Tage über den Fortschritt.', every: 'P7D' },
    { text: 'Vous recevrez une mise à jour chaque semaine.', every: 'P1W' },
    { text: 'Te mantendremos informado cada 5 días.', every: 'P5D' },
    { text: '我们每周更新进展。', every: 'P1W' },
    { text: '7日ごとに進捗を報告します。', every: 'P7D' },
  ])('$text', ({ text, every, isBusiness = false }) => {
    expect(read(text)).toMatchObject({ every });
    expect(read(text)?.businessDays === true).toBe(isBusiness);
  });

  test('a cadence comes before a single limit', () => {
    const text = 'A first status update comes within 3 days.\n\nLater updates come every 2 weeks.';
    expect(read(text)).toMatchObject({ every: 'P2W', span: { start: { line: 3 } } });
  });

  test.each([
    { text: 'We keep you updated regularly.' },
    { text: 'Dependencies are updated weekly.' },
    { text: 'We scan for updates every day.' },
    { text: 'We release updates every 3 months.' },
    { text: 'This document is updated every 6 months.' },
    { text: 'Keep your packages up to date (monthly).' },
    { text: 'Security updates follow within 7 days.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
