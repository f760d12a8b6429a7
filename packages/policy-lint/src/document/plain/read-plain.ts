import type { SourceText } from '../../source/source-text.ts';
import { BlockWriter, TOP } from '../block-writer.ts';
import { DocumentBuilder } from '../builder.ts';
import type { PolicyDocument } from '../document.ts';
import { isBlank, linesOf, rangeOf } from '../lines.ts';
import type { TextLine } from '../lines.ts';
import { ListDepth } from '../list-depth.ts';
import { cellsOf, delimiterColumns } from '../pipe-cells.ts';
import { plainGrammar } from './grammar.ts';
import { withoutHashes } from './hash-comments.ts';
import { isRule, titleLevel, underlineLevel } from './titles.ts';

const MARKER = /^(?:[-*+•‣–]|\(?(?:\d{1,3}|[a-z])[.)])\s+/i;
/** A comment that stands alone. */
const HASHES = /^#{1,6}\s+/;
/** `Contact: …`, a line for itself. */
const FIELD = /^[A-Z][\w-]{1,30}:(?:\s|$)/;
/** What a signed message holds is to be read, its signature is not. */
const KEY_BEGIN = /^-----BEGIN (?!PGP SIGNED MESSAGE-)[A-Z ]+-----$/;
const KEY_END = /^-----END [A-Z ]+-----$/;

/** Reads plain text: its titles, paragraphs, lists and tables, as people type them. */
export function readPlain(source: SourceText): PolicyDocument {
  const builder = new DocumentBuilder(source, 'plain');
  new PlainReader(builder, withoutHashes(source.text)).read();
  return builder.build();
}

class PlainReader {
  readonly #text: string;
  readonly #lines: readonly TextLine[];
  readonly #writer: BlockWriter;
  readonly #lists = new ListDepth();
  #at = 0;

  constructor(builder: DocumentBuilder, text: string) {
    this.#text = text;
    this.#lines = linesOf(text);
    this.#writer = new BlockWriter(builder, text, plainGrammar);
  }

  read(): void {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at];
      if (line === undefined || isBlank(line)) this.#at++;
      else if (!this.#key(line) && !this.#title(line) && !this.#table(line)) this.#prose(line);
    }
  }

  #content(index: number): string {
    const line = this.#lines[index];
    return line === undefined ? '' : this.#text.slice(line.from, line.end);
  }

  /** A key between its marks is code. */
  #key(first: TextLine): boolean {
    if (!KEY_BEGIN.test(this.#content(this.#at))) return false;
    let last = this.#at;
    while (last < this.#lines.length - 1 && !KEY_END.test(this.#content(last))) last++;
    this.#writer.code(rangeOf(first, this.#lines[last] ?? first), TOP);
    this.#at = last + 1;
    return true;
  }

  #title(line: TextLine): boolean {
    const title = this.#content(this.#at);
    const next = this.#content(this.#at + 1);
    if (isRule(title)) {
      this.#at++;
      return true;
    }
    const underlined = underlineLevel(next, title);
    const isAlone = next === '' && this.#content(this.#at - 1) === '';
    const level = underlined > 0 ? underlined : isAlone ? titleLevel(title, this.#next()) : 0;
    if (level === 0) return false;
    const start = line.from + (/^#+\s+/.exec(title)?.[0].length ?? 0);
    this.#lists.close();
    this.#writer.heading(level, { start, end: line.end });
    this.#at += underlined > 0 ? 2 : 1;
    return true;
  }

  /** The next line that is not blank. */
  #next(): string {
    let index = this.#at + 1;
    while (index < this.#lines.length && this.#content(index) === '') index++;
    return this.#content(index);
  }

  #table(line: TextLine): boolean {
    const header = cellsOf(this.#content(this.#at), line.from);
    const columns = delimiterColumns(this.#content(this.#at + 1));
    if (columns === 0 || columns !== header.length) return false;
    this.#row('table-header', line);
    this.#at++;
    for (let row = this.#lines[this.#at]; row !== undefined; row = this.#lines[this.#at]) {
      if (!this.#content(this.#at).includes('|')) break;
      this.#row('table-row', row);
    }
    this.#writer.endTable();
    return true;
  }

  #row(kind: 'table-header' | 'table-row', line: TextLine): void {
    const cells = cellsOf(this.#content(this.#at), line.from);
    this.#writer.row(
      kind,
      cells.map(({ from, to }) => [{ start: from, end: to }]),
    );
    this.#at++;
  }

  /** A paragraph or an item, up to a blank line or what starts another block. */
  #prose(first: TextLine): void {
    const content = this.#content(this.#at);
    const marker = MARKER.exec(content)?.[0] ?? HASHES.exec(content)?.[0] ?? '';
    const opensItem = MARKER.test(content);
    const listDepth = opensItem ? this.#lists.open(first.indent) : this.#lists.at(first.indent);
    let last = first;
    const isField = FIELD.test(content);
    for (this.#at++; !isField && this.#goesOn(); this.#at++) last = this.#lines[this.#at] ?? last;
    const range = { start: first.from + marker.length, end: last.end };
    this.#writer.paragraph(range, { ...TOP, listDepth, opensItem });
  }

  #goesOn(): boolean {
    const content = this.#content(this.#at);
    if (content === '' || MARKER.test(content) || FIELD.test(content)) return false;
    if (isRule(content) || underlineLevel(this.#content(this.#at + 1), content) > 0) return false;
    return delimiterColumns(this.#content(this.#at + 1)) === 0;
  }
}
