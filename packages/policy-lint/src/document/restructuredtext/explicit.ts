import { TOP } from '../block-writer.ts';
import { rangeOf } from '../lines.ts';
import type { TextLine } from '../lines.ts';
import { directiveIn } from './directives.ts';
import type { Directive } from './directives.ts';
import { listTable } from './list-table.ts';
import type { RestructuredTextReader } from './read-restructuredtext.ts';

const OPTION = /^:[\w-]{1,40}:(?: (.*))?$/;
/** `.. [1] text` */
const FOOTNOTE = /^\.\. \[[^\]\n]{1,40}\] +/;

/** Reads what `..` begins: a directive, a footnote, a target or a comment. */
export function readExplicit(reader: RestructuredTextReader, line: TextLine): boolean {
  const content = reader.content(reader.at);
  if (!/^\.\.(?: |$)/.test(content)) return false;
  const from = reader.at + 1;
  const next = reader.bodyEnd(from, line.indent);
  const directive = directiveIn(content);
  const note = FOOTNOTE.exec(content)?.[0];
  if (directive !== undefined) readDirective(reader, directive, next);
  else if (note !== undefined) {
    reader.writer.paragraph({ start: line.from + note.length, end: line.end }, TOP);
    reader.at = from;
  } else {
    const last = reader.lines[next - 1] ?? line;
    if (!content.startsWith('.. _') && !content.startsWith('.. |')) {
      reader.writer.comment({ start: line.from + 2, end: last.end });
    }
    reader.at = Math.max(from, next);
  }
  return true;
}

function readDirective(
  reader: RestructuredTextReader,
  { kind, argument }: Directive,
  next: number,
): void {
  const line = reader.lines[reader.at];
  const from = reader.at + 1;
  reader.at = Math.max(from, next);
  switch (kind) {
    case 'hidden':
      return;
    case 'code':
      reader.code(optionsEnd(reader, from), next);
      return;
    case 'list-table':
      reader.table(listTable(reader.text, reader.lines, { from, next }));
      return;
    case 'image':
      readImage(reader, { line, argument, from });
      return;
    case 'content':
      // What follows the argument and the options is read like any other text.
      reader.at = optionsEnd(reader, from);
      if (line !== undefined) {
        reader.writer.paragraph({ start: line.from + argument, end: line.end }, TOP);
      }
  }
}

function readImage(
  reader: RestructuredTextReader,
  image: { readonly line: TextLine | undefined; readonly argument: number; readonly from: number },
): void {
  const { line, argument, from } = image;
  reader.at = optionsEnd(reader, from);
  if (line === undefined) return;
  const { end } = line;
  const urlStart = Math.min(line.from + argument, end);
  const url = reader.text.slice(urlStart, end);
  const text = optionIn(reader, from, ':alt:');
  const { start } = rangeOf(line, line);
  reader.writer.builder.link({ kind: 'image', url, text, start, end, urlStart, urlEnd: end });
}

function optionIn(reader: RestructuredTextReader, from: number, name: string): string {
  for (let at = from; at < reader.at; at++) {
    const content = reader.content(at);
    if (content.startsWith(name)) return OPTION.exec(content)?.[1]?.trim() ?? '';
  }
  return '';
}

function optionsEnd(reader: RestructuredTextReader, from: number): number {
  let at = from;
  while (OPTION.test(reader.content(at))) at++;
  return at;
}
