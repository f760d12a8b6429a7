import { describe, expect, test } from '@jest/globals';

import { sectionsByAnchor } from '../../../packages/policy-lint/src/document/slug.ts';
import { blocksOf, documentOf, placesOf } from './document.ts';

describe('sections', () => {
  const { sections } = documentOf(
    'Before.\n\n# One\n\nText.\n\n## Two ##\n\nUnder\n=====\n\nDash\n----\n\n### Deep\n\n# One\n',
  );

  test('start with an untitled one and follow the headings', () => {
    expect(sections.map(({ title, level }) => [title, level])).toEqual([
      ['', 0],
      ['One', 1],
      ['Two', 2],
      ['Under', 1],
      ['Dash', 2],
      ['Deep', 3],
      ['One', 1],
    ]);
  });

  test('know the section around them', () => {
    expect(sections.map(({ parent }) => parent?.title)).toEqual([
      undefined,
      undefined,
      'One',
      undefined,
      'Under',
      'Dash',
      undefined,
    ]);
  });

  test('end where the next one starts', () => {
    const next = sections.slice(1);
    expect(sections.slice(0, -1).map(({ end }) => end)).toEqual(next.map(({ start }) => start));
  });

  test('hold their blocks without the heading', () => {
    expect(sections.map(({ blocks }) => blocks.length)).toEqual([1, 1, 0, 0, 0, 0, 0]);
  });
});

test.each([
  { titles: ['Scope'], slugs: ['scope'] },
  { titles: ['A & B'], slugs: ['a--b'] },
  { titles: ['Fix, release'], slugs: ['fix-release'] },
  { titles: ['What is `CVE`?'], slugs: ['what-is-cve'] },
  { titles: ['Übersicht 漏洞'], slugs: ['übersicht-漏洞'] },
  { titles: ['a_b'], slugs: ['a_b'] },
  { titles: ['One', 'one', 'ONE'], slugs: ['one', 'one-1', 'one-2'] },
  { titles: ['One', 'One 1', 'One'], slugs: ['one', 'one-1', 'one-2'] },
  { titles: ['One', 'One', 'One 1'], slugs: ['one', 'one-1', 'one-1-1'] },
])('the anchors of $titles are those that GitHub gives', ({ titles, slugs }) => {
  const document = documentOf(titles.map((title) => `# ${title}\n`).join('\n'));
  expect([...sectionsByAnchor(document).keys()]).toEqual(slugs);
});

describe('blocks', () => {
  test.each([
    {
      name: 'a wrapped paragraph',
      text: 'one\n  two\r\nthree',
      blocks: [['paragraph', 'one two three']],
    },
    {
      name: 'fenced code',
      text: '```sh\nnpm i\n```\nafter',
      blocks: [
        ['code', 'npm i'],
        ['paragraph', 'after'],
      ],
    },
    {
      name: 'a fence with an indented end',
      text: '~~~\na\n   ~~~\nafter',
      blocks: [
        ['code', 'a'],
        ['paragraph', 'after'],
      ],
    },
    { name: 'a fence without end', text: '```\na\n\nb', blocks: [['code', 'a\n\nb']] },
    { name: 'an empty fence', text: '```\n```', blocks: [['code', '']] },
    {
      name: 'indented code',
      text: 'a\n\n    code\n\nb',
      blocks: [
        ['paragraph', 'a'],
        ['code', 'code'],
        ['paragraph', 'b'],
      ],
    },
    { name: 'HTML', text: '<div>\n<b>bold</b> text\n</div>', blocks: [['html', 'bold text']] },
    { name: 'HTML with line breaks', text: '<p>one<br>two</p>', blocks: [['html', 'one\ntwo']] },
    { name: 'HTML with entities', text: '<p>a&nbsp;&amp;&#64;b</p>', blocks: [['html', 'a &@b']] },
    {
      name: 'a script',
      text: '<script>\nlet a = 1;\n</script>\n\ntext',
      blocks: [['paragraph', 'text']],
    },
    {
      name: 'a thematic break',
      text: 'a\n\n---\n\nb',
      blocks: [
        ['paragraph', 'a'],
        ['paragraph', 'b'],
      ],
    },
    { name: 'only comments', text: '<!-- a -->', blocks: [] },
    {
      name: 'emphasis, and text that is struck out',
      text: '**a** _b_ ~~c~~ `d` a_b_c 2 * 3',
      blocks: [['paragraph', 'a b d a_b_c 2 * 3']],
    },
    { name: 'escapes', text: '\\*a\\* \\[b\\] c\\d', blocks: [['paragraph', '*a* [b] c\\d']] },
    {
      name: 'entities',
      text: '&lt;a&gt; &#64; &#x40; &nosuch;',
      blocks: [['paragraph', '<a> @ @ &nosuch;']],
    },
    { name: 'inline HTML', text: 'a <kbd>b</kbd> c', blocks: [['paragraph', 'a b c']] },
    {
      name: 'curly quotes and dashes',
      text: '“a” ‘b’ 1–7',
      blocks: [['paragraph', '"a" \'b\' 1-7']],
    },
    {
      name: 'white space of all kinds',
      text: 'a\u00a0 b\u200bc',
      blocks: [['paragraph', 'a b c']],
    },
    { name: 'nothing', text: '', blocks: [] },
    { name: 'only white space', text: ' \n\t\n', blocks: [] },
  ])('of $name', ({ text, blocks }) => {
    expect(blocksOf(text)).toEqual(blocks);
  });

  test('in lists know their depth and whether they open an item', () => {
    const { blocks } = documentOf('1. one\n\n   more\n   - two\n     - three\n2. four\n\nout');
    expect(placesOf(blocks)).toEqual([
      [1, true, 'one'],
      [1, false, 'more'],
      [2, true, 'two'],
      [3, true, 'three'],
      [1, true, 'four'],
      [0, false, 'out'],
    ]);
  });

  test('in quotes are quoted, and the marks are not read', () => {
    const { blocks } = documentOf('> one\n> two\nlazy\n>\n> - item\n\nout');
    expect(blocks.map(({ quoted, flow }) => [quoted, flow.text])).toEqual([
      [true, 'one two lazy'],
      [true, 'item'],
      [false, 'out'],
    ]);
  });

  test('of code in a quote are read without the marks', () => {
    const [block] = documentOf('> ```\n> a\n> b\n> ```').blocks;
    expect(block?.flow.text.split(/\s+/)).toEqual(['a', 'b']);
  });
});

