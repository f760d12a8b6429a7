import { describe, expect, test } from '@jest/globals';

import { documentOf, linksOf } from './document.ts';

describe('links', () => {
  test.each([
    { text: '[a *b*](https://x.org/c "Title")', links: [['link', 'a b', 'https://x.org/c']] },
    { text: '[a](<b c.md>)', links: [['link', 'a', 'b c.md']] },
    { text: '[a](b(c)d)', links: [['link', 'a', 'b(c)d']] },
    { text: '[a]()', links: [['link', 'a', '']] },
    { text: '[a] (b)', links: [] },
    { text: '[a](b c)', links: [] },
    { text: '[a](mailto:s@x.org)', links: [['link', 'a', 'mailto:s@x.org']] },
    { text: '[s@x.org](mailto:s@x.org)', links: [['link', 's@x.org', 'mailto:s@x.org']] },
    {
      text: '[s@x.org](https://x.org)',
      links: [
        ['link', 's@x.org', 'https://x.org'],
        ['address', 's@x.org', 's@x.org'],
      ],
    },
    { text: '[https://x.org](https://x.org)', links: [['link', 'https://x.org', 'https://x.org']] },
    { text: '<https://x.org/a>', links: [['autolink', 'https://x.org/a', 'https://x.org/a']] },
    { text: '<s@x.org>', links: [['address', 's@x.org', 's@x.org']] },
    {
      text: 'at https://x.org/a, www.y.org/b.',
      links: [
        ['autolink', 'https://x.org/a', 'https://x.org/a'],
        ['autolink', 'www.y.org/b', 'www.y.org/b'],
      ],
    },
    {
      text: '(https://x.org/a_(b))',
      links: [['autolink', 'https://x.org/a_(b)', 'https://x.org/a_(b)']],
    },
    { text: '**https://x.org/a**', links: [['autolink', 'https://x.org/a', 'https://x.org/a']] },
    { text: 'to s@x.org.', links: [['address', 's@x.org', 's@x.org']] },
    {
      text: 'to `s@x.org`, _t@x.org_',
      links: [
        ['address', 's@x.org', 's@x.org'],
        ['address', 't@x.org', 't@x.org'],
      ],
    },
    {
      text: 'first_last+tag@mail.x.co.uk',
      links: [['address', 'first_last+tag@mail.x.co.uk', 'first_last+tag@mail.x.co.uk']],
    },
    {
      text: 's\\@x.org t&#64;x.org',
      links: [
        ['address', 's@x.org', 's@x.org'],
        ['address', 't@x.org', 't@x.org'],
      ],
    },
    { text: 'pkg@1.2.3, @handle, a@b', links: [] },
    { text: '![alt](a.png)', links: [['image', 'alt', 'a.png']] },
    {
      text: '[![badge](a.svg)](https://x.org)',
      links: [
        ['link', 'badge', 'https://x.org'],
        ['image', 'badge', 'a.svg'],
      ],
    },
    { text: '<a href="https://x.org">there</a>', links: [['link', 'there', 'https://x.org']] },
    {
      text: 'go <a class="b" href=\'c?d&amp;e\'>there</a> now',
      links: [['link', 'there', 'c?d&e']],
    },
    { text: '<img src="a.png" alt="b">', links: [['image', 'b', 'a.png']] },
    {
      text: '<div><a href="mailto:s@x.org">s@x.org</a></div>',
      links: [['link', 's@x.org', 'mailto:s@x.org']],
    },
    { text: '<a name="top"></a>text', links: [] },
  ])('in $text', ({ text, links }) => {
    expect(linksOf(text)).toEqual(links);
  });

  test.each([
    { text: '[a][B]', links: [['link', 'a', 'c']] },
    { text: '[b][]', links: [['link', 'b', 'c']] },
    { text: '[b]', links: [['link', 'b', 'c']] },
    { text: '![a][b]', links: [['image', 'a', 'c']] },
    { text: '[d]', links: [] },
    { text: '[a][d]', links: [] },
  ])('by definition in $text', ({ text, links }) => {
    const definition = ['definition', 'b', 'c'];
    expect(linksOf(`${text}\n\n[b]: c\n`)).toEqual([...links, definition]);
    expect(linksOf(`[b]: c\n\n${text}\n`)).toEqual([definition, ...links]);
  });

  test.each([
    { text: '[a]: <b c> "Title"', links: [['definition', 'a', 'b c']] },
    { text: '[a]:\n  b\n  "Title"', links: [['definition', 'a', 'b']] },
    {
      text: '[a]: b\n[c]: d',
      links: [
        ['definition', 'a', 'b'],
        ['definition', 'c', 'd'],
      ],
    },
    { text: '> [a]: b', links: [['definition', 'a', 'b']] },
    { text: '- [a]: b', links: [['definition', 'a', 'b']] },
    { text: '[a]: b\n"no title" here', links: [['definition', 'a', 'b']] },
    { text: '[a]: b c', links: [] },
    { text: '[ ]: b', links: [] },
    { text: 'text\n[a]: b', links: [] },
  ])('defined by $text', ({ text, links }) => {
    expect(linksOf(text)).toEqual(links);
  });

  test('know where they and their targets stand', () => {
    const text = 'See [a](b "t"), <cc:d>, [e], ![f](g) and h@i.org.\n\n[e]: j\n';
    const { links } = documentOf(text);
    const places = links.map(({ start, end, urlStart, urlEnd }) => [
      text.slice(start, end),
      text.slice(urlStart, urlEnd),
    ]);
    expect(places).toEqual([
      ['[a](b "t")', 'b'],
      ['<cc:d>', 'cc:d'],
      ['[e]', 'e'],
      ['![f](g)', 'g'],
      ['h@i.org', 'h@i.org'],
      ['[e]: j', 'j'],
    ]);
  });

  test('an empty target stands between its parentheses', () => {
    const [link] = documentOf('[a]()').links;
    expect([link?.urlStart, link?.urlEnd]).toEqual([4, 4]);
  });

  test('know the block around them', () => {
    const { links, blocks } = documentOf('# [a](b)\n\n- [c](d)\n\n[e]: f\n');
    expect(links.map(({ block }) => (block === undefined ? -1 : blocks.indexOf(block)))).toEqual([
      0, 1, -1,
    ]);
  });
});
