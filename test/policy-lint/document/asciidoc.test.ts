import { describe, expect, test } from '@jest/globals';

import { blocksOf, documentOf, linksOf, misplaced, placesOf } from './document.ts';

const PATH = 'SECURITY.adoc';

const TEXT = `= Our *policy*
:list: security@example.org
:url-form: https://example.org/form
:toc:

// nobody reads this

== Reporting

Write to {list} or {url-form}[the form^], https://example.org/a[*here*] or link:b.md[there],
mailto:c@example.org[mail us]; see <<below,below>>, https://example.org/bare. \\*No\\* \`code\`.

[NOTE]
====
In a frame.
====

* One
  item
** Deeper
+
joined to it
* [x] Done

. First
. Second

Under
-----

.Example
[source,sh]
----
npm i
----

 literal text

....
more
....

[quote]
____
Said by some.
____

////
hidden
////

term:: what it means

image::a.png[A picture,100]

[[below]]
=== Below
`;

test('titles have levels by their marks', () => {
  const { sections } = documentOf(TEXT, PATH);
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ['', 0],
    ['Our policy', 1],
    ['Reporting', 2],
    ['Under', 2],
    ['Below', 3],
  ]);
});

test('blocks are read as asciidoctor shows them', () => {
  expect(blocksOf(TEXT, PATH)).toEqual([
    ['heading', 'Our policy'],
    ['heading', 'Reporting'],
    [
      'paragraph',
      'Write to security@example.org or the form, here or there, mail us; see below, https://example.org/bare. *No* code.',
    ],
    ['paragraph', 'In a frame.'],
    ['paragraph', 'One item'],
    ['paragraph', 'Deeper'],
    ['paragraph', 'joined to it'],
    ['paragraph', 'Done'],
    ['paragraph', 'First'],
    ['paragraph', 'Second'],
    ['heading', 'Under'],
    ['paragraph', 'Example'],
    ['code', 'npm i'],
    ['code', 'literal text'],
    ['code', 'more'],
    ['paragraph', 'Said by some.'],
    ['paragraph', 'term:: what it means'],
    ['heading', 'Below'],
  ]);
});

test('links are those of macros, attributes, images and addresses', () => {
  expect(linksOf(TEXT, PATH)).toEqual([
    ['address', 'security@example.org', 'security@example.org'],
    ['link', 'the form', 'https://example.org/form'],
    ['link', 'here', 'https://example.org/a'],
    ['link', 'there', 'b.md'],
    ['link', 'mail us', 'mailto:c@example.org'],
    ['link', 'below', '#below'],
    ['autolink', 'https://example.org/bare', 'https://example.org/bare'],
    ['image', 'A picture', 'a.png'],
  ]);
});

test('items know their depth', () => {
  const items = documentOf(TEXT, PATH).blocks.filter(({ listDepth }) => listDepth > 0);
  expect(placesOf(items)).toEqual([
    [1, true, 'One item'],
    [2, true, 'Deeper'],
    [2, false, 'joined to it'],
    [1, true, 'Done'],
    [2, true, 'First'],
    [2, true, 'Second'],
  ]);
});

test('comments are kept apart', () => {
  const { comments } = documentOf(TEXT, PATH);
  expect(comments.map(({ text }) => text.trim())).toEqual(['nobody reads this', 'hidden']);
});

describe('tables', () => {
  test.each([
    {
      name: 'a row a line, the first the header',
      text: '|===\n|Version |Supported\n\n|1.x |yes\n|2.x |\n|===\n',
      rows: [
        ['table-header', 'Version', 'Supported'],
        ['table-row', '1.x', 'yes'],
        ['table-row', '2.x', ''],
      ],
    },
    {
      name: 'a cell a line, columns told',
      text: '[%header,cols="1,2"]\n|===\n|Version\n|Supported\n\n|1.x\na|yes,\nstill\n|===\n',
      rows: [
        ['table-header', 'Version', 'Supported'],
        ['table-row', '1.x', 'yes, still'],
      ],
    },
    {
      name: 'without a header',
      text: '|===\n|a |b\n|c |d\n|===\n',
      rows: [
        ['table-row', 'a', 'b'],
        ['table-row', 'c', 'd'],
      ],
    },
    {
      name: 'columns repeated',
      text: '[cols="2*"]\n|===\n|a\n|b\n|c\n|d\n|===\n',
      rows: [
        ['table-row', 'a', 'b'],
        ['table-row', 'c', 'd'],
      ],
    },
  ])('that have $name', ({ text, rows }) => {
    const { blocks } = documentOf(text, PATH);
    expect(blocks.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell.text)])).toEqual(
      rows,
    );
  });
});

test('every place lies in the text', () => {
  expect(misplaced(documentOf(TEXT, PATH))).toEqual([]);
  expect(misplaced(documentOf(TEXT.replaceAll('\n', '\r\n'), PATH))).toEqual([]);
});
