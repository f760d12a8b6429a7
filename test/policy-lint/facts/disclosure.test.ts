import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';

const read = (text: string) => saidWindows(readPolicy('SECURITY.md', text).facts.disclosure);

describe('a limit until the vulnerability is public', () => {
  test.each([
    {
      text: 'We publish 10 days after the patch is released or 80 days after the report, whichever comes first.',
      limits: ['1: P10D from release', '1: P80D'],
    },
    {
      text: 'Please allow us 40 days to repair it before anybody discusses it.',
      limits: ['1: P40D'],
    },
    { text: 'We keep to a 90-day disclosure deadline.', limits: ['1: P90D'] },
    {
      text: 'We publish each flaw together with its fix, 60 days after the report at the latest.',
      limits: ['1: P60D'],
    },
    {
      text: 'Please give us 60 days to repair the flaw before you publish it.',
      limits: ['1: P60D'],
    },
    {
      text: 'Give the developers a fair time to repair and fix it (usually 60 days).',
      limits: ['1: P60D'],
    },
    { text: 'We ask you not to disclose the issue for 45 days.', limits: ['1: P45D'] },
    { text: 'The embargo ends after 14 days at the latest.', limits: ['1: P14D'] },
    {
      text: 'Details are published 30 days after the fix is released.',
      limits: ['1: P30D from release'],
    },
    {
      text: 'Within 90 days after triage, the vulnerability must be made public.',
      limits: ['1: P90D from triage'],
    },
    {
      text: 'If no patch is out within 120 days, we disclose the issue anyway.',
      limits: ['1: P120D'],
    },
    {
      text: 'We disclose publicly once a fix is available, or within 75 days by default.',
      limits: ['1: P75D'],
    },
    {
      text: 'Acknowledgement within 2 days, and we ask for 90 days before public disclosure.',
      limits: ['1: P90D'],
    },
    {
      text: 'Fixes are followed by an advisory. This delay can take up to a week.',
      limits: ['1: P1W'],
    },
    {
      text: 'We expect the time from report to disclosure to be on the order of 7 days.',
      limits: ['1: P7D'],
    },
    { text: 'Wir veröffentlichen Einzelheiten 90 Tage nach der Meldung.', limits: ['1: P90D'] },
    { text: 'Merci de ne pas divulguer la faille avant 90 jours.', limits: ['1: P90D'] },
    { text: 'Мы просим не раскрывать уязвимость в течение 60 дней.', limits: ['1: P60D'] },
    { text: '漏洞将在90天后公开。', limits: ['1: P90D'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('a limit until disclosure in lists, tables and under headings', () => {
  test.each([
    { text: '- **Public disclosure**: 90 days after the report', limits: ['1: P90D'] },
    { text: '### Publication\n\n**Delay:** 30 days', limits: ['3: P30D'] },
    {
      text: '| Severity | Disclosed |\n|---|---|\n| Low / Medium | About four weeks after release of the fix |\n| High | After it is out of use (~1 year typical) |',
      limits: ['3: P4W from release [low medium]', '4: P1Y [high]'],
    },
    {
      text: '## Disclosure timeline\n\n- High: 30 days\n- Low: 60 days',
      limits: ['3: P30D [high]', '4: P60D [low]'],
    },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('what is no limit for disclosure', () => {
  test.each([
    { text: 'About a week before public disclosure, we send advance notice to operators.' },
    {
      text: '**Fix Disclosure to Private Distributors List** (Completed within 1-14 days of Disclosure):',
    },
    { text: 'Distributors are told at least 7 days before public disclosure.' },
    { text: 'Tell us 7 days before you go public.' },
    { text: 'We disclose once a fix is available.' },
    { text: 'The fix is done within 7 days of disclosure.' },
    { text: 'We support releases for 2 years.' },
    { text: 'We respond to disclosures within 24 hours.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual([]);
  });
});

describe('how soon a reporter has to come', () => {
  test.each([
    { text: 'We ask for disclosure within 24 hours following discovery.' },
    { text: 'Please disclose flaws to security@acme.dev within 24 hours of discovery.' },
    { text: 'Flaws must be disclosed to us within 48 hours after their discovery.' },
    { text: '- Prompt disclosure within a day of finding the flaw' },
    { text: 'Researchers provide disclosure within 2 days from first discovering it.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual([]);
  });

  test('a limit of the project may count from the discovery too', () => {
    expect(read('We publish every flaw within 60 days of its discovery.')).toEqual(['1: P60D']);
  });
});

describe('a limit for leaks, or for what is told to the team, is none for the public', () => {
  test.each([
    'A breach of the embargo must be reported within 4 hours of discovery.',
    'Breaches of the embargo are reported to all members within 24 hours.',
    'Leaks are to be disclosed to the security team within 2 days.',
  ])('%s', (text) => {
    expect(readPolicy('SECURITY.md', `# Security\n\n${text}`).facts.disclosure).toBeUndefined();
  });
});
