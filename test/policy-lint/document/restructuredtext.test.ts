import { describe, expect, test } from '@jest/globals';

import { blocksOf, documentOf, linksOf, misplaced, placesOf } from './document.ts';

const PATH = 'docs/security.rst';

const TEXT = `
==============
Our *policy*
==============

.. contents::
   :depth: 2

Reporting
---------

Write to \`the list\`_ or \`here <https://example.org/form>\`_; see :ref:\`below <below>\`
and \`\`*.conf\`\` and word_. **Never** use issues\\ *s*.

.. warning:: Do not tell.

   Nobody at all.

* One
  item
* Two

  * Deeper

#. First
#. Second

Details
~~~~~~~

Example::

   code here
     and here

after it.

.. code-block:: sh
   :linenos:

   npm i

.. A comment
   of two lines

.. image:: a.png
   :alt: A picture

term
  what it means

:Contact: s@example.org

| a line

----

.. _the list: mailto:list@example.org
.. _word: https://example.org/word
.. _below:

Last
----

.. [1] A note.
`;

test('titles have levels by the order of their adornments', () => {
  const { sections } = documentOf(TEXT, PATH);
  expect(sections.map(({ title, level }) => [title, level])).toEqual([
    ['', 0],
    ['Our policy', 1],
    ['Reporting', 2],
    ['Details', 3],
    ['Last', 2],
  ]);
});

test('blocks are read as docutils shows them', () => {
  expect(blocksOf(TEXT, PATH)).toEqual([
    ['heading', 'Our policy'],
    ['heading', 'Reporting'],
    ['paragraph', 'Write to the list or here; see below and *.conf and word. Never use issuess.'],
    ['paragraph', 'Do not tell.'],
    ['paragraph', 'Nobody at all.'],
    ['paragraph', 'One item'],
    ['paragraph', 'Two'],
    ['paragraph', 'Deeper'],
    ['paragraph', 'First'],
    ['paragraph', 'Second'],
    ['heading', 'Details'],
    ['paragraph', 'Example:'],
    ['code', 'code here\n     and here'],
    ['paragraph', 'after it.'],
    ['code', 'npm i'],
    ['paragraph', 'term'],
    ['paragraph', 'what it means'],
    ['paragraph', 'Contact: s@example.org'],
    ['paragraph', 'a line'],
    ['heading', 'Last'],
    ['paragraph', 'A note.'],
  ]);
});

test('links are those of references, targets, images and addresses', () => {
  expect(linksOf(TEXT, PATH)).toEqual([
    ['link', 'the list', 'mailto:list@example.org'],
    ['link', 'here', 'https://example.org/form'],
    ['link', 'word', 'https://example.org/word'],
    ['image', 'A picture', 'a.png'],
    ['address', 's@example.org', 's@example.org'],
    ['definition', 'the list', 'mailto:list@example.org'],
    ['definition', 'word', 'https://example.org/word'],
  ]);
});

test('items know their depth', () => {
  const items = documentOf(TEXT, PATH).blocks.filter(({ listDepth }) => listDepth > 0);
  expect(placesOf(items)).toEqual([
    [1, true, 'One item'],
    [1, true, 'Two'],
    [2, true, 'Deeper'],
    [1, true, 'First'],
    [1, true, 'Second'],
  ]);
});

test('comments are kept apart', () => {
  const { comments } = documentOf(TEXT, PATH);
  expect(comments.map(({ text }) => text.trim())).toEqual(['A comment\n   of two lines']);
});

describe('tables', () => {
  test.each([
    {
      name: 'simple, with a header',
      text: '=======  =========\nVersion  Supported\n=======  =========\n1.x      yes, but\n         not long\n2.x      no\n=======  =========\n',
      rows: [
        ['table-header', 'Version', 'Supported'],
        ['table-row', '1.x', 'yes, but not long'],
        ['table-row', '2.x', 'no'],
      ],
    },
    {
      name: 'simple, without one',
      text: '===  ===\n1    yes\n2    no\n===  ===\n',
      rows: [
        ['table-row', '1', 'yes'],
        ['table-row', '2', 'no'],
      ],
    },
    {
      name: 'grids',
      text: '+-----+-------+\n| V   | Ok    |\n+=====+=======+\n| 1.x | *yes* |\n|     | still |\n+-----+-------+\n| 2.x |       |\n+-----+-------+\n',
      rows: [
        ['table-header', 'V', 'Ok'],
        ['table-row', '1.x', 'yes still'],
        ['table-row', '2.x', ''],
      ],
    },
    {
      name: 'lists of lists',
      text: '.. list-table:: Versions\n   :header-rows: 1\n\n   * - V\n     - Ok\n   * - 1.x\n     - yes\n       still\n',
      rows: [
        ['table-header', 'V', 'Ok'],
        ['table-row', '1.x', 'yes still'],
      ],
    },
  ])('that are $name', ({ text, rows }) => {
    const { blocks } = documentOf(text, PATH);
    expect(blocks.map(({ kind, cells }) => [kind, ...cells.map((cell) => cell.text)])).toEqual(
      rows,
    );
  });

  test('without an end are text', () => {
    const kinds = blocksOf('===  ===\na    b\n', PATH).map(([kind]) => kind);
    expect(new Set(kinds)).toEqual(new Set(['paragraph']));
  });
});

test('every place lies in the text', () => {
  expect(misplaced(documentOf(TEXT, PATH))).toEqual([]);
  expect(misplaced(documentOf(TEXT.replaceAll('\n', '\r\n'), PATH))).toEqual([]);
});
