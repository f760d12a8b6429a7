import type { SyntaxNode } from '@lezer/common';

import type { DocumentBuilder, LinkDraft } from '../builder.ts';
import { FlowBuilder } from '../flow-text.ts';
import { decodeEntity } from './entities.ts';

interface Place {
  readonly listDepth: number;
  readonly opensItem: boolean;
  readonly quoted: boolean;
}

const ATTRIBUTE = /\b(href|src|alt)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const SENTENCE_ENDS = /^<\/?(?:br|p|div|li|tr|td|th|h[1-6]|summary|details|table|ul|ol)\b/i;

/** Reads a block of HTML: comments apart, tags dropped, links and images kept. */
export function readHtml(node: SyntaxNode, place: Place, builder: DocumentBuilder): void {
  const { text } = builder.source;
  const out = new FlowBuilder(node.from);
  const links: LinkDraft[] = [];
  let at = node.from;
  while (at < node.to) {
    const open = nextMark(text, at, node.to);
    addText(text.slice(at, open), at, out);
    if (open === node.to) break;
    const isComment = text.startsWith('<!--', open);
    const close = isComment ? text.indexOf('-->', open + 4) : text.indexOf('>', open);
    const end = close === -1 || close >= node.to ? node.to : close + (isComment ? 3 : 1);
    if (isComment) {
      const inner = text.slice(open + 4, close === -1 || close >= node.to ? end : close);
      builder.comment({ text: inner, start: open, end });
    } else addTag(text.slice(open, end), open);
    at = end;
  }
  const flow = out.build();
  if (flow.text === '' && links.length === 0) return;
  builder.block({ ...place, kind: 'html', start: node.from, end: node.to, flow }, links);

  function addTag(tag: string, offset: number): void {
    if (SENTENCE_ENDS.test(tag)) out.breakSentence(offset);
    const link = linkOfTag(tag, offset);
    if (link !== undefined) links.push(link);
  }
}

function nextMark(text: string, from: number, to: number): number {
  for (let at = text.indexOf('<', from); at !== -1 && at < to; at = text.indexOf('<', at + 1)) {
    if (/[a-z/!?]/i.test(text.charAt(at + 1))) return at;
  }
  return to;
}

function addText(text: string, offset: number, out: FlowBuilder): void {
  let from = 0;
  for (const entity of text.matchAll(/&(?:#x?[0-9a-f]{1,7}|[a-z]{2,8});/gi)) {
    out.add(text.slice(from, entity.index), offset + from);
    out.replace(decodeEntity(entity[0]), offset + entity.index, entity[0].length);
    from = entity.index + entity[0].length;
  }
  out.add(text.slice(from), offset + from);
}

/** The link or image that a tag makes. */
export function linkOfTag(tag: string, offset: number): LinkDraft | undefined {
  const name = /^<(a|img)\b/i.exec(tag)?.[1]?.toLowerCase();
  if (name === undefined) return undefined;
  let url = '';
  let alt = '';
  let place = { urlStart: offset, urlEnd: offset + tag.length };
  for (const [whole, attribute, ...values] of tag.matchAll(ATTRIBUTE)) {
    const value = values.find((candidate) => typeof candidate === 'string') ?? '';
    if (attribute?.toLowerCase() === 'alt') alt = value;
    else {
      url = value;
      const urlStart = offset + tag.indexOf(value, tag.indexOf(whole));
      place = { urlStart, urlEnd: urlStart + value.length };
    }
  }
  if (name === 'a' && url === '') return undefined;
  const kind = name === 'img' ? 'image' : 'link';
  return { kind, url, text: alt, start: offset, end: offset + tag.length, ...place };
}
