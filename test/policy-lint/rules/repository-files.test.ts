import { lint, readPolicy, rules } from '@embargo/policy-lint';
import type { LintResult, RepositoryView } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const POLICY = '# Security policy\n\nReport vulnerabilities by email to crew@harbour.dev.\n';

function judge(id: string, view: RepositoryView | undefined, text = POLICY): LintResult {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule === undefined) throw new Error(`No rule is named ${id}`);
  return lint({ ...readPolicy('SECURITY.md', text), repository: view, profile: 'strict' }, [rule]);
}

function withFiles(files: Readonly<Record<string, string>>, today?: string): RepositoryView {
  return {
    ...(today === undefined ? {} : { today }),
    files: new Set(Object.keys(files)),
    readText: (path) => files[path],
  };
}

describe('a security.txt', () => {
  const path = '.well-known/security.txt';
  const contact = 'Contact: mailto:crew@harbour.dev\n';

  test.each([
    {
      title: 'without a contact is reported at its start',
      text: 'Expires: 2027-06-30T00:00:00Z\n',
      said: ['1: The security.txt has no Contact, expected one'],
    },
    {
      title: 'without an end is reported at its start',
      text: contact,
      said: ['1: The security.txt has no Expires, expected a date within a year'],
    },
    {
      title: 'that has ended is reported where it says so',
      text: `${contact}Expires: 2026-11-20T00:00:00Z\n`,
      said: ['2: The security.txt expired on 2026-11-20, expected a date to come'],
    },
    {
      title: 'that ends today has not ended',
      text: `${contact}Expires: 2026-11-21T00:00:00Z\n`,
      said: [],
    },
    {
      title: 'with a date as people write it is reported',
      text: `${contact}Expires: 30 June 2027\n`,
      said: [
        '2: The Expires "30 June 2027" is no date as RFC 3339 has it, such as 2027-01-31T00:00:00Z',
      ],
    },
    {
      title: 'with two ends is reported at the second',
      text: `${contact}Expires: 2027-06-30T00:00:00Z\nExpires: 2028-06-30T00:00:00Z\n`,
      said: ['3: The security.txt has a second Expires, expected one'],
    },
    {
      title: 'with a bare address is reported',
      text: 'Contact: crew@harbour.dev\r\nExpires: 2027-06-30T00:00:00Z\r\n',
      said: [
        '1: The Contact "crew@harbour.dev" is no URI, expected "mailto:" or "https:" before it',
      ],
    },
  ])('$title', ({ text, said }) => {
    const { diagnostics } = judge(
      'security-txt-invalid',
      withFiles({ [path]: text }, '2026-11-21'),
    );
    const found = diagnostics.map(({ span, message }) => `${String(span.start.line)}: ${message}`);
    expect(found).toEqual(said);
    expect(diagnostics.every((diagnostic) => diagnostic.path === path)).toBe(true);
  });

  test('gets a scheme before a bare address by a safe fix', () => {
    const text = 'Contact: crew@harbour.dev\nExpires: 2027-06-30T00:00:00Z\n';
    const { diagnostics } = judge('security-txt-invalid', withFiles({ [path]: text }));
    const at = { line: 1, column: 10 };
    expect(diagnostics[0]?.fix).toEqual({
      description: 'Write mailto:crew@harbour.dev',
      edits: [{ span: { start: at, end: at }, text: 'mailto:' }],
      safe: true,
    });
  });

  test('that a program fills in is left alone and said to be', () => {
    const view = withFiles({ [path]: 'Contact: {{ contact }}\n' });
    expect(judge('security-txt-invalid', view)).toEqual({
      diagnostics: [],
      unchecked: [
        {
          rule: 'security-txt-invalid',
          reason: '.well-known/security.txt is filled in by a program or not readable',
        },
      ],
    });
  });
});

describe('security insights', () => {
  test('end where the next part begins', () => {
    const text = [
      'project:',
      '  vulnerability-reporting:',
      '    reports-accepted: true',
      '',
      '  documentation:',
      '    email: bridge@harbour.dev',
      '',
    ].join('\n');
    const view = withFiles({ 'security-insights.yml': text });
    expect(judge('security-insights-mismatch', view).diagnostics).toEqual([]);
  });

  test('without a part on reports say nothing to compare', () => {
    const view = withFiles({
      '.github/security-insights.yml': 'header:\n  schema-version: 2.0.0\n',
    });
    expect(judge('security-insights-mismatch', view).diagnostics).toEqual([]);
  });

  test('are quoted with their place', () => {
    const text = "vulnerability-reporting:\n  email-contact: 'mailto:bridge@harbour.dev' # old\n";
    const view = withFiles({ 'SECURITY-INSIGHTS.yml': text });
    const { diagnostics } = judge('security-insights-mismatch', view);
    expect(diagnostics.map(({ message, related }) => ({ message, related }))).toEqual([
      {
        message:
          'The security insights name "bridge@harbour.dev" for reports, expected an address of the policy',
        related: [
          {
            message: 'The security insights say this',
            path: 'SECURITY-INSIGHTS.yml',
            span: { start: { line: 2, column: 18 }, end: { line: 2, column: 51 } },
          },
        ],
      },
    ]);
  });
});

describe('without the repository', () => {
  test.each([
    'policy-missing',
    'policy-shadowed',
    'security-txt-invalid',
    'security-insights-mismatch',
    'policy-unowned',
  ])('%s says that it could not look', (id) => {
    const { diagnostics, unchecked } = judge(id, undefined);
    expect(diagnostics).toEqual([]);
    expect(unchecked).toEqual([
      { rule: id, reason: 'the files of the repository are not at hand' },
    ]);
  });

  test('pvr-disabled says so only where the policy links to the form', () => {
    expect(judge('pvr-disabled', undefined).unchecked).toEqual([]);
    const form = 'https://github.com/harbour/crane/security/advisories/new';
    const text = `# Security policy\n\nReport a vulnerability with [the form](${form}).\n`;
    expect(judge('pvr-disabled', undefined, text).unchecked).toEqual([
      {
        rule: 'pvr-disabled',
        reason: 'whether private vulnerability reporting is on is not known',
      },
    ]);
  });
});

test('a policy where GitHub does not look is reported by its path', () => {
  const rule = rules.find(({ id }) => id === 'policy-missing');
  if (rule === undefined) throw new Error('No rule is named policy-missing');
  const policy = readPolicy('guides/SECURITY.md', POLICY);
  const repository = withFiles({ 'guides/SECURITY.md': POLICY });
  const { diagnostics } = lint({ ...policy, repository, profile: 'recommended' }, [rule]);
  expect(diagnostics.map(({ message }) => message)).toEqual([
    'The policy is "guides/SECURITY.md", where GitHub does not look, expected it in .github/, the root or docs/',
  ]);
});

test('an acknowledgement within two weeks passes, in the strict profile within three days', () => {
  const rule = rules.find(({ id }) => id === 'ack-time-too-long');
  if (rule === undefined) throw new Error('No rule is named ack-time-too-long');
  const text = `${POLICY}\nWe acknowledge every report within 10 business days.\n`;
  const policy = { ...readPolicy('SECURITY.md', text), repository: undefined };
  expect(lint({ ...policy, profile: 'recommended' }, [rule]).diagnostics).toEqual([]);
  expect(lint({ ...policy, profile: 'strict' }, [rule]).diagnostics).toHaveLength(1);
});
