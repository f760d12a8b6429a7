import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';

const read = (text: string) => saidWindows(readPolicy('SECURITY.md', text).facts.fix);

describe('a limit for the fix in prose', () => {
  test.each([
    {
      text: 'Critical flaws are patched within 5 days, non-critical within 25 days.',
      limits: ['1: P5D [critical]', '1: P25D [low medium high]'],
    },
    { text: 'Fix: 90 days, expedited for high severity.', limits: ['1: P90D'] },
    { text: 'Patch written and verified: within 60 days', limits: ['1: P60D'] },
    { text: 'Valid issues are solved within a month.', limits: ['1: P1M'] },
    { text: 'We fix it within 8 days if its severity is high.', limits: ['1: P8D [high]'] },
    {
      text: 'We aim to patch critical vulnerabilities in 3 days and all others in 30 days.',
      limits: ['1: P3D [critical]', '1: P30D'],
    },
    {
      text: 'Once a report is confirmed, it is fixed within 2 weeks.',
      limits: ['1: P2W from triage'],
    },
    {
      text: 'Vulnerabilities are remediated no later than 60 days after triage.',
      limits: ['1: P60D from triage'],
    },
    {
      text: 'Our goal is to have high severity bugs resolved in 14 days, medium in 30 days, low in a quarter.',
      limits: ['1: P14D [high]', '1: P30D [medium]', '1: P3M [low]'],
    },
    {
      text: 'Accepted issues are fixed or publicly disclosed within 45 days.',
      limits: ['1: P45D'],
    },
    {
      text: 'A fix for high and critical issues within 30 days, and within 90 days for the rest.',
      limits: ['1: P30D [high critical]', '1: P90D'],
    },
    { text: 'Corregimos las vulnerabilidades en 30 días.', limits: ['1: P30D'] },
    { text: 'Sicherheitslücken werden innerhalb von 14 Tagen behoben.', limits: ['1: P14D'] },
    { text: 'Мы исправим уязвимость в течение 30 дней.', limits: ['1: P30D'] },
    { text: '脆弱性は30日以内に修正します。', limits: ['1: P30D'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('a limit for the fix in lists, tables and under headings', () => {
  test.each([
    {
      text: '- **Critical**: fix within 7 days\n- **Low**: fix within 90 days',
      limits: ['1: P7D [critical]', '2: P90D [low]'],
    },
    {
      text: '- **Fix timeline**: depends on severity\n  - Critical: 24-48 hours\n  - High: 1 week',
      limits: ['2: PT24H..PT48H [critical]', '3: P1W [high]'],
    },
    {
      text: '| Severity | Acknowledged | Fixed |\n|---|---|---|\n| Critical (CVSS 9.0+) | 24 hours | 7 days |\n| Moderate | 3 days | 60 days |',
      limits: ['3: P7D [critical]', '4: P60D [medium]'],
    },
    {
      text: '| Risk | Days to fix |\n|---|---|\n| High | 10 |\n| Low | 100 |',
      limits: ['3: P10D [high]', '4: P100D [low]'],
    },
    {
      text: '| Stage | Critical | Low |\n|---|---|---|\n| Resolution | 3 days | 30 days |',
      limits: ['3: P3D [critical]', '3: P30D [low]'],
    },
    {
      text: '## Remediation targets\n\nCritical: 2 days<br>High: 10 days',
      limits: ['3: P2D [critical]', '3: P10D [high]'],
    },
    {
      text: '### Fix Development\n\nAll of these steps should be completed within the 2-9 days of Disclosure.',
      limits: ['3: P2D..P9D from disclosure'],
    },
    { text: '### Correction\n\n**Delay:** 60 days', limits: ['3: P60D'] },
    {
      text: 'Confirmed findings are remediated by risk:\n\n- P1: 24h\n- P2: 7d',
      limits: ['3: PT24H', '4: P7D'],
    },
    {
      text: '## Plazos de corrección\n\n- Crítica: 7 días\n- Baja: 90 días',
      limits: ['3: P7D [critical]', '4: P90D [low]'],
    },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});

describe('what is no limit for the fix', () => {
  test.each([
    { text: 'Version 2 gets security fixes for 18 months.' },
    { text: 'Fixes are provided for at least another 12 months.' },
    { text: 'We fix issues as soon as possible.' },
    { text: 'We patch our servers every 30 days.' },
    { text: '| Version | Security fixes until |\n|---|---|\n| 3 | 1 year |' },
    { text: 'The last flaw was fixed within 24 hours.' },
    { text: 'Only releases of the last 6 months are patched.' },
    { text: 'There is no fixed time and we do not expect to need the usual 90 days.' },
    { text: 'We cannot guarantee a fix within 30 days.' },
    {
      text: '### Fix team organization\n\nThese steps should be completed within the first 24 hours of Disclosure.',
    },
    { text: 'A remediation plan follows within 10 days.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual([]);
  });
});

describe('a fix or a plan for one', () => {
  test.each([
    {
      text: '| Stage | Target |\n| --- | --- |\n| Fix or mitigation plan | within 30 days |',
      limits: ['3: P30D'],
    },
    { text: '- Fix or mitigation plan within 30 days for what is confirmed', limits: ['1: P30D'] },
    { text: 'Patch or a remediation plan: 45 days', limits: ['1: P45D'] },
  ])('$text', ({ text, limits }) => {
    expect(read(text)).toEqual(limits);
  });
});
