import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.backports;

describe('where a fix goes beside the newest', () => {
  test.each([
    { text: 'Fixes are backported to all supported versions.', branches: ['supported-versions'] },
    {
      text: 'Security patches are cherry-picked to the release branches.',
      branches: ['release-branches'],
    },
    {
      text: 'The lead cherry-picks the fix onto main and every stable branches.',
      branches: ['release-branches', 'default-branch'],
    },
    {
      text: 'We prepare fixes for all releases still maintained.',
      branches: ['supported-versions'],
    },
    {
      text: 'Patches may be back-ported to the last two minor releases.',
      branches: ['supported-versions'],
    },
    { text: 'Fixes are merged into active release branches.', branches: ['release-branches'] },
    { text: 'We backport to\nthe previous major version.', branches: ['supported-versions'] },
    {
      text: 'Security updates are provided for maintained releases.',
      branches: ['supported-versions'],
    },
    {
      text: 'The patch is applied to every affected branch.',
      branches: ['release-branches'],
    },
  ])('$text', ({ text, branches }) => {
    expect(read(text)).toMatchObject({ branches, span: { start: { line: 1 } } });
  });

  test.each([
    { text: 'We do not backport fixes to older releases.' },
    { text: 'Fixes go into the newest version.' },
    { text: 'Fixes are never backported to previous versions.' },
    { text: 'The fix is merged into the main branch.' },
    { text: 'Only the latest release gets fixes.' },
    { text: 'Fixes are provided for the latest release branch.' },
    { text: 'A new release is made on top of the last one.' },
    { text: '## Backports to supported versions' },
  ])('$text says nothing of it', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
