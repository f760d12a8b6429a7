import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';

const read = (text: string) => saidWindows(readPolicy('SECURITY.md', text).facts.release);

describe('a limit for the release of the fix', () => {
  test.each([
    {
      text: '**Fix Release Day** (Completed within 2-28 days of Disclosure)',
      limits: ['1: P2D..P28D from disclosure'],
    },
    { text: 'We release a fix within 30 days.', limits: ['1: P30D'] },
    {
      text: 'A security update is published within 10 days, once the report is accepted.',
      limits: ['1: P10D from triage'],
    },
    {
      text: 'If the vulnerability is confirmed, a new version ships within a week.',
      limits: ['1: P1W from triage'],
    },
    { text: 'We develop a fix and release it within 21 days.', limits: ['1: P21D'] },
    { text: '- Patch released: 14 days', limits: ['1: P14D'] },
    {
      text: 'Patched versions are rolled out within 48 hours for critical issues.',
      limits: ['1: PT48H [critical]'],
    },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('what is no limit for the release', () => {
  test.each([
    { text: 'We release every 6 weeks.' },
    { text: 'Each release is supported for 1 year.' },
    { text: 'Our release cadence is 3 months.' },
    { text: 'Details follow 14 days after the release.' },
    { text: 'Packagers hear of it at least ten days ahead of the planned release.' },
    { text: '## Announcement (one week in advance of the release)' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual([]);
  });
});
