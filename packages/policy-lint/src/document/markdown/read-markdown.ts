import type { SyntaxNode } from '@lezer/common';

import type { SourceText } from '../../source/source-text.ts';
import { DocumentBuilder } from '../builder.ts';
import type { Block, PolicyDocument } from '../document.ts';
import { FlowText } from '../flow-text.ts';
import type { Range } from '../lines.ts';
import { readUnmarked } from '../linked-flow.ts';
import type { LinkedText } from '../linked-flow.ts';
import { contentOf } from './content.ts';
import { readDefinitions } from './definitions.ts';
import type { Definitions } from './definitions.ts';
import { readHtml } from './html.ts';
import { InlineReader } from './inlines.ts';
import { forEachBlock, nodeOf, parseMarkdown, plainTextOf } from './parser.ts';
import type { Part } from './parser.ts';
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
  for (const part of parseMarkdown(source.text, 'all')) reader.children(part, TOP);
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

  children(part: Part, place: Place): void {
    forEachBlock(part, (block) => {
      this.#block(block, place);
    });
  }

  #block(block: Part, place: Place): void {
    const { name } = block.tree.type;
    switch (name) {
      case 'Paragraph':
        this.#paragraph(block, place);
        break;
      case 'BulletList':
      case 'OrderedList':
        this.#list(block, place);
        break;
      case 'Blockquote':
        this.children(block, { ...place, quoted: true });
        break;
      case 'Table':
        this.#table(nodeOf(block), place);
        break;
      default:
        if (/^(?:ATX|Setext)/.test(name)) this.#heading(block, Number(name.at(-1)), place);
        else this.#verbatim(block, place);
    }
  }

  #verbatim(block: Part, place: Place): void {
    switch (block.tree.type.name) {
      case 'FencedCode':
      case 'CodeBlock':
        this.#code(nodeOf(block), place);
        break;
      case 'HTMLBlock':
      case 'CommentBlock':
        readHtml(nodeOf(block), place, this.#builder);
        break;
      default:
        break;
    }
  }

  #heading(part: Part, level: number, place: Place): void {
    const { flow, links } = this.#inlines(part);
    this.#builder.heading(level, { ...place, ...spanOf(part), flow }, links);
  }

  #paragraph(part: Part, place: Place): void {
    const { flow, links } = this.#inlines(part);
    this.#builder.block({ ...place, kind: 'paragraph', ...spanOf(part), flow }, links);
  }

  #list(list: Part, { listDepth, quoted }: Place): void {
    const inside = { listDepth: listDepth + 1, opensItem: false, quoted };
    const opening = { ...inside, opensItem: true };
    let place = opening;
    const read = (block: Part): void => {
      if (block.tree.type.name === 'ListMark') return;
      this.#block(block, place);
      place = inside;
    };
    forEachBlock(list, (item) => {
      place = opening;
      forEachBlock(item, read);
    });
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

  #inlines(part: Part): LinkedText {
    const plain = plainTextOf(part);
    if (plain !== undefined) {
      return readUnmarked(this.#text.slice(plain.start, plain.end), plain.start);
    }
    const node = nodeOf(part);
    const reader = new InlineReader(this.#text, this.#definitions, node.from);
    reader.read(node);
    const inlines = reader.take(node.to);
    for (const comment of inlines.comments) this.#builder.comment(comment);
    return inlines;
  }
}

function spanOf({ tree, from }: Part): Range {
  return { start: from, end: from + tree.length };
}
