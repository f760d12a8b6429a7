import type { SyntaxNode } from '@lezer/common';

import type { Comment } from '../document.ts';
import { LinkedFlow } from '../linked-flow.ts';
import type { LinkedText } from '../linked-flow.ts';
import { unwrapTarget } from './definitions.ts';
import type { Definitions } from './definitions.ts';
import { decodeEntity } from './entities.ts';
import { labelKey } from './syntax/link-parts.ts';
import { readTag } from './tag-content.ts';

/** The inline content of a block: what is read, and what it links to. */
export interface Inlines extends LinkedText {
  readonly comments: readonly Comment[];
}

interface Target {
  readonly url: string;
  readonly urlStart: number;
  readonly urlEnd: number;
}

/** Turns inline nodes into visible text and links. */
export class InlineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  readonly #target: LinkedFlow;
  readonly #comments: Comment[] = [];

  constructor(text: string, definitions: Definitions, start: number) {
    this.#text = text;
    this.#definitions = definitions;
    this.#target = new LinkedFlow(start);
  }

  /** How much text there is so far. */
  get length(): number {
    return this.#target.out.length;
  }

  /** Puts a bar between two cells of a table. */
  separate(offset: number): void {
    this.#target.out.replace(' | ', offset, 0);
  }

  read(node: SyntaxNode): void {
    this.#walk(node, node.from, node.to);
  }

  take(end: number): Inlines {
    return { ...this.#target.take(end), comments: this.#comments };
  }

  #walk(node: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.to <= from) continue;
      if (child.from >= to) break;
      this.#add(at, child.from);
      this.#inline(child);
      at = child.to;
    }
    this.#add(at, to);
  }

  #add(from: number, to: number): void {
    if (to > from) this.#target.out.add(this.#text.slice(from, to), from);
  }

  #inline(node: SyntaxNode): void {
    switch (node.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'InlineCode':
        this.#walk(node, node.from, node.to);
        break;
      case 'Strikethrough':
        // What is struck out is taken back.
        break;
      case 'Link':
        this.#link(node);
        break;
      case 'Image':
        this.#image(node);
        break;
      case 'Autolink':
      case 'URL':
        this.#autolink(node);
        break;
      default:
        this.#character(node);
    }
  }

  #character({ name, from, to }: SyntaxNode): void {
    const { out } = this.#target;
    switch (name) {
      case 'Escape':
        out.replace(this.#text.slice(from + 1, to), from, to - from);
        break;
      case 'Entity':
        out.replace(decodeEntity(this.#text.slice(from, to)), from, to - from);
        break;
      case 'HardBreak':
        out.breakSentence(from);
        break;
      case 'HTMLTag':
        readTag(this.#text.slice(from, to), from, this.#target);
        break;
      case 'Comment':
        this.#comments.push({ text: this.#text.slice(from + 4, to - 3), start: from, end: to });
        break;
      default:
        // Marks of emphasis, code, quotes and headings are not read.
        break;
    }
  }

  #link(node: SyntaxNode): void {
    const { from: start, to: end } = node;
    const textEnd = textEndOf(node);
    const target = this.#targetOf(node, textEnd);
    if (target === undefined) {
      // Brackets without a definition are just brackets.
      this.#add(start, start + 1);
      this.#walk(node, start + 1, textEnd);
      this.#add(textEnd, end);
      return;
    }
    this.#target.openLink({ kind: 'link', text: '', start, end, ...target });
    this.#walk(node, start + 1, textEnd);
    this.#target.closeLink(end);
  }

  /** An image shows no text. */
  #image(node: SyntaxNode): void {
    const { from: start, to: end } = node;
    const textEnd = textEndOf(node);
    const target = this.#targetOf(node, textEnd) ?? { url: '', urlStart: end, urlEnd: end };
    const text = this.#text.slice(start + 2, textEnd);
    this.#target.link({ kind: 'image', text, start, end, ...target });
  }

  /** The target of a link, empty for `[text]()`, or nothing where a label has no definition. */
  #targetOf(node: SyntaxNode, textEnd: number): Target | undefined {
    const place = node.getChildren('URL').find(({ from }) => from > textEnd);
    if (place !== undefined) {
      const url = unwrapTarget(this.#text.slice(place.from, place.to));
      return { url, urlStart: place.from, urlEnd: place.to };
    }
    if (node.to > textEnd + 1 && this.#text.startsWith('](', textEnd)) {
      return { url: '', urlStart: textEnd + 2, urlEnd: textEnd + 2 };
    }
    return this.#definitions.size > 0 ? this.#defined(node, textEnd) : undefined;
  }

  #defined(node: SyntaxNode, textEnd: number): Target | undefined {
    const label = node.getChild('LinkLabel');
    const isFull = label !== null && label.to - label.from > 2;
    const urlStart = isFull ? label.from + 1 : node.from + (node.name === 'Image' ? 2 : 1);
    const urlEnd = isFull ? label.to - 1 : textEnd;
    const url = this.#definitions.get(labelKey(this.#text.slice(urlStart, urlEnd)));
    return url === undefined ? undefined : { url, urlStart, urlEnd };
  }

  #autolink(node: SyntaxNode): void {
    const { from: start, to: end } = node;
    const inner = node.name === 'URL' ? node : (node.getChild('URL') ?? node);
    const url = this.#text.slice(inner.from, inner.to);
    const place = { start, end, urlStart: inner.from, urlEnd: inner.to };
    const kind = /^[^:/?#]+@/.test(url) ? 'address' : 'autolink';
    // A bare link in the text of a link is only text.
    if (!this.#target.isInLink) this.#target.link({ kind, url, text: url, ...place });
    this.#target.out.add(url, inner.from);
  }
}

/** Where the text of a link or image ends: at its closing bracket. */
function textEndOf(node: SyntaxNode): number {
  return node.getChildren('LinkMark')[1]?.from ?? node.to;
}