describe('tables', () => {
  const { blocks } = documentOf(
    '| Version | Supported |\n| --- | :-: |\n| 1.x | **yes** |\n| | no |\n|2.x||\n\\| 3 \\| | a\\|b | c\n',
  );

  test('are a header and rows, the cells joined by bars', () => {
    expect(blocks.map(({ kind, flow }) => [kind, flow.text])).toEqual([
      ['table-header', 'Version | Supported'],
      ['table-row', '1.x | yes'],
      ['table-row', ' | no'],
      ['table-row', '2.x | '],
      ['table-row', '| 3 | | a|b | c'],
    ]);
  });

  test('keep their empty cells', () => {
    expect(blocks.map(({ cells }) => cells.map(({ text }) => text))).toEqual([
      ['Version', 'Supported'],
      ['1.x', 'yes'],
      ['', 'no'],
      ['2.x', ''],
      ['| 3 |', 'a|b', 'c'],
    ]);
  });

  test('tell each row its header', () => {
    expect(blocks.map(({ header }) => header === blocks[0])).toEqual([
      false,
      true,
      true,
      true,
      true,
    ]);
  });

  test.each([
    {
      name: 'without bars around',
      text: 'a | b\n--|--\n1 | 2',
      kinds: ['table-header', 'table-row'],
    },
    {
      name: 'behind a line of text',
      text: 'text\n|a|b|\n|-|-|\n',
      kinds: ['paragraph', 'table-header'],
    },
    { name: 'in an item', text: '- |a|b|\n  |-|-|\n  |1|2|', kinds: ['table-header', 'table-row'] },
    { name: 'in a quote', text: '> |a|b|\n> |-|-|\n> |1|2|', kinds: ['table-header', 'table-row'] },
    { name: 'with too few delimiters', text: '|a|b|\n|-|\n', kinds: ['paragraph'] },
    {
      name: 'before a paragraph',
      text: '|a|\n|-|\n|1|\n\ntext',
      kinds: ['table-header', 'table-row', 'paragraph'],
    },
  ])('$name', ({ text, kinds }) => {
    expect(blocksOf(text).map(([kind]) => kind)).toEqual(kinds);
  });
});

test('comments keep their text, in line and apart', () => {
  const { comments } = documentOf(
    'a <!-- one --> b\n\n<!--\ntwo\n-->\n\n<p><!-- three --></p>\n\n<!-- four',
  );
  expect(comments.map(({ text }) => text.trim())).toEqual(['one', 'two', 'three', 'four']);
});
