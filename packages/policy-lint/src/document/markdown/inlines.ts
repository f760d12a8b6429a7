import type { SyntaxNode } from '@lezer/common';

import type { LinkDraft } from '../builder.ts';
import type { Cell, Comment } from '../document.ts';
import { FlowBuilder, FlowText } from '../flow-text.ts';
import { labelKey, unwrapTarget } from './definitions.ts';
import type { Definitions } from './definitions.ts';
import { decodeEntity } from './entities.ts';
import { linkOfTag } from './html.ts';

/** The inline content of a block: what is read, and what it links to. */
export interface Inlines {
  readonly flow: FlowText;
  readonly links: readonly LinkDraft[];
  readonly comments: readonly Comment[];
}

const BARE_ADDRESS = /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/gi;

/** Turns inline nodes into visible text and links. */
export class InlineReader {
  readonly #text: string;
  readonly #definitions: Definitions;
  #out = new FlowBuilder(0);
  #links: LinkDraft[] = [];
  #comments: Comment[] = [];

  constructor(text: string, definitions: Definitions) {
    this.#text = text;
    this.#definitions = definitions;
  }

  read(node: SyntaxNode): Inlines {
    this.#reset(node.from);
    this.#walk(node, node.from, node.to);
    return this.#take();
  }

  /** Reads a table row; its cells are joined by ` | `. */
  readRow(row: SyntaxNode): Inlines & { readonly cells: readonly Cell[] } {
    this.#reset(row.from);
    const places: { from: number; to: number; start: number; end: number }[] = [];
    for (const { from, to, node } of cellsOf(row, this.#text)) {
      if (places.length > 0) this.#out.replace(' | ', from, 0);
      const start = this.#out.length;
      if (node !== undefined) this.#walk(node, node.from, node.to);
      places.push({ from: start, to: this.#out.length, start: from, end: to });
    }
    const inlines = this.#take();
    const cells = places.map(({ from, to, start, end }) => {
      const text = inlines.flow.text.slice(from, to).replaceAll('\n', ' ').trim();
      return { text, lower: text.toLowerCase(), start, end };
    });
    return { ...inlines, cells };
  }

  /** Text as it stands, such as code. */
  verbatim(from: number, to: number): FlowText {
    return FlowText.verbatim(this.#text.slice(from, to), from);
  }

  #reset(start: number): void {
    this.#out = new FlowBuilder(start);
    this.#links = [];
    this.#comments = [];
  }

  #take(): Inlines {
    const flow = this.#out.build();
    if (flow.text.includes('@')) this.#addBareAddresses(flow);
    return { flow, links: this.#links, comments: this.#comments };
  }

  #walk(node: SyntaxNode, from: number, to: number): void {
    let at = from;
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      if (child.to <= from) continue;
      if (child.from >= to) break;
      this.#out.add(this.#text.slice(at, child.from), at);
      this.#inline(child);
      at = child.to;
    }
    this.#out.add(this.#text.slice(at, to), at);
  }

  #inline(node: SyntaxNode): void {
    switch (node.name) {
      case 'Emphasis':
      case 'StrongEmphasis':
      case 'Strikethrough':
      case 'InlineCode':
        this.#walk(node, node.from, node.to);
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

  #character(node: SyntaxNode): void {
    const { from, to } = node;
    switch (node.name) {
      case 'Escape':
        this.#out.replace(this.#text.slice(from + 1, to), from, to - from);
        break;
      case 'Entity':
        this.#out.replace(decodeEntity(this.#text.slice(from, to)), from, to - from);
        break;
      case 'HardBreak':
        this.#out.breakSentence(from);
        break;
      case 'HTMLTag':
        this.#tag(from, to);
        break;
      case 'Comment':
        this.#comments.push({ text: this.#text.slice(from + 4, to - 3), start: from, end: to });
        break;
      default:
        // Marks of emphasis, code, quotes and headings are not read.
        break;
    }
  }

  #tag(from: number, to: number): void {
    const tag = this.#text.slice(from, to);
    if (/^<br\b/i.test(tag)) this.#out.breakSentence(from);
    const link = linkOfTag(tag, from);
    if (link !== undefined) this.#links.push(link);
  }

