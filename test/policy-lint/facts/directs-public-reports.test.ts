import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) =>
  readPolicy('SECURITY.md', `# Security Policy\n\n## Reporting a Vulnerability\n\n${text}\n`).facts
    .directsPublicReports;

describe('reporters are sent to a public place', () => {
  test.each([
    { text: 'Please open an issue.' },
    { text: 'Create a new GitHub issue with the label security.' },
    {
      text: 'Report vulnerabilities in the [issue tracker](https://github.com/acme/rocket/issues).',
    },
    { text: 'Start a discussion thread about the vulnerability.' },
    { text: 'Use GitHub: vulnerabilities are reported through issues.' },
    { text: 'If you find a vulnerability, file a bug report or contact the maintainers.' },
    { text: 'Submit an issue and we will have a look.' },
    { text: 'Vulnerabilities can be reported via our forum.' },
    { text: 'You can report it by opening a public issue.' },
    { text: 'Raise an issue on GitHub.' },
    {
      text: 'Use [the "issues" tab of this repository](https://github.com/acme/rocket/issues) to report security problems.',
    },
    { text: '| Version | How |\n| --- | --- |\n| 1.x | Report via issues |' },
    {
      text: 'Version 0 is reported via issues.\n\nWe do not accept reports by e-mail.\n\nOthers: security@acme.dev',
    },
    { text: 'Mail security@example.com or open an issue.' },
    { text: '如发现漏洞，请提交 issue。' },
    { text: 'Создайте issue с описанием уязвимости.' },
    { text: 'Ouvrez une issue sur GitHub pour signaler une vulnérabilité.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toMatchObject({ span: { start: { line: expect.any(Number) } } });
  });
});

describe('reporters are not sent to a public place', () => {
  test.each([
    { text: 'Mail security@acme.dev. For bugs without security impact, open an issue.' },
    { text: 'Do not open an issue.' },
    { text: 'Please open an issue to request our key, or mail security@acme.dev.' },
    {
      text: 'Use the private form; we do not accept reports by e-mail.\n\n[Form](https://github.com/acme/rocket/security/advisories/new)',
    },
    { text: 'Open a private security advisory.' },
    { text: 'The maintainers will create an issue once it is public.' },
    { text: 'If it is already public, open an issue.' },
    { text: 'If you have a question, open an issue.' },
    { text: 'We file an issue for each release.' },
    { text: 'To report a security issue, contact the maintainers.' },
    { text: 'Submit any security issues to our programme.' },
    { text: 'See the security policy of Acme.' },
    { text: '请勿提交 issue。' },
    { text: "Merci d'ouvrir une issue privée pour une vulnérabilité." },
    {
      text: 'Open an issue to tell us that you have something, without any details, then mail security@acme.dev.',
    },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});

test.each([
  'The fix is submitted as a pull request and reviewed by two maintainers.',
  'Once agreed, patches are opened as pull requests.',
])('what is done with the fix sends no reporter anywhere: %s', (text) => {
  expect(read(text)).toBeUndefined();
});
