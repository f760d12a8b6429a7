import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.encryption;

const KEY =
  '-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nmDMEXi\n=1YqG\n-----END PGP PUBLIC KEY BLOCK-----';

describe('a report can be encrypted', () => {
  test.each([
    { text: `Encrypt your mail with this PGP key:\n\n\`\`\`\n${KEY}\n\`\`\``, form: 'inline-key' },
    { text: `# Security\n\n## Our key\n\n\`\`\`\n${KEY}\n\`\`\``, form: 'inline-key', line: 6 },
    { text: `Mail us.\n\n${KEY}\n`, form: 'inline-key', line: 3 },
    {
      text: 'Please encrypt with our key: https://acme.dev/key.asc',
      form: 'link-or-fingerprint',
    },
    {
      text: 'Our [PGP key](https://acme.dev/key.asc) lets you encrypt your report.',
      form: 'link-or-fingerprint',
    },
    {
      text: 'Encrypt sensitive reports with our GPG key from https://keys.openpgp.org/search?q=x.',
      form: 'link-or-fingerprint',
    },
    {
      text: 'PGP key fingerprint: `0123 4567 89AB CDEF 0123  4567 89AB CDEF 0123 4567`',
      form: 'link-or-fingerprint',
    },
    {
      text: 'The keys below may be used to send us sensitive information:\n\n| Who | Fingerprint |\n| --- | --- |\n| Ann | 0123 4567 89AB CDEF 0123 4567 89AB CDEF 0123 4567 |',
      form: 'link-or-fingerprint',
    },
    {
      text: 'Encryption: https://keys.openpgp.org/vks/v1/by-fingerprint/AF35',
      form: 'link-or-fingerprint',
    },
    { text: '- Ann (ann@acme.dev) [GPG Key](https://acme.dev/ann)', form: 'link-or-fingerprint' },
    {
      text: 'You can encrypt it for us on [Keybase](https://keybase.io/acme).',
      form: 'link-or-fingerprint',
    },
    { text: 'A PGP key is available upon request.', form: 'on-request' },
    { text: 'Ask us for our public key if you want to encrypt your e-mail.', form: 'on-request' },
    {
      text: 'Start with a mail requesting a PGP key to encrypt the details with.',
      form: 'on-request',
    },
    { text: 'GPG key: on request', form: 'on-request' },
    { text: 'You may encrypt the report with our PGP key.', form: 'on-request' },
    {
      text: 'Encrypt it with our PGP key, which you can download from the team page.',
      form: 'link-or-fingerprint',
    },
    {
      text: 'Unser PGP-Schlüssel wird auf Anfrage zugesandt, um die E-Mail zu verschlüsseln.',
      form: 'on-request',
    },
    {
      text: 'More on reports, our GPG key among it, can be found at https://acme.dev/how-to-report.',
      form: 'link-or-fingerprint',
    },
    {
      text: 'The [page](https://acme.dev/sec) includes PGP keys if you wish to use them when you report.',
      form: 'link-or-fingerprint',
    },
    {
      text: 'You may encrypt your report with our [public key](https://acme.dev/pub).',
      form: 'link-or-fingerprint',
    },
    { text: 'You can find our PGP key on keys.openpgp.org.', form: 'link-or-fingerprint' },
    {
      text: 'Our GPG keys are linked from [our contact page](https://acme.dev/contact).',
      form: 'link-or-fingerprint',
    },
  ])('$text', ({ text, form, line = 1 }) => {
    expect(read(text)).toMatchObject({ form, span: { start: { line } } });
  });
});

describe('encryption of something else', () => {
  test.each([
    { text: 'Sign your commits with a GPG key.' },
    { text: 'Releases are signed; verify them with our PGP key at https://acme.dev/key.asc.' },
    { text: 'All traffic is encrypted with TLS.' },
    { text: 'Keys on disk are encrypted at rest.' },
    { text: 'Use a mail server that encrypts in transit.' },
    { text: 'The key to success is a quick report.' },
    { text: 'Private keys of users are stored encrypted in the database.' },
    { text: 'Weak encryption algorithms are in scope.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
