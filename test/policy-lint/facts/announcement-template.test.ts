import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.announcementTemplate;
const fenced = (...lines: readonly string[]) => ['```', ...lines, '```'].join('\n');

describe('a template for announcements', () => {
  test.each([
    {
      text: `## Announcement template\n\n${fenced('Security release $VERSION of $PROJECT', '$VERSION fixes $CVE_ID.')}`,
      variables: ['$VERSION', '$PROJECT', '$CVE_ID'],
      lines: [3, 6],
    },
    {
      text: `The announcement follows this template:\n\n${fenced('Advisory for {{ project }} {{version}}')}`,
      variables: ['{{ project }}', '{{version}}'],
      lines: [3, 5],
    },
    {
      text: fenced('Subject: [SECURITY] Quokka <VERSION> is out', 'It fixes a vulnerability.'),
      variables: ['<VERSION>'],
      lines: [1, 4],
    },
    {
      text: `We mail the notice as follows.\n\n    Security update \${VERSION} for [PROJECT]\n`,
      variables: ['${VERSION}', '[PROJECT]'],
      lines: [3, 3],
    },
  ])('$variables', ({ text, variables, lines: [start, end] }) => {
    expect(read(text)).toMatchObject({
      variables,
      span: { start: { line: start }, end: { line: end } },
    });
  });

  test.each([
    { text: `## What a report should contain\n\n${fenced('Vulnerability in $VERSION')}` },
    { text: fenced('export TOKEN=$SECRET', 'cosign verify') },
    { text: `An announcement template is available below.` },
    { text: `## Announcement template\n\n${fenced('We announce a release.')}` },
    { text: `Send your report in this form:\n\n${fenced('Subject: vulnerability in $VERSION')}` },
  ])('$text is none', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
