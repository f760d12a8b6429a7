import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.severityOwner;

describe('who has the last word on severity', () => {
  test.each([
    {
      text: 'In the end, the Security Team has discretion on the severity.',
      actor: 'Security Team',
    },
    { text: 'The Fix Lead makes the final call on the CVSS.', actor: 'Fix Lead' },
    { text: 'The SRC has the final say on severity.', actor: 'SRC' },
    {
      text: 'Severity is decided by the response committee, not by the score.',
      actor: 'response committee',
    },
    { text: 'Maintainers decide on the severity of each report.', actor: 'Maintainers' },
    { text: 'The security team assigns a severity.', actor: 'security team' },
    { text: 'CVSS is a start, but the PST has the last word on risk.', actor: 'PST' },
    {
      text: 'The severity of a vulnerability is at the sole discretion of the core team.',
      actor: 'core team',
    },
    {
      text: 'The final severity rating is determined by the project maintainers using CVSS.',
      actor: 'project maintainers',
    },
    {
      text: 'The Release Manager reserves the right to change the severity.',
      actor: 'Release Manager',
    },
    { text: 'The rating of each issue is left to the triage team.', actor: 'triage team' },
  ])('$text', ({ text, actor }) => {
    expect(read(text)).toMatchObject({ actor, span: { start: { line: 1 } } });
  });
});

test('the sentence on severity outweighs one on the score', () => {
  const text =
    'The Fix Lead makes the final call on the CVSS.\n\nThe PST has discretion on severity.';
  expect(read(text)).toMatchObject({ actor: 'PST', span: { start: { line: 3 } } });
});

describe('nobody is named', () => {
  test.each([
    'Severity is determined by the CVSS score.',
    'The severity is set by impact and likelihood.',
    'We determine the severity.',
    'Use the calculator to determine the severity.',
    'The team has the final say on the logo.',
    'The team will create a score to determine the effect and severity of the bug.',
    'The severity is decided by vote.',
    'One of seven quite senior and long serving team people decides on severity.',
    'Report the severity to the team.',
    'The team sets the schedule by severity and by the work that the fix takes.',
  ])('%s', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
