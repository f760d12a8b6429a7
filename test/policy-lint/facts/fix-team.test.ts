import { readPolicy } from '@embargo/policy-lint';
import { expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.fixTeam;

test.each([
  {
    text: '## Fix team organization\n\nThese steps should be done in the first 12 hours of Disclosure.',
    fact: { within: 'PT12H', from: 'disclosure', strength: 'should', span: { start: { line: 3 } } },
  },
  {
    text: 'The lead assembles the fix team within one day.',
    fact: { within: 'P1D', from: 'report', strength: 'must' },
  },
  {
    text: 'The fix team is formed within 24 hours after triage.',
    fact: { within: 'PT24H', from: 'triage' },
  },
  {
    text: '## Forming the response team\n\nThis must be completed within 2 business days.',
    fact: { within: 'P2D', businessDays: true },
  },
])('$text', ({ text, fact }) => {
  expect(read(text)).toMatchObject(fact);
});

test.each([
  { text: 'The fix team works on the fix for up to 7 days.' },
  { text: 'The fix team tells the lead within a day that the fix is done.' },
])('$text', ({ text }) => {
  expect(read(text)).toBeUndefined();
});
