import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.approval;

describe('who approves a fix', () => {
  test.each([
    { text: 'Every fix needs two approvals from maintainers.', actors: ['maintainers'], count: 2 },
    {
      text: 'At least one other maintainer must review the patch.',
      actors: ['maintainer'],
      count: 1,
    },
    { text: 'The Fix Team approves the pull requests in the fork.', actors: ['Fix Team'] },
    { text: 'Patches require LGTMs from three reviewers.', actors: ['reviewers'], count: 3 },
    {
      text: 'The patch must be approved by 2 members of the core team.',
      actors: ['core team'],
      count: 2,
    },
    {
      text: 'Security fixes are merged after sign-off from the release manager.',
      actors: ['release manager'],
    },
    {
      text: 'The fix is merged once it is approved by the security team.',
      actors: ['security team'],
    },
    {
      text: 'A commit in the private repo has LGTMs\nfrom one or more maintainers.',
      actors: ['maintainers'],
      count: 1,
    },
    { text: 'Pull requests need approval by a code owner.', actors: ['code owner'] },
    {
      text: 'It is merged after two maintainers approve the patch.',
      actors: ['maintainers'],
      count: 2,
    },
    {
      text: 'All patches undergo review by at least two engineers.',
      actors: ['engineers'],
      count: 2,
    },
    { text: 'The lead will `lgtm` and `approve` the changes.', actors: ['lead'] },
  ])('$text', ({ text, actors, count }) => {
    const approval = read(text);
    expect(approval).toMatchObject({ actors, span: { start: { line: 1 } } });
    expect(approval?.count).toBe(count);
  });

  test.each([
    { text: 'Outsiders are added as collaborators after approval from the team.' },
    { text: 'We review your report and confirm the fix.' },
    { text: 'Sharing needs the explicit approval of the list.' },
    { text: 'The team agrees on a release day.' },
    { text: 'A longer delay needs approval of the maintainers, patch or not.' },
    { text: 'All code is reviewed.' },
    { text: 'Members review and test the proposed patches.' },
    { text: '## Approval of fixes' },
  ])('$text says nothing of it', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
