import type { SyntaxNode } from '@lezer/common';

import type { SourceText } from '../../source/source-text.ts';
import { DocumentBuilder } from '../builder.ts';
import type { Block, PolicyDocument } from '../document.ts';
import { FlowText } from '../flow-text.ts';
import { contentOf } from './content.ts';
import { readDefinitions } from './definitions.ts';
import type { Definitions } from './definitions.ts';
import { readHtml } from './html.ts';
import { InlineReader } from './inlines.ts';
import type { Inlines } from './inlines.ts';
import { parseMarkdown } from './parser.ts';
import { readRow } from './table-row.ts';

/** Where a block stands: inside which lists and quotes. */
interface Place {
  readonly listDepth: number;
  readonly opensItem: boolean;
  readonly quoted: boolean;
}

const TOP: Place = { listDepth: 0, opensItem: false, quoted: false };

/** Reads Markdown as GitHub renders it. */
export function readMarkdown(source: SourceText): PolicyDocument {
  const builder = new DocumentBuilder(source, 'markdown');
  const reader = new MarkdownReader(builder, readDefinitions(builder));
  for (const top of parseMarkdown(source.text, 'all')) reader.children(top, TOP);
  return builder.build();
}

class MarkdownReader {
  readonly #builder: DocumentBuilder;
  readonly #definitions: Definitions;
  readonly #text: string;

  constructor(builder: DocumentBuilder, definitions: Definitions) {
    this.#builder = builder;
    this.#definitions = definitions;
    this.#text = builder.source.text;
  }

  children(node: SyntaxNode, place: Place): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      this.#block(child, place);
    }
  }

  #block(node: SyntaxNode, place: Place): void {
    const { name } = node;
    if (/^(?:ATX|Setext)/.test(name)) this.#heading(node, Number(name.at(-1)), place);
    else if (/^(?:Bullet|Ordered)/.test(name)) this.#list(node, place);
    else this.#content(node, place);
  }

  #content(node: SyntaxNode, place: Place): void {
    switch (node.name) {
      case 'Paragraph':
        this.#paragraph(node, place);
        break;
      case 'Blockquote':
        this.children(node, { ...place, quoted: true });
        break;
      case 'Table':
        this.#table(node, place);
        break;
      case 'FencedCode':
      case 'CodeBlock':
        this.#code(node, place);
        break;
      case 'HTMLBlock':
      case 'CommentBlock':
        readHtml(node, place, this.#builder);
        break;
      default:
        break;
    }
  }

  #heading(node: SyntaxNode, level: number, place: Place): void {
    const { flow, links } = this.#inlines(node);
    this.#builder.heading(level, { ...place, start: node.from, end: node.to, flow }, links);
  }

  #paragraph(node: SyntaxNode, place: Place): void {
    const { flow, links } = this.#inlines(node);
    const span = { start: node.from, end: node.to };
    this.#builder.block({ ...place, kind: 'paragraph', ...span, flow }, links);
  }

  #list(node: SyntaxNode, place: Place): void {
    const listDepth = place.listDepth + 1;
    for (let item = node.firstChild; item !== null; item = item.nextSibling) {
      let opensItem = true;
      for (let child = item.firstChild; child !== null; child = child.nextSibling) {
        if (child.name === 'ListMark') continue;
        this.#block(child, { ...place, listDepth, opensItem });
        opensItem = false;
      }
    }
  }

  #code(node: SyntaxNode, place: Place): void {
    const lines = node.getChildren('CodeText');
    const from = lines[0]?.from ?? node.to;
    const to = lines.at(-1)?.to ?? from;
    const content = contentOf(node, this.#text).slice(from - node.from, to - node.from);
    const flow = FlowText.verbatim(content, from);
    const span = { start: node.from, end: node.to };
    this.#builder.block({ ...place, kind: 'code', ...span, flow }, []);
  }

  #table(node: SyntaxNode, place: Place): void {
    let header: Block | undefined;
    for (let row = node.firstChild; row !== null; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      const reader = new InlineReader(this.#text, this.#definitions, row.from);
      const { flow, links, comments, cells } = readRow(row, reader);
      const kind = row.name === 'TableHeader' ? 'table-header' : 'table-row';
      const span = { start: row.from, end: row.to };
      for (const comment of comments) this.#builder.comment(comment);
      const block = this.#builder.block({ ...place, kind, ...span, flow, cells, header }, links);
      header ??= block;
    }
  }

  #inlines(node: SyntaxNode): Inlines {
    const reader = new InlineReader(this.#text, this.#definitions, node.from);
    reader.read(node);
    const inlines = reader.take(node.to);
    for (const comment of inlines.comments) this.#builder.comment(comment);
    return inlines;
  }
}
