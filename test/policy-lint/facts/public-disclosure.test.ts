import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.publicDisclosure;

describe('a vulnerability that is public already', () => {
  test.each([
    { text: 'In the case of a Public Disclosure, every deadline becomes ASAP.' },
    { text: 'If details are already public, we release the fix as soon as possible.' },
    { text: 'For zero-days exploited in the wild the timelines are shortened.' },
    { text: 'In a public disclosure all timelines become ASAP.' },
    { text: 'When a flaw is leaked, we expedite the release process.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toMatchObject({ effect: 'as-soon-as-possible', askForPrivacy: false });
  });

  test.each([
    { text: 'If a reporter wants to publish early, we will ask for a private process first.' },
    { text: 'We ask whoever made a public report to move it to a private channel.' },
    { text: 'The team asks whoever reported it in public for a private process.' },
    { text: 'Should someone intend to go public, the team will request a delay.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toEqual({ span: expect.anything(), askForPrivacy: true });
  });

  test('both, at the line of the effect', () => {
    const text =
      'If someone plans to go public, the team may ask to keep it private.\n\nIf it is public, all timelines become ASAP.';
    expect(read(text)).toMatchObject({
      effect: 'as-soon-as-possible',
      askForPrivacy: true,
      span: { start: { line: 3 } },
    });
  });

  test.each([
    { text: 'If a vulnerability is public, please e-mail us immediately.' },
    { text: 'We ask that you report vulnerabilities privately.' },
    { text: 'We fix issues as soon as possible and then announce them publicly.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
