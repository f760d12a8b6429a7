import { isBlank } from '../lines.ts';
import type { Range, TextLine } from '../lines.ts';

/** A table as it is laid out: rows of cells, each of the pieces that its lines are. */
export interface TableLayout {
  readonly rows: readonly (readonly (readonly Range[])[])[];
  /** How many of them are the header. */
  readonly headers: number;
  /** The number of the line behind it. */
  readonly next: number;
}

const GRID_BORDER = /^\+[-=+]{2,}\+$/;
const SIMPLE_BORDER = /^=+(?: +=+)+$/;
const SPANS = /^-+(?: +-+)*$/;
/** No simple table is longer. */
const MOST_LINES = 400;

/** The table that starts at a line. */
export function tableAt(
  text: string,
  lines: readonly TextLine[],
  at: number,
): TableLayout | undefined {
  const first = lines[at];
  if (first === undefined) return undefined;
  const border = text.slice(first.from, first.end);
  if (GRID_BORDER.test(border)) return gridTable(text, lines, at);
  return SIMPLE_BORDER.test(border) ? simpleTable(text, lines, at) : undefined;
}

function gridTable(text: string, lines: readonly TextLine[], at: number): TableLayout {
  const rows: Range[][][] = [];
  const columns = columnsOf(text, lines[at], /\+/g);
  let headers = 0;
  let row: Range[][] | undefined;
  let next = at;
  for (let line = lines[at]; line !== undefined; line = lines[next]) {
    const content = text.slice(line.from, line.end);
    if (!/^[+|]/.test(content)) break;
    next++;
    if (content.startsWith('+') || /\+-+\+/.test(content)) {
      row = undefined;
      if (content.includes('=')) headers = rows.length;
      continue;
    }
    if (row === undefined) rows.push((row = columns.slice(1).map(() => [])));
    addCells(text, line, { row, columns: columns.map((column) => column + 1), gap: 1 });
  }
  return { rows, headers, next };
}

function simpleTable(
  text: string,
  lines: readonly TextLine[],
  at: number,
): TableLayout | undefined {
  const last = closingLine(text, lines, at);
  if (last === -1) return undefined;
  const rows: Range[][][] = [];
  const columns = columnsOf(text, lines[at], /=+/g);
  let headers = 0;
  for (const line of lines.slice(at + 1, last)) {
    const content = text.slice(line.from, line.end);
    if (SIMPLE_BORDER.test(content)) headers = rows.length;
    else if (content !== '' && !SPANS.test(content)) {
      const isNew = line.from - line.start < (columns[1] ?? 0);
      if (isNew || rows.length === 0) rows.push(columns.map(() => []));
      const row = rows.at(-1) ?? [];
      addCells(text, line, { row, columns: [...columns, Infinity], gap: 0 });
    }
  }
  return { rows, headers, next: last + 1 };
}

/** The border that a blank line follows. */
function closingLine(text: string, lines: readonly TextLine[], at: number): number {
  for (let index = at + 1; index < Math.min(lines.length, at + MOST_LINES); index++) {
    const line = lines[index];
    const next = lines[index + 1];
    const isEnd = next === undefined || isBlank(next);
    if (line !== undefined && isEnd && SIMPLE_BORDER.test(text.slice(line.from, line.end))) {
      return index;
    }
  }
  return -1;
}

/** Where the marks of a border stand in its line. */
function columnsOf(text: string, line: TextLine | undefined, mark: RegExp): number[] {
  if (line === undefined) return [];
  const indent = line.from - line.start;
  const border = text.slice(line.from, line.end);
  return [...border.matchAll(mark)].map(({ index }) => indent + index);
}

interface RowLayout {
  readonly row: readonly Range[][];
  readonly columns: readonly number[];
  /** How much of a column divides it from the next. */
  readonly gap: number;
}

function addCells(text: string, line: TextLine, { row, columns, gap }: RowLayout): void {
  row.forEach((cell, index) => {
    const from = line.start + (columns[index] ?? 0);
    const to = Math.min(line.end, line.start + (columns[index + 1] ?? 0) - gap);
    const piece = text.slice(from, to);
    const start = from + piece.length - piece.trimStart().length;
    const end = from + piece.trimEnd().length;
    if (start < end) cell.push({ start, end });
  });
}
