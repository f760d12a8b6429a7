import type { LinkDraft } from '../builder.ts';
import type { LinkedFlow } from '../linked-flow.ts';
import { decodeEntity } from './entities.ts';

const ATTRIBUTE = /\b(href|src|alt)\s{0,9}=\s{0,9}(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi;

const SENTENCE_ENDS = /^<\/?(?:br|p|div|li|tr|td|th|h[1-6]|summary|details|table|ul|ol|dt|dd)\b/i;

/** Gives to the flow what a tag of HTML shows: a line break, a link, an image. */
export function readTag(tag: string, offset: number, target: LinkedFlow): void {
  if (SENTENCE_ENDS.test(tag)) target.out.breakSentence(offset);
  if (/^<\/a\b/i.test(tag)) target.closeLink(offset + tag.length);
  const name = /^<(a|img)\b/i.exec(tag)?.[1]?.toLowerCase();
  if (name === 'img') target.link(draftOf(tag, offset, 'image'));
  if (name !== 'a') return;
  const link = draftOf(tag, offset, 'link');
  if (link.url !== '' && !target.isInLink) target.openLink(link);
}

function draftOf(tag: string, offset: number, kind: 'link' | 'image'): LinkDraft {
  let url = '';
  let text = '';
  let place = { urlStart: offset, urlEnd: offset + tag.length };
  for (const match of tag.matchAll(ATTRIBUTE)) {
    const { 0: whole, 1: attribute, index } = match;
    const value = match[2] ?? match[3] ?? match[4] ?? '';
    if (attribute?.toLowerCase() === 'alt') text = decodeEntities(value);
    else {
      url = decodeEntities(value);
      const urlStart = offset + index + whole.lastIndexOf(value);
      place = { urlStart, urlEnd: urlStart + value.length };
    }
  }
  return { kind, url, text, start: offset, end: offset + tag.length, ...place };
}

const ENTITY = /&(?:#x?[0-9a-f]{1,7}|[a-z]{2,8});/gi;

function decodeEntities(text: string): string {
  return text.includes('&') ? text.replace(ENTITY, (entity) => decodeEntity(entity)) : text;
}

/** Gives text between tags to the flow. */
export function readText(text: string, offset: number, { out }: LinkedFlow): void {
  let from = 0;
  if (text.includes('&')) {
    for (const { 0: entity, index } of text.matchAll(ENTITY)) {
      out.add(text.slice(from, index), offset + from);
      out.replace(decodeEntity(entity), offset + index, entity.length);
      from = index + entity.length;
    }
  }
  out.add(text.slice(from), offset + from);
}
