import type { SourceText } from '../../source/source-text.ts';
import { BlockWriter, TOP } from '../block-writer.ts';
import { DocumentBuilder } from '../builder.ts';
import type { PolicyDocument } from '../document.ts';
import { isBlank, linesOf, rangeOf } from '../lines.ts';
import type { TextLine } from '../lines.ts';
import { isAttribute, readAttributes } from './attributes.ts';
import { grammarWith } from './grammar.ts';
import { ItemMarks } from './item-marks.ts';
import { readMacro } from './macros.ts';
import { layOut } from './tables.ts';

const TITLE = /^(={1,6}|#{1,6}) +(?=\S)/;
const UNDERLINES = '=-~^+';
/** `[source,sh]`, `[[anchor]]`: what the next block is. */
const BLOCK_ATTRIBUTES = /^\[[^\]\n]{0,500}\]{1,2}$/;
/** A line that code, a comment or something passed through begins and ends with. */
const VERBATIM = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|```)/;
/** A line that blocks like any other stand between. */
const FRAME = /^(?:={4,}|\*{4,}|_{4,}|--)$/;
const TABLE = /^[|,:!]={3,}$/;

/** Reads AsciiDoc: what asciidoctor makes of it, as far as a policy needs it. */
export function readAsciidoc(source: SourceText): PolicyDocument {
  const builder = new DocumentBuilder(source, 'asciidoc');
  const lines = linesOf(source.text);
  const grammar = grammarWith(readAttributes(source.text, lines));
  new AsciidocReader(source.text, lines, new BlockWriter(builder, source.text, grammar)).read();
  return builder.build();
}

class AsciidocReader {
  readonly #text: string;
  readonly #lines: readonly TextLine[];
  readonly #writer: BlockWriter;
  readonly #items = new ItemMarks();
  #attributes = '';
  #at = 0;

  constructor(text: string, lines: readonly TextLine[], writer: BlockWriter) {
    this.#text = text;
    this.#lines = lines;
    this.#writer = writer;
  }

  read(): void {
    while (this.#at < this.#lines.length) {
      const line = this.#lines[this.#at];
      if (line === undefined || isBlank(line)) this.#at++;
      else this.#block(line);
    }
  }

  #content(index: number): string {
    const line = this.#lines[index];
    return line === undefined ? '' : this.#text.slice(line.from, line.end);
  }

  #block(line: TextLine): void {
    const content = this.#content(this.#at);
    if (BLOCK_ATTRIBUTES.test(content)) {
      this.#attributes = content;
      this.#at++;
      return;
    }
    const isRead =
      this.#hidden(line, content) ||
      this.#title(line, content) ||
      this.#verbatim(line, content) ||
      this.#table(content);
    if (!isRead) this.#prose(line, content);
    this.#attributes = '';
  }

  /** What shows nothing by itself: attributes, comments, frames and macros. */
  #hidden(line: TextLine, content: string): boolean {
    const isComment = /^\/\/(?!\/)/.test(content);
    if (isComment) this.#writer.comment({ start: line.from + 2, end: line.end });
    const isHidden = isComment || isAttribute(content) || FRAME.test(content) || content === '+';
    if (!isHidden && !readMacro(this.#writer, line, content)) return false;
    if (FRAME.test(content)) this.#items.close();
    this.#at++;
    return true;
  }

  #title(line: TextLine, content: string): boolean {
    const marks = TITLE.exec(content)?.[0] ?? '';
    const isUnderlined = marks === '' && this.#isUnderline(content, this.#content(this.#at + 1));
    if (marks === '' && !isUnderlined) return false;
    const level = isUnderlined
      ? UNDERLINES.indexOf(this.#content(this.#at + 1).charAt(0)) + 1
      : marks.trimEnd().length;
    this.#items.close();
    this.#writer.heading(level, { start: line.from + marks.length, end: line.end });
    this.#at += isUnderlined ? 2 : 1;
    return true;
  }

  /** The older kind of titles is underlined by as many marks as it has letters, two more or less. */
  #isUnderline(title: string, line: string): boolean {
    if (!/^([=\-~^+])\1{2,}$/.test(line) || !/^[\p{L}\p{N}]/u.test(title)) return false;
    return Math.abs(title.length - line.length) <= 2;
  }

  #verbatim(line: TextLine, content: string): boolean {
    const fence = VERBATIM.exec(content)?.[0];
    if (fence === undefined) return false;
    const next = this.#closing(content.startsWith('```') ? '```' : content);
    const first = this.#lines[this.#at + 1] ?? line;
    const last = this.#lines[next - 1] ?? line;
    if (next > this.#at + 1) {
      const range = { start: first.start, end: Math.max(first.start, last.end) };
      if (fence.startsWith('/')) this.#writer.comment(range);
      else this.#writer.code(range, TOP);
    }
    this.#at = next + 1;
    return true;
  }

  /** The next line that says the same, or the end. */
  #closing(mark: string): number {
    let index = this.#at + 1;
    while (index < this.#lines.length && this.#content(index) !== mark) index++;
    return index;
  }

  #table(content: string): boolean {
    if (!TABLE.test(content)) return false;
    const next = this.#closing(content);
    const { rows, hasHeader } = layOut(
      this.#text,
      this.#lines.slice(this.#at + 1, next),
      this.#attributes,
    );
    rows.forEach((cells, index) => {
      this.#writer.row(hasHeader && index === 0 ? 'table-header' : 'table-row', cells);
    });
    this.#writer.endTable();
    this.#at = next + 1;
    return true;
  }

  /** A paragraph or an item, up to a blank line or what starts another block. */
  #prose(first: TextLine, content: string): void {
    const { length, listDepth } = this.#items.at(content, this.#isContinued());
    const opensItem = length > 0;
    const isLiteral = !opensItem && first.indent > 0;
    const isTitle = /^\.[^\s.]/.test(content);
    let last = first;
    for (this.#at++; !isTitle && this.#goesOn(); this.#at++) last = this.#lines[this.#at] ?? last;
    const start = first.from + length + (isTitle ? 1 : 0);
    const place = { ...TOP, listDepth, opensItem, quoted: this.#attributes.startsWith('[quote') };
    if (isLiteral) this.#writer.code(rangeOf(first, last), place);
    else this.#writer.paragraph({ start, end: last.end }, place);
  }

  /** Whether the line before joins this one to the item above, as `+` does. */
  #isContinued(): boolean {
    return this.#content(this.#at - 1) === '+';
  }

  #goesOn(): boolean {
    const content = this.#content(this.#at);
    if (content === '' || content === '+' || BLOCK_ATTRIBUTES.test(content)) return false;
    if (VERBATIM.test(content) || FRAME.test(content) || TABLE.test(content)) return false;
    return !this.#items.isMarked(content) && !/^\/\/(?!\/)/.test(content);
  }
}
