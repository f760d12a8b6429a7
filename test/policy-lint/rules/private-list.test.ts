import { lint, readPolicy, rules } from '@embargo/policy-lint';
import type { LintResult } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const HEAD =
  '# Security policy\n\nWrite to response@anvil.dev and include the steps to reproduce.\n\n';

const ABOUT_THE_LIST = [
  'distributor-list-undefined',
  'distributor-lead-time-missing',
  'embargo-breach-undefined',
  'membership-criteria-missing',
  'join-procedure-missing',
  'removal-procedure-missing',
  'distributor-address-missing',
];

function judge(text: string): LintResult {
  const judged = rules.filter(({ id }) => ABOUT_THE_LIST.includes(id));
  const policy = readPolicy('SECURITY.md', HEAD + text);
  return lint({ ...policy, repository: undefined, profile: 'strict' }, judged);
}

describe('a list that cannot be judged from the text is left alone, and it is said why', () => {
  test.each([
    {
      title: 'one described in a document that is not at hand',
      text: 'The [distributors list](docs/distributors.md) is informed before the release.',
      reason: 'the private list is described in a document that is not at hand',
    },
    {
      title: 'one of another project',
      text: 'We inform the linux-distros list, so that distributors are ready before the release.',
      reason: 'the private list is that of another project, with rules of its own',
    },
  ])('$title', ({ text, reason }) => {
    const { diagnostics, unchecked } = judge(text);
    expect(diagnostics).toEqual([]);
    expect(new Set(unchecked.map((entry) => entry.reason))).toEqual(new Set([reason]));
  });
});

test('a policy without early notice has no list to judge', () => {
  const { diagnostics, unchecked } = judge('We fix what you find.');
  expect([diagnostics, unchecked]).toEqual([[], []]);
});
