import type { Range, TextLine } from '../lines.ts';

/** A table as it is laid out: rows of cells. */
export interface TableLayout {
  readonly rows: readonly (readonly (readonly Range[])[])[];
  readonly hasHeader: boolean;
}

/** What a cell may begin with: how many it spans, how it is aligned, what it holds. */
const CELL_MARK =
  /(?:(?:\d{1,3}(?:\.\d{1,3})?|\.\d{1,3})[+*])?(?:[<^>](?:\.[<^>])?|\.[<^>])?[adehlmsv]?$/;

/** The table between two lines of `|===`. */
export function layOut(text: string, lines: readonly TextLine[], attributes: string): TableLayout {
  const cells: Range[][] = [];
  let columns = columnsIn(attributes);
  let firstRow = 0;
  for (const [index, line] of lines.entries()) {
    const before = cells.length;
    addCells(text, line, cells);
    if (firstRow === 0) firstRow = cells.length - before;
    // The header stands on a line of its own, a blank line behind it.
    if (columns === 0 && index === 0) columns = cells.length > 1 ? cells.length : 0;
  }
  columns ||= Math.max(1, firstRow);
  const rows: Range[][][] = [];
  for (let at = 0; at < cells.length; at += columns) rows.push(cells.slice(at, at + columns));
  return { rows, hasHeader: hasHeader(text, lines, attributes) };
}

/** `cols="1,2"`, `cols="3*"`; 0 where they are not told. */
function columnsIn(attributes: string): number {
  const cols = /\bcols="?([^"\]]{1,200})/.exec(attributes)?.[1];
  if (cols === undefined) return 0;
  return cols
    .split(/[,;]/)
    .filter((column) => column.trim() !== '')
    .reduce((sum, column) => sum + Number(/^\s*(\d{1,2})\*/.exec(column)?.[1] ?? 1), 0);
}

function hasHeader(text: string, lines: readonly TextLine[], attributes: string): boolean {
  if (attributes.includes('header')) return true;
  const [first, second] = lines;
  if (first === undefined || second === undefined || first.from === first.end) return false;
  return second.from === second.end && text.charAt(first.from) === '|';
}

function addCells(text: string, line: TextLine, cells: Range[][]): void {
  let from = line.from;
  for (let pipe = text.indexOf('|', from); pipe !== -1 && pipe < line.end;) {
    if (text.charAt(pipe - 1) !== '\\') {
      const mark = CELL_MARK.exec(text.slice(Math.max(from, pipe - 8), pipe))?.[0].length ?? 0;
      addPiece(text, { start: from, end: pipe - mark }, cells);
      cells.push([]);
      from = pipe + 1;
    }
    pipe = text.indexOf('|', pipe + 1);
  }
  addPiece(text, { start: from, end: line.end }, cells);
}

function addPiece(text: string, { start, end }: Range, cells: readonly Range[][]): void {
  const piece = text.slice(start, end);
  const from = start + piece.length - piece.trimStart().length;
  const to = start + piece.trimEnd().length;
  if (from < to) cells.at(-1)?.push({ start: from, end: to });
}
