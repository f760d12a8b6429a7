import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.cvss;

describe('the version that is written', () => {
  test.each([
    { text: 'We score by CVSS v3.1.', version: '3.1' },
    { text: 'Severity follows CVSS 4.0.', version: '4.0' },
    { text: 'Severity follows CVSS v3 as adopted here.', version: '3' },
    { text: 'We use CVSSv3.1 vectors.', version: '3.1' },
    { text: 'We use CVSS version 4.0 for scoring.', version: '4.0' },
    { text: 'Rated by CVSS v.3 by the team.', version: '3' },
    {
      text: 'The Common Vulnerability Scoring System (CVSS) v4.0 gives the rating.',
      version: '4.0',
    },
    { text: 'The Common Vulnerability Scoring System version 3.1 is used.', version: '3.1' },
    { text: 'A vector such as CVSS:3.1/AV:N/AC:L helps.', version: '3.1' },
    { text: 'We follow version 3.1 of the CVSS standard.', version: '3.1' },
    { text: 'Older advisories use CVSS 2.0.', version: '2.0' },
    { text: 'Severity is scored with CVSS 3.x.', version: '3' },
    { text: '| Severity | CVSS v4.0 |\n|---|---|\n| High | 7.0 |', version: '4.0' },
    { text: '我们使用 CVSS 3.1 评分。', version: '3.1' },
    { text: 'Bewertet wird nach CVSS v4.0.', version: '4.0' },
  ])('$text', ({ text, version }) => {
    expect(read(text)).toMatchObject({ version, span: { start: { line: 1 } } });
  });
});

describe('the version that is linked', () => {
  test.each([
    { url: 'https://www.first.org/cvss/calculator/3.0', version: '3.0' },
    { url: 'https://www.first.org/cvss/calculator/3.1', version: '3.1' },
    { url: 'https://www.first.org/cvss/calculator/4.0#CVSS:4.0/AV:N', version: '4.0' },
    { url: 'https://www.first.org/cvss/v3.1/specification-document', version: '3.1' },
    { url: 'https://www.first.org/cvss/v4-0/', version: '4.0' },
    { url: 'https://nvd.nist.gov/vuln-metrics/cvss/v3-calculator', version: '3' },
    { url: 'https://nvd.nist.gov/vuln-metrics/cvss/v4-calculator', version: '4' },
    { url: 'https://www.first.org/cvss/cvss-v30-specification-v1.8.pdf', version: '3.0' },
  ])('$url', ({ url, version }) => {
    expect(read(`Team.\n\nWe use the [calculator](${url}).`)).toMatchObject({
      version,
      span: { start: { line: 3 } },
    });
  });
});

describe('no version is named', () => {
  test.each([
    'We score by CVSS.',
    'A CVSS score of 7.0 or higher is urgent.',
    'CVSS 9.0-10.0 means critical.',
    'CVSS 4.0 to 6.9 means medium.',
    'If the CVSS score is under 4.0 we take our time.',
    'We use [CVSS](https://www.first.org/cvss/specification-document).',
    'Critical is CVSS 9.0+ here.',
  ])('%s', (text) => {
    expect(read(text)).not.toBeUndefined();
    expect(read(text)).not.toHaveProperty('version');
  });
});

test('a version that is written outweighs an earlier link to another', () => {
  const text =
    'Use the [CVSS calculator](https://www.first.org/cvss/calculator/3.0).\n\nWe follow CVSS 3.1.';
  expect(read(text)).toMatchObject({ version: '3.1', span: { start: { line: 3 } } });
});

test('a sentence says it better than its heading', () => {
  expect(read('## CVSS\n\nWe use CVSS to score.')?.span.start.line).toBe(3);
});

test.each([
  'We do not use CVSS.',
  'Flaws may have a different severity than tools (say, CVSS) suggest.',
  'Severity is high or low.',
  '![CVSS](cvss/3.1.png)\n\nMail us.',
  'Score 7 of 10.',
])('no CVSS in: %s', (text) => {
  expect(read(text)).toBeUndefined();
});
