import { isBlank } from '../lines.ts';
import type { Range, TextLine } from '../lines.ts';
import type { TableLayout } from './tables.ts';

const HEADER_ROWS = /^:header-rows: *(\d)/;
/** `* - ` begins a row, `- ` a cell. */
const MARKS = /^([*-] +(?=-))?(- *)?/;

/** The table that a `list-table` directive lays out as a list of lists. */
export function listTable(
  text: string,
  lines: readonly TextLine[],
  { from, next }: { readonly from: number; readonly next: number },
): TableLayout {
  const rows: Range[][][] = [];
  let headers = 0;
  for (const line of lines.slice(from, next)) {
    const content = text.slice(line.from, line.end);
    const option = HEADER_ROWS.exec(content)?.[1];
    if (option !== undefined) headers = Number(option);
    if (!isBlank(line) && !content.startsWith(':')) addLine(rows, line, content);
  }
  return { rows, headers, next };
}

function addLine(rows: Range[][][], line: TextLine, content: string): void {
  const [marks = '', row, cell] = MARKS.exec(content) ?? [];
  if (row !== undefined) rows.push([]);
  const cells = rows.at(-1) ?? [];
  if (cell !== undefined) cells.push([]);
  const start = line.from + marks.length;
  if (start < line.end) cells.at(-1)?.push({ start, end: line.end });
}
