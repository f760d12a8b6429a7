import type { SyntaxNode, Tree } from '@lezer/common';

import type { SourceText } from '../../source/source-text.ts';
import { DocumentBuilder } from '../builder.ts';
import type { Block, PolicyDocument } from '../document.ts';
import { readDefinitions } from './definitions.ts';
import { readHtml } from './html.ts';
import { InlineReader } from './inlines.ts';
import { markdownParser } from './parser.ts';

/** Where a block stands: inside which lists and quotes. */
interface Place {
  readonly listDepth: number;
  readonly opensItem: boolean;
  readonly quoted: boolean;
}

const TOP: Place = { listDepth: 0, opensItem: false, quoted: false };

const HEADING = /^(?:ATX|Setext)Heading([1-6])$/;

/** Reads Markdown as GitHub renders it. */
export function readMarkdown(source: SourceText): PolicyDocument {
  const tree: Tree = markdownParser.parse(source.text);
  const builder = new DocumentBuilder(source, 'markdown');
  new MarkdownReader(builder, tree).read();
  return builder.build();
}

class MarkdownReader {
  readonly #builder: DocumentBuilder;
  readonly #inlines: InlineReader;
  readonly #tree: Tree;

  constructor(builder: DocumentBuilder, tree: Tree) {
    this.#builder = builder;
    this.#tree = tree;
    this.#inlines = new InlineReader(builder.source.text, readDefinitions(tree, builder));
  }

  read(): void {
    this.#children(this.#tree.topNode, TOP);
  }

  #children(node: SyntaxNode, place: Place): void {
    for (let child = node.firstChild; child !== null; child = child.nextSibling) {
      this.#block(child, place);
    }
  }

  #block(node: SyntaxNode, place: Place): void {
    const heading = HEADING.exec(node.name);
    if (heading !== null) {
      this.#heading(node, Number(heading[1]), place);
      return;
    }
    switch (node.name) {
      case 'Paragraph':
        this.#leaf(node, place);
        break;
      case 'BulletList':
      case 'OrderedList':
        this.#list(node, place);
        break;
      case 'Blockquote':
        this.#children(node, { ...place, quoted: true });
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
    const { flow, links, comments } = this.#inlines.read(node);
    this.#builder.heading(level, { ...place, start: node.from, end: node.to, flow }, links);
    for (const comment of comments) this.#builder.comment(comment);
  }

  #leaf(node: SyntaxNode, place: Place): Block {
    const { flow, links, comments } = this.#inlines.read(node);
    const draft = { ...place, kind: 'paragraph' as const, start: node.from, end: node.to, flow };
    for (const comment of comments) this.#builder.comment(comment);
    return this.#builder.block(draft, links);
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
    const text = node.getChild('CodeText');
    const from = text?.from ?? node.to;
    const to = node.lastChild?.name === 'CodeText' ? node.lastChild.to : (text?.to ?? node.to);
    const flow = this.#inlines.verbatim(from, to);
    this.#builder.block({ ...place, kind: 'code', start: node.from, end: node.to, flow }, []);
  }

  #table(node: SyntaxNode, place: Place): void {
    let header: Block | undefined;
    for (let row = node.firstChild; row !== null; row = row.nextSibling) {
      if (row.name !== 'TableHeader' && row.name !== 'TableRow') continue;
      const { flow, links, comments, cells } = this.#inlines.readRow(row);
      const kind = row.name === 'TableHeader' ? 'table-header' : 'table-row';
      const draft = { ...place, kind, start: row.from, end: row.to, flow, cells, header } as const;
      for (const comment of comments) this.#builder.comment(comment);
      const block = this.#builder.block(draft, links);
      header ??= block;
    }
  }
}
