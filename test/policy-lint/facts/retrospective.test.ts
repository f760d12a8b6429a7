import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.retrospective;

describe('a look back after a release', () => {
  test.each([
    {
      text: '## Retrospective\n\nThese steps should be completed 2-4 days after the Release Date. It should be blameless.\n\n- The team sends a retrospective to dev@northwind.example with the timeline.',
      fact: {
        span: { start: { line: 3 } },
        strength: 'should',
        atLeast: 'P2D',
        within: 'P4D',
        blameless: true,
        channel: 'dev@northwind.example',
      },
    },
    {
      text: 'Within two weeks of the release we publish a post-mortem on our [blog](https://northwind.example/blog).',
      fact: { within: 'P2W', blameless: false, channel: 'https://northwind.example/blog' },
    },
    {
      text: '## Post-mortem\n\nA post-mortem without blame is written within 5 business days and sent to the announce list.',
      fact: { within: 'P5D', businessDays: true, blameless: true, channel: 'announce list' },
    },
    {
      text: 'After every release the team holds a retrospective.',
      fact: { strength: 'must', blameless: false },
    },
    {
      text: 'Maintainers are encouraged to write a postmortem.',
      fact: { strength: 'suggested', blameless: false },
    },
    {
      text: 'We hold a lessons-learned meeting and share it in the public channel.',
      fact: { channel: 'public channel' },
    },
  ])('$text', ({ text, fact }) => {
    expect(read(text)).toMatchObject(fact);
  });

  test.each([
    { text: 'A retrospective takes place after a leak.' },
    { text: 'If you leak anything, tell us at once. A retrospective will follow.' },
    { text: 'In retrospect, this was a hard problem.' },
    { text: '## Retrospective' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
