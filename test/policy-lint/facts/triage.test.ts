import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';

const read = (text: string) => saidWindows(readPolicy('SECURITY.md', text).facts.triage);

describe('a limit for the assessment', () => {
  test.each([
    { text: 'A maintainer takes a look within a day.', limits: ['1: P1D'] },
    { text: 'Reports are triaged within 5 business days.', limits: ['1: P5D business'] },
    { text: '- Initial assessment: within 72 hours', limits: ['1: PT72H'] },
    {
      text: 'We confirm the vulnerability within a week of acknowledging it.',
      limits: ['1: P1W from acknowledgement'],
    },
    {
      text: 'We will answer in 2 days and evaluate the issue in 10.5 days or 2 weeks.',
      limits: ['1: P2W'],
    },
    {
      text: 'A more detailed reply follows within an additional three (3) business days.',
      limits: ['1: P3D business'],
    },
    { text: 'We expect triage to take 2 to 3 days.', limits: ['1: P3D'] },
    { text: 'You get an estimated timeline for a fix within 10 days.', limits: ['1: P10D'] },
    { text: '### Triage\n\n**Limit:** 4 working days', limits: ['3: P4D business'] },
    { text: 'Die Bewertung erfolgt binnen 5 Werktagen.', limits: ['1: P5D business'] },
    { text: '- 初步评估：3个工作日内', limits: ['1: P3D business'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('what is no limit for the assessment', () => {
  test.each([
    { text: 'We look at reports as soon as we can.' },
    { text: 'Fixes are out within 30 days of triage.' },
    { text: 'We review this policy every 6 months.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual([]);
  });
});
