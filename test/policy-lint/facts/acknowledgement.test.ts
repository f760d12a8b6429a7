import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';

const read = (text: string) => saidWindows(readPolicy('SECURITY.md', text).facts.acknowledgement);

describe('a limit for the first answer in a sentence', () => {
  test.each([
    { text: 'We confirm that your message arrived within two days.', limits: ['1: P2D'] },
    { text: 'Expect a first reply in under a week.', limits: ['1: P1W'] },
    {
      text: 'A person of the team will get back to you in 2-3 business days.',
      limits: ['1: P3D business'],
    },
    {
      text: 'The maintainers answer every report by the next business day.',
      limits: ['1: P1D business'],
    },
    { text: 'Our response time is usually 24 hours.', limits: ['1: PT24H'] },
    {
      text: 'Somebody will reach out to you within five (5) working days.',
      limits: ['1: P5D business'],
    },
    { text: 'You will hear from us within 72h of sending the report.', limits: ['1: PT72H'] },
    { text: 'Please allow us up to 4 days for a first answer.', limits: ['1: P4D'] },
    { text: 'Within 48 hours of your mail we will have replied.', limits: ['1: PT48H'] },
    {
      text: 'The receipt of a report is confirmed within\none working day.',
      limits: ['1: P1D business'],
    },
    { text: 'We respond to your disclosure within 3 days.', limits: ['1: P3D'] },
    { text: 'The Northwind Response Team answers within 24 hours.', limits: ['1: PT24H'] },
    {
      text: 'We acknowledge reports within 2 days and follow with a detailed response within 10 days.',
      limits: ['1: P2D'],
    },
    { text: 'We acknowledge and assess reports within a week.', limits: ['1: P1W'] },
    {
      text: 'Reports on critical issues are answered within 24 hours, all others within 5 days.',
      limits: ['1: PT24H [critical]', '1: P5D'],
    },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('a limit for the first answer in a label, a list or a table', () => {
  test.each([
    { text: '- **First answer**: within 48 hours', limits: ['1: PT48H'] },
    {
      text: '- **Allow time for a fix**: We aim to respond within 48 hours.',
      limits: ['1: PT48H'],
    },
    {
      text: 'We strive to:\n\n- **Acknowledge** in 3 business days\n- **Assess** swiftly',
      limits: ['3: P3D business'],
    },
    {
      text: '## Response times\n\n- Critical: 4 hours\n- High: 1 day\n- Medium or below: 1 week',
      limits: ['3: PT4H [critical]', '4: P1D [high]', '5: P1W [low medium]'],
    },
    {
      text: '| Severity | First response | Patch |\n|---|---|---|\n| Critical | 12 hours | 5 days |\n| Low | 2 weeks | 3 months |',
      limits: ['3: PT12H [critical]', '4: P2W [low]'],
    },
    {
      text: '| Step | By when |\n|---|---|\n| Confirmation of receipt | 2 days |\n| Patch | 1 month |',
      limits: ['3: P2D'],
    },
    {
      text: '| Time | What we do |\n|---|---|\n| 24 hours | Acknowledge the report |',
      limits: ['3: PT24H'],
    },
    { text: '- 1 day: acknowledgement\n- 1 month: patch', limits: ['1: P1D'] },
    {
      text: '1. **Day 2** - acknowledge the report\n2. **Day 20** - publish a patch',
      limits: ['1: P2D'],
    },
    {
      text: '### High\n\n- Acknowledgement: 2 days\n\n### Low\n\n- Acknowledgement: 9 days',
      limits: ['3: P2D [high]', '7: P9D [low]'],
    },
    { text: '| Severity | Answer (days) |\n|---|---|\n| High | 3 |', limits: ['3: P3D [high]'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('a limit for the first answer in other languages', () => {
  test.each([
    { text: 'Wir melden uns innerhalb von zwei Werktagen bei Ihnen.', limits: ['1: P2D business'] },
    { text: 'Vous recevrez une réponse sous 3 jours ouvrés.', limits: ['1: P3D business'] },
    { text: 'Confirmamos la recepción en un máximo de 48 horas.', limits: ['1: PT48H'] },
    { text: 'Você terá uma resposta em até 5 dias úteis.', limits: ['1: P5D business'] },
    { text: 'Rispondiamo entro 72 ore.', limits: ['1: PT72H'] },
    { text: 'Мы ответим в течение 3 рабочих дней.', limits: ['1: P3D business'] },
    { text: '我们会在两个工作日内回复。', limits: ['1: P2D business'] },
    { text: '2営業日以内にご連絡します。', limits: ['1: P2D business'] },
    { text: '24시간 이내에 회신합니다.', limits: ['1: PT24H'] },
    { text: '| 等级 | 首次响应 |\n|---|---|\n| 高危 | 1天 |', limits: ['3: P1D [high]'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('what is no limit for a first answer', () => {
  test.each([
    { text: 'The reporter has 10 days to respond to our questions.' },
    { text: 'We acknowledge your contributions within the release notes for 2 years.' },
    { text: 'Reports are answered promptly.' },
    {
      text: '## Requesting notifications\n\nYou will receive a reply to your request within 30 days.',
    },
    { text: 'We reply in a few days.' },
    { text: 'If nobody has answered after 7 days, please write again.' },
    { text: 'Should you not hear from us within 72 hours, call us.' },
    { text: 'Please wait at least 3 days before you remind us.' },
    { text: 'We cannot promise an answer within 24 hours.' },
    { text: 'We develop a fix within 30 days of triage, or later.' },
    { text: 'Members of the team who do not respond for 2 months leave it.' },
    { text: 'Sessions end after 30 minutes without an answer.' },
    { text: 'The server restarts within 5 minutes of a restart of its cache.' },
    { text: '- Patch: 14 days' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a limit in front of a list of what it brings', () => {
  test.each([
    {
      text: 'Within 48 hours you will receive:\n\n- An acknowledgement\n- A number',
      limits: ['1: PT48H'],
    },
    {
      text: 'In the first 24 hours we will:\n\n- Confirm receipt\n- Name a handler',
      limits: ['1: PT24H'],
    },
    { text: 'Within 3 days, expect:\n\n1. a first answer\n2. a contact', limits: ['1: P3D'] },
    {
      text: 'Within two days you should get an e-mail containing:\n\n- a case number',
      limits: ['1: P2D'],
    },
    {
      text: '### Within 2 business days\n\n- We acknowledge your report.',
      limits: ['1: P2D business'],
    },
    { text: '- Reports are picked up within 36h.', limits: ['1: PT36H'] },
    { text: '- Accept within 36h.', limits: ['1: PT36H'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });

  test('what the list itself dates is not dated by its introduction', () => {
    const text = 'Within a month you will have:\n\n- an acknowledgement within 2 days\n- a fix';
    expect(read(text)).toEqual(['3: P2D']);
  });
});
