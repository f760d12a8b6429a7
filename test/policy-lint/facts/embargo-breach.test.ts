import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

const read = (text: string) => readPolicy('SECURITY.md', text).facts.embargoBreach;

describe('a leak has consequences', () => {
  test.each([
    { text: 'If the embargo is broken, the fix is released at once.' },
    { text: 'Should a partner breach the embargo, we publish early.' },
    { text: 'When an embargo leaks, the team decides whether to go public.' },
    { text: 'In the event of an embargo being violated, the date moves forward.' },
    { text: 'In case somebody breaks embargo, tell us at once.' },
    { text: 'Leaking embargoed details leads to removal from the list.' },
    { text: 'Where a member violates the embargo, membership ends.' },
    {
      text: '## Distributors list\n\nIf you leak anything, tell the team what went to whom.',
      line: 3,
    },
    { text: '## Embargo policy\n\nIf details are leaked, write to the list at once.', line: 3 },
    { text: '**What happens when the embargo is compromised?** The date moves.' },
  ])('$text', ({ text, line = 1 }) => {
    expect(read(text)).toMatchObject({ span: { start: { line } } });
  });

  test('a question is taken with its answer', () => {
    const text = '- **And if a vendor breaks the embargo?** We assess it.\n  Then we publish.';
    expect(read(text)).toMatchObject({ span: { start: { line: 1 }, end: { line: 2 } } });
  });
});

describe('people look back on a leak', () => {
  const broken = 'If the embargo is broken, tell us at once.';
  test.each([
    { text: `${broken}\nWe hold a retrospective after each leak.`, line: 2 },
    { text: `${broken} A post-mortem of the breach tells how it came about.`, line: 1 },
  ])('$text', ({ text, line }) => {
    expect(read(text)?.retrospective).toMatchObject({ span: { start: { line } } });
  });

  test('only where the policy says so', () => {
    const text = `${broken}\n\nA retrospective follows each release. Leaks are bad.`;
    expect(read(text)).not.toHaveProperty('retrospective');
  });
});

describe('nothing is said of leaks', () => {
  test.each([
    { text: 'We coordinate patches without breaking the embargo.' },
    { text: '## Embargo\n\nAn embargo is used where a leak hurts most.' },
    { text: 'If you find an information leak, report it.' },
    { text: 'Error messages should not leak secrets when a login fails.' },
    { text: 'The embargo ends when the fix is out.' },
    { text: 'If it is public already we move fast.' },
    { text: 'Members must not leak embargoed details.' },
  ])('$text', ({ text }) => {
    expect(read(text)).toBeUndefined();
  });
});
