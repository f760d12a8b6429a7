import { codeMarkdown, plainMarkdown } from '@embargo/core';
import { expect, test } from '@jest/globals';

test.each([
  { what: 'a mention', text: 'thanks @ada', shown: 'thanks @\u200bada' },
  { what: 'a reference', text: 'Fixes #1', shown: 'Fixes \\#\u200b1' },
  { what: 'a link', text: '[a](b)', shown: '\\[a\\]\\(b\\)' },
  { what: 'an address', text: 'https://a.example', shown: 'https:\u200b//a.example' },
  {
    what: 'an address without scheme',
    text: 'see www.a.example',
    shown: 'see www.\u200ba.example',
  },
  {
    what: 'markup',
    text: '*a* _b_ `c` <d> ~e~ $f$',
    shown: '\\*a\\* \\_b\\_ \\`c\\` \\<d\\> \\~e\\~ \\$f\\$',
  },
  { what: 'an entity', text: '&lt;', shown: '\\&lt;' },
  { what: 'a table cell', text: 'a | b', shown: 'a \\| b' },
  { what: 'several lines', text: 'a\n\n# b', shown: 'a \\#\u200b b' },
])('$what is only text', ({ text, shown }) => {
  expect(plainMarkdown(text)).toBe(shown);
});

test('a code span cannot be left', () => {
  expect(codeMarkdown('a`b`|\nc')).toBe('`a b c`');
});
