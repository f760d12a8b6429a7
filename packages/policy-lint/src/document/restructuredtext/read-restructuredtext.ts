import type { SourceText } from '../../source/source-text.ts';
import { BlockWriter, TOP } from '../block-writer.ts';
import { DocumentBuilder } from '../builder.ts';
import type { PolicyDocument } from '../document.ts';
import { isBlank, linesOf, rangeOf } from '../lines.ts';
import type { TextLine } from '../lines.ts';
import { ListDepth } from '../list-depth.ts';
import { readExplicit } from './explicit.ts';
import { grammarWith } from './grammar.ts';
import { tableAt } from './tables.ts';
import type { TableLayout } from './tables.ts';
import { readTargets } from './targets.ts';
import { Adornments, isAdornment } from './titles.ts';

const BULLET = /^[*+\-•](?:\s+|$)/;
const NUMBER = /^(?:\(?(?:\d{1,3}|#|[a-z])[.)])\s+/i;
const FIELD = /^:[^:`\n]{1,60}:(?:\s|$)/;
const LINE = /^\|\s+/;

/** Reads reStructuredText: what docutils makes of it, as far as a policy needs it. */
export function readRestructuredText(source: SourceText): PolicyDocument {
  const builder = new DocumentBuilder(source, 'restructuredtext');
  const lines = linesOf(source.text);
  const grammar = grammarWith(readTargets(source.text, lines, builder));
  const writer = new BlockWriter(builder, source.text, grammar);
  new RestructuredTextReader(source.text, lines, writer).read();
  return builder.build();
}

/** The lines of a text, and the block writer they are read into. */
export class RestructuredTextReader {
  readonly text: string;
  readonly lines: readonly TextLine[];
  readonly writer: BlockWriter;
  readonly #adornments = new Adornments();
  readonly #lists = new ListDepth();
  at = 0;

  constructor(text: string, lines: readonly TextLine[], writer: BlockWriter) {
    this.text = text;
    this.lines = lines;
    this.writer = writer;
  }

  read(): void {
    while (this.at < this.lines.length) {
      const line = this.lines[this.at];
      if (line === undefined || isBlank(line)) this.at++;
      else if (!this.#title(line) && !this.#table() && !readExplicit(this, line)) this.#prose(line);
    }
  }

  content(index: number): string {
    const line = this.lines[index];
    return line === undefined ? '' : this.text.slice(line.from, line.end);
  }

  /** The line behind the lines that are indented further than a column. */
  bodyEnd(from: number, indent: number): number {
    let end = from;
    for (let index = from; index < this.lines.length; index++) {
      const line = this.lines[index];
      if (line === undefined || isBlank(line)) continue;
      if (line.indent <= indent) break;
      end = index + 1;
    }
    return end;
  }

  /** Makes the lines before another one code. */
  code(from: number, next: number): void {
    const body = this.lines.slice(from, next).filter((line) => !isBlank(line));
    const [first] = body;
    const last = body.at(-1);
    if (first !== undefined && last !== undefined) this.writer.code(rangeOf(first, last), TOP);
  }

  table({ rows, headers, next }: TableLayout): void {
    rows.forEach((cells, index) => {
      this.writer.row(index < headers ? 'table-header' : 'table-row', cells);
    });
    this.writer.endTable();
    this.at = next;
  }

  #title(line: TextLine): boolean {
    const first = this.content(this.at);
    const second = this.content(this.at + 1);
    const framed = this.#adornments.framed(first, second, this.content(this.at + 2));
    const level =
      framed > 0 || line.indent > 0 ? framed : this.#adornments.underlined(first, second);
    const heading = this.lines[this.at + (framed > 0 ? 1 : 0)];
    if (level > 0 && heading !== undefined) {
      this.#lists.close();
      this.writer.heading(level, rangeOf(heading, heading));
      this.at += framed > 0 ? 3 : 2;
      return true;
    }
    // A line of marks alone divides the text.
    if (!isAdornment(first)) return false;
    this.at++;
    return true;
  }

  #table(): boolean {
    const layout = tableAt(this.text, this.lines, this.at);
    if (layout === undefined) return false;
    this.table(layout);
    return true;
  }

  /** A paragraph or an item, up to a blank line, another item or another indent. */
  #prose(first: TextLine): void {
    const content = this.content(this.at);
    const marker = this.#marker(content);
    const opensItem = marker !== '';
    const listDepth = opensItem ? this.#lists.open(first.indent) : this.#lists.at(first.indent);
    let last = first;
    for (this.at++; this.#goesOn(first, { opensItem }); this.at++) {
      last = this.lines[this.at] ?? last;
    }
    const isField = FIELD.test(content) || LINE.test(content);
    const start = first.from + marker.length + (isField ? 1 : 0);
    const beforeCode = this.text.slice(first.from, last.end).endsWith('::');
    const end = beforeCode ? last.end - 1 : last.end;
    if (end - start > 1 || !beforeCode) {
      this.writer.paragraph({ start, end }, { ...TOP, listDepth, opensItem });
    }
    if (beforeCode) this.#literal(first.indent);
  }

  /** The mark of an item; a letter or number with text under it only wraps a line. */
  #marker(content: string): string {
    const bullet = BULLET.exec(content)?.[0];
    if (bullet !== undefined) return bullet;
    const number = NUMBER.exec(content)?.[0];
    return number !== undefined && this.#standsAlone() ? number : '';
  }

  #standsAlone(): boolean {
    const line = this.lines[this.at];
    const next = this.lines[this.at + 1];
    if (line === undefined || next === undefined || isBlank(next)) return true;
    return next.indent > line.indent || NUMBER.test(this.content(this.at + 1));
  }

  #goesOn(first: TextLine, { opensItem }: { readonly opensItem: boolean }): boolean {
    const line = this.lines[this.at];
    if (line === undefined || isBlank(line)) return false;
    const content = this.content(this.at);
    if (BULLET.test(content) || FIELD.test(content) || LINE.test(content)) return false;
    if (opensItem && NUMBER.test(content) && line.indent <= first.indent) return false;
    return opensItem ? line.indent > first.indent : line.indent === first.indent;
  }

  #literal(indent: number): void {
    const next = this.bodyEnd(this.at, indent);
    this.code(this.at, next);
    this.at = Math.max(this.at, next);
  }
}
