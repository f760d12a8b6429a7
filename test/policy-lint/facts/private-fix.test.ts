import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.privateFix;

describe('where the fix is worked on', () => {
  test.each([
    { text: 'A temporary private fork is opened for the fix.', place: 'temporary-fork' },
    { text: 'The fix is developed in the private fork of the advisory.', place: 'temporary-fork' },
    { text: "We collaborate in the advisory's temporary fork.", place: 'temporary-fork' },
    { text: 'Maintainers create a security fork\nand work there.', place: 'temporary-fork' },
    { text: 'Patches are prepared in a private repository.', place: 'private-repository' },
    { text: 'The team works on a private branch until release.', place: 'private-repository' },
    { text: 'We use a private mirror to test the patch.', place: 'private-repository' },
    { text: 'Low risk issues may be fixed semi-publicly.', place: 'semi-public' },
    {
      text: 'Minor fixes go through pull requests in the public repository.',
      place: 'semi-public',
    },
    { text: 'The fix lead gets access to a private security repo.', place: 'private-repository' },
  ])('$text', ({ text, place }) => {
    expect(read(text)).toMatchObject({ place, span: { start: { line: 1 } } });
  });

  test('the sentence that sets the place up is the one', () => {
    const text =
      'Duties: an advisory and temporary fork to work on.\n\nThe lead creates a private temporary fork.';
    expect(read(text)).toMatchObject({ span: { start: { line: 3 } }, strength: 'must' });
  });

  test.each([
    { text: 'Fork this repository and open a pull request.' },
    { text: 'Report it in private.' },
    { text: 'Use the private reporting form of our repository.' },
    { text: 'Do not fix it in a fork.' },
    { text: 'The bug exposes private repositories of others.' },
    { text: 'Add the proof of concept to your private repository.' },
    { text: 'We maintain a fork of the parser.' },
    { text: '## Private fork' },
  ])('$text says nothing of it', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
