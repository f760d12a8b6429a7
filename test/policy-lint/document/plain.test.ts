import { describe, expect, test } from '@jest/globals';

import { blocksOf, documentOf, linksOf, misplaced, placesOf } from './document.ts';

const PATH = 'SECURITY.txt';

const TEXT = `Our policy
==========

    REPORTING ISSUES

Write to a@example.org
or see <https://example.org/b>, [here](c.md) and www.example.org.

What to tell
------------

- one
  item
    * deeper
* two

1. first
2) second

3.1 Timing

Soon.

----------------------------------------

Version | Supported
--------|----------
1.x     | yes

# Credits

Contact: mailto:d@example.org
Expires: 2030-01-01T00:00:00Z

# A comment
# - with an item
#
# and more.

-----BEGIN PGP PUBLIC KEY BLOCK-----
abc

def
-----END PGP PUBLIC KEY BLOCK-----

1. loose

2. list
`;

test('titles are underlined, numbered, in capitals or behind a number sign', () => {
  const { sections } = documentOf(TEXT, PATH);
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ['', 0],
    ['Our policy', 1],
    ['REPORTING ISSUES', 2],
    ['What to tell', 2],
    ['3.1 Timing', 3],
    ['Credits', 1],
  ]);
});

test('blocks are paragraphs, items, fields, tables and keys', () => {
  expect(blocksOf(TEXT, PATH).filter(([kind]) => kind !== 'heading')).toEqual([
    ['paragraph', 'Write to a@example.org or see https://example.org/b, here and www.example.org.'],
    ['paragraph', 'one item'],
    ['paragraph', 'deeper'],
    ['paragraph', 'two'],
    ['paragraph', 'first'],
    ['paragraph', 'second'],
    ['paragraph', 'Soon.'],
    ['table-header', 'Version | Supported'],
    ['table-row', '1.x | yes'],
    ['paragraph', 'Contact: mailto:d@example.org'],
    ['paragraph', 'Expires: 2030-01-01T00:00:00Z'],
    ['paragraph', 'A comment'],
    ['paragraph', 'with an item'],
    ['paragraph', 'and more.'],
    [
      'code',
      '-----BEGIN PGP PUBLIC KEY BLOCK-----\nabc\n\ndef\n-----END PGP PUBLIC KEY BLOCK-----',
    ],
    ['paragraph', 'loose'],
    ['paragraph', 'list'],
  ]);
});

test('links are URLs, addresses and what looks like Markdown', () => {
  expect(linksOf(TEXT, PATH)).toEqual([
    ['address', 'a@example.org', 'a@example.org'],
    ['autolink', 'https://example.org/b', 'https://example.org/b'],
    ['link', 'here', 'c.md'],
    ['autolink', 'www.example.org', 'www.example.org'],
    ['address', 'd@example.org', 'd@example.org'],
  ]);
});

test('items know their depth', () => {
  const items = documentOf(TEXT, PATH).blocks.filter(({ opensItem }) => opensItem);
  expect(placesOf(items).map(([depth, , text]) => [depth, text])).toEqual([
    [1, 'one item'],
    [2, 'deeper'],
    [1, 'two'],
    [1, 'first'],
    [1, 'second'],
    [1, 'with an item'],
    [1, 'loose'],
    [1, 'list'],
  ]);
});

test('every place lies in the text', () => {
  expect(misplaced(documentOf(TEXT, PATH))).toEqual([]);
  expect(misplaced(documentOf(TEXT.replaceAll('\n', '\r\n'), PATH))).toEqual([]);
});

describe('the markup goes by the ending of the name', () => {
  test.each([
    { path: 'SECURITY.md', markup: 'markdown' },
    { path: 'SECURITY', markup: 'markdown' },
    { path: 'SECURITY.md@92f20ec', markup: 'markdown' },
    { path: 'docs.rst/SECURITY', markup: 'markdown' },
    { path: 'security.RST', markup: 'restructuredtext' },
    { path: 'security.rst@main', markup: 'restructuredtext' },
    { path: 'a/b.adoc', markup: 'asciidoc' },
    { path: 'b.asciidoc', markup: 'asciidoc' },
    { path: '.well-known/security.txt', markup: 'plain' },
  ])('$path is $markup', ({ path, markup }) => {
    expect(documentOf('', path).markup).toBe(markup);
  });
});
