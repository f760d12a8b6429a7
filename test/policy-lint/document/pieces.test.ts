import { describe, expect, test } from '@jest/globals';

import { pieceBounds } from '../../../packages/policy-lint/src/document/markdown/pieces.ts';
import { documentOf, misplaced } from './document.ts';

/** A text longer than a piece, with marks that mean nothing inside others. */
const PART = [
  '# Title',
  '',
  'Text with a [reference][a],',
  'wrapped.',
  '- one',
  '  - two',
  '',
  '```',
  '',
  '# no title',
  '- no item',
  '```',
  '',
  '<div>',
  '- no item',
  '</div>',
  '',
  '<!--',
  '',
  '# no title',
  '-->',
  '',
  '<pre>',
  '',
  'no paragraph',
  '</pre>',
  '',
].join('\n');
const LONG = `${PART.repeat(1000)}\n[a]: b\n`;

test('a text of usual length is one piece', () => {
  expect(pieceBounds(PART)).toEqual([0, PART.length]);
});

describe('a long text', () => {
  const bounds = pieceBounds(LONG);
  const document = documentOf(LONG);

  test('is several, each of which begins with a block', () => {
    expect(bounds.length).toBeGreaterThan(10);
    const starts = bounds.slice(1, -1).map((bound) => /.*/.exec(LONG.slice(bound))?.[0]);
    expect(
      starts.every((line) => /^(?:# Title|Text|- one|```|<div>|<!--|<pre>)/.test(line ?? '')),
    ).toBe(true);
  });

  test('reads like its parts', () => {
    const [one] = [documentOf(`${PART}\n[a]: b\n`)];
    const shapeOf = ({ kind, listDepth, flow }: (typeof one.blocks)[number]): string =>
      `${kind} ${String(listDepth)} ${flow.text}`;
    const expected = one.blocks.map(shapeOf);
    const found = document.blocks.map(shapeOf);
    expect(found.length).toBe(expected.length * 1000);
    expect(new Set(found)).toEqual(new Set(expected));
    expect(document.links.length).toBe(1001);
    expect(document.comments.length).toBe(1000);
  });

  test('keeps its places', () => {
    expect(misplaced(document)).toEqual([]);
    const [first, second] = document.sections.filter(({ title }) => title === 'Title').slice(500);
    expect(LONG.slice(first?.start, second?.start)).toBe(PART);
  });
});
