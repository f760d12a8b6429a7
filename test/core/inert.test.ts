import { inert } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { text: '::error::no', why: 'a command' },
  { text: 'a\n  ::set-output name=x::y', why: 'a command on a later line' },
  { text: 'a ##[group]b', why: 'an old command' },
  { text: '\u001b[31mred', why: 'a colour' },
  { text: 'a\r::error::b', why: 'a carriage return' },
  { text: '\u202egnp.exe', why: 'text that turns round' },
])('$why is shown and not obeyed', ({ text }) => {
  const shown = inert(text);
  expect(shown).not.toMatch(/^\s*::/m);
  expect(shown).not.toContain('##[');
  expect(shown).not.toMatch(/[\u001b\r\u202e]/);
});

test('ordinary text stays as it is', () => {
  expect(inert('a::b # [c]\n\tünï 🎉')).toBe('a::b # [c]\n\tünï 🎉');
});