  #link(node: SyntaxNode): void {
    const { from, to } = node;
    const marks = node.getChildren('LinkMark');
    const closing = marks[1] ?? node;
    const url = targetOf(node, closing.from);
    const target = this.#target(node, closing.from);
    if (target === undefined) {
      // Brackets without a definition are just brackets.
      this.#out.add('[', from);
      this.#walk(node, from + 1, closing.from);
      this.#out.add(this.#text.slice(closing.from, to), closing.from);
      return;
    }
    const start = this.#out.length;
    const slot = this.#links.length;
    this.#walk(node, from + 1, closing.from);
    const text = this.#out.build().text.slice(start).trim();
    const place = { urlStart: url?.from ?? closing.to, urlEnd: url?.to ?? closing.to };
    this.#links.splice(slot, 0, {
      kind: 'link',
      url: target,
      text,
      start: from,
      end: to,
      ...place,
    });
  }

  /** The target of a link, empty for `[text]()`, or nothing where a label has no definition. */
  #target(node: SyntaxNode, textEnd: number): string | undefined {
    const url = targetOf(node, textEnd);
    if (url !== undefined) return unwrapTarget(this.#text.slice(url.from, url.to));
    if (this.#text.startsWith('](', textEnd)) return '';
    const label = node.getChild('LinkLabel');
    const isFull = label !== null && label.to - label.from > 2;
    const key = isFull
      ? this.#text.slice(label.from + 1, label.to - 1)
      : this.#text.slice(node.from + (node.name === 'Image' ? 2 : 1), textEnd);
    return this.#definitions.get(labelKey(key));
  }

  #image(node: SyntaxNode): void {
    const { from, to } = node;
    const closing = node.getChildren('LinkMark')[1] ?? node;
    const url = targetOf(node, closing.from);
    const place = { urlStart: url?.from ?? closing.to, urlEnd: url?.to ?? closing.to };
    const text = this.#text.slice(from + 2, closing.from);
    const target = this.#target(node, closing.from) ?? '';
    this.#links.push({ kind: 'image', url: target, text, start: from, end: to, ...place });
  }

  #autolink(node: SyntaxNode): void {
    const { from, to } = node;
    const inner = node.name === 'URL' ? node : (node.getChild('URL') ?? node);
    const url = this.#text.slice(inner.from, inner.to);
    const place = { urlStart: inner.from, urlEnd: inner.to };
    const kind = /^[^:/?#]+@/.test(url) ? 'address' : 'autolink';
    this.#links.push({ kind, url, text: url, start: from, end: to, ...place });
    this.#out.add(url, inner.from);
  }

  /** Addresses that the parser does not link, such as those in code, are links to a reader. */
  #addBareAddresses(flow: FlowText): void {
    const linked = this.#links.filter(({ kind }) => kind !== 'image');
    for (const match of flow.text.matchAll(BARE_ADDRESS)) {
      const start = flow.offsetAt(match.index);
      if (linked.some((link) => link.start <= start && start < link.end)) continue;
      const end = flow.endOffsetAt(match.index + match[0].length);
      const url = match[0].replace(/[.-]+$/, '');
      const place = { start, end, urlStart: start, urlEnd: end };
      this.#links.push({ kind: 'address', url, text: url, ...place });
    }
    this.#links.sort((one, other) => one.start - other.start);
  }
}

/** The target behind the text of a link; an address in the text is none. */
function targetOf(node: SyntaxNode, textEnd: number): SyntaxNode | undefined {
  return node.getChildren('URL').find(({ from }) => from > textEnd);
}

interface CellPlace {
  readonly from: number;
  readonly to: number;
  readonly node: SyntaxNode | undefined;
}

/** The cells of a row, the empty ones between two delimiters included. */
function cellsOf(row: SyntaxNode, text: string): CellPlace[] {
  const cells: CellPlace[] = [];
  let open: { from: number; node: SyntaxNode | undefined } | undefined;
  const close = (to: number): void => {
    if (open !== undefined && (open.node !== undefined || to < row.to)) {
      cells.push({ from: open.node?.from ?? open.from, to: open.node?.to ?? to, node: open.node });
    }
  };
  if (!text.startsWith('|', row.from)) open = { from: row.from, node: undefined };
  for (let child = row.firstChild; child !== null; child = child.nextSibling) {
    if (child.name === 'TableCell') open = { from: child.from, node: child };
    if (child.name !== 'TableDelimiter') continue;
    close(child.from);
    open = { from: child.to, node: undefined };
  }
  if (open?.node !== undefined) close(row.to);
  return cells;
}
