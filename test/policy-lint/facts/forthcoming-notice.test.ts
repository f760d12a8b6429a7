import { readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.forthcomingNotice;

test.each([
  {
    text: '**Disclosure of a Forthcoming Fix to Users** (Completed within 2-8 days of Disclosure)',
    fact: { atLeast: 'P2D', within: 'P8D', from: 'disclosure' },
  },
  {
    text: 'Users hear of the upcoming security release within 3 days of triage.',
    fact: { within: 'P3D', from: 'triage' },
  },
])('$text', ({ text, fact }) => {
  expect(read(text)).toMatchObject(fact);
});

test('a fix itself is no notice of it', () => {
  expect(read('The fix is released within 7 days.')).toBeUndefined();
});
