import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.announcementContent;

describe('what an announcement tells', () => {
  test.each([
    {
      text: 'The advisory lists the affected versions, the CVE and its severity.',
      fields: ['affected-versions', 'cve', 'severity'],
    },
    {
      text: 'We announce the new release, its impact and known workarounds.',
      fields: ['fixed-versions', 'impact', 'mitigation'],
    },
    {
      text: 'Release notes describe the patched versions and credit the finder.',
      fields: ['fixed-versions', 'credit'],
    },
    {
      text: 'Each bulletin contains technical details and upgrade instructions.',
      fields: ['upgrade', 'details'],
    },
    {
      text: 'The lead announces the fix.\nThis announcement should include merged PRs\nand where to get binaries.',
      fields: ['binaries', 'pull-requests'],
      line: 2,
    },
    {
      text: 'We publish an advisory containing:\n\n- Affected versions\n- Severity\n- How to upgrade',
      fields: ['affected-versions', 'severity', 'upgrade'],
    },
    {
      text: 'An advisory gives no field.\n\nThe announcement states the CVE and the root cause.',
      fields: ['cve', 'details'],
      line: 3,
    },
    {
      text: 'The announcement includes mitigations to take before upgrading to a fixed version.',
      fields: ['mitigation'],
    },
  ])('$text', ({ text, fields, line = 1 }) => {
    expect(read(text)?.fields).toEqual(fields);
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });

  test('it ends where the last field is named', () => {
    const text = 'We publish an advisory with:\n\n- Severity\n- Impact\n- Anything else';
    expect(read(text)).toMatchObject({ span: { end: { line: 4 } } });
  });

  test.each([
    { text: 'Please include the affected versions and the impact in your report.' },
    { text: 'The report should contain a description and its severity.' },
    { text: 'The draft advisory lists affected versions and the CVE.' },
    { text: 'Distributors get a notice with the severity and patches.' },
    { text: 'We announce the fix.' },
    { text: 'New releases are announced on our blog.' },
    { text: 'Fill the advisory in with your findings and their impact.' },
  ])('$text says nothing of it', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
