import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.binaries;
const NONE = { built: false, signed: false, available: false, functional: false };

describe('what is promised of the files of a release', () => {
  test.each([
    {
      text: 'The release manager checks that all binaries are built, signed, available and working.',
      binaries: { built: true, signed: true, available: true, functional: true },
    },
    {
      text: 'We make sure that artifacts are built\nand publicly available.',
      binaries: { ...NONE, built: true, available: true },
    },
    { text: 'Releases are signed with cosign.', binaries: { ...NONE, signed: true } },
    { text: 'All release artifacts carry attestations.', binaries: { ...NONE, signed: true } },
    {
      text: 'Container images are signed and published.',
      binaries: { ...NONE, signed: true, available: true },
    },
    {
      text: 'Every tarball is published with its SHA-256 checksum.',
      binaries: { ...NONE, available: true },
    },
    { text: 'We sign all packages with Sigstore.', binaries: { ...NONE, signed: true } },
    {
      text: 'Release artifacts are signed with the GPG key below.',
      binaries: { ...NONE, signed: true },
    },
    {
      text: 'We provide provenance attestations for all binaries.',
      binaries: { ...NONE, signed: true },
    },
    { text: 'Git tags are GPG-signed.', binaries: { ...NONE, signed: true } },
  ])('$text', ({ text, binaries }) => {
    expect(read(text)).toMatchObject({ ...binaries, span: { start: { line: 1 } } });
  });

  test('the fullest promise is the one', () => {
    const text = 'Releases are signed.\n\nThe binaries are built, signed and available.';
    expect(read(text)).toMatchObject({ built: true, span: { start: { line: 3 } } });
  });

  test.each([
    { text: 'Our PGP key has the following checksum.' },
    { text: 'Sign your e-mail with PGP.' },
    { text: 'Releases are not signed.' },
    { text: 'Commits must be signed.' },
    { text: 'A crash in image parsing is a vulnerability in the build.' },
    { text: 'Signature verification bypasses in packages are in scope.' },
    { text: 'Download the binaries from our page.' },
    { text: 'A new release is made.' },
    { text: '## Signed releases' },
    { text: 'We do not sign our releases.' },
    { text: 'Our CI builds and tests each commit on signed-in runners.' },
  ])('$text promises nothing', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
