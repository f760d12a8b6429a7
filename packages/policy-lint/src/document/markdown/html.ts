import type { SyntaxNode } from '@lezer/common';

import type { BlockDraft, DocumentBuilder } from '../builder.ts';
import { LinkedFlow } from '../linked-flow.ts';
import { contentOf } from './content.ts';
import { readTag, readText } from './tag-content.ts';

/** Elements whose content is not shown. */
const HIDDEN = /^<(?:script|style|template)\b/i;

type Place = Pick<BlockDraft, 'listDepth' | 'opensItem' | 'quoted'>;

/** Reads a block of HTML: comments apart, tags dropped, links and images kept. */
export function readHtml(node: SyntaxNode, place: Place, builder: DocumentBuilder): void {
  const target = new LinkedFlow(node.from);
  new HtmlReader(contentOf(node, builder.source.text), node.from, builder).read(target);
  const { flow, links } = target.take(node.to);
  if (flow.text === '' && links.length === 0) return;
  builder.block({ ...place, kind: 'html', start: node.from, end: node.to, flow }, links);
}

class HtmlReader {
  readonly #text: string;
  readonly #base: number;
  readonly #builder: DocumentBuilder;

  constructor(text: string, base: number, builder: DocumentBuilder) {
    this.#text = text;
    this.#base = base;
    this.#builder = builder;
  }

  read(target: LinkedFlow): void {
    const text = this.#text;
    for (let at = 0; at < text.length;) {
      const open = this.#nextMark(at);
      readText(text.slice(at, open), this.#base + at, target);
      if (open === text.length) return;
      at = text.startsWith('<!--', open) ? this.#comment(open) : this.#tag(open, target);
    }
  }

  #nextMark(from: number): number {
    const text = this.#text;
    for (let at = text.indexOf('<', from); at !== -1; at = text.indexOf('<', at + 1)) {
      if (/[a-z/!?]/i.test(text.charAt(at + 1))) return at;
    }
    return text.length;
  }

  #comment(open: number): number {
    const close = this.#text.indexOf('-->', open + 4);
    const to = close === -1 ? this.#text.length : close;
    const end = Math.min(to + 3, this.#text.length);
    const text = this.#text.slice(open + 4, to);
    this.#builder.comment({ text, start: this.#base + open, end: this.#base + end });
    return end;
  }

  #tag(open: number, target: LinkedFlow): number {
    const close = this.#text.indexOf('>', open);
    const end = close === -1 ? this.#text.length : close + 1;
    const tag = this.#text.slice(open, end);
    readTag(tag, this.#base + open, target);
    return HIDDEN.test(tag) ? this.#hiddenEnd(end) : end;
  }

  #hiddenEnd(from: number): number {
    const close = this.#text.indexOf('</', from);
    return close === -1 ? this.#text.length : close;
  }
}
