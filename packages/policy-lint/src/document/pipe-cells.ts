/** A cell of a table row, white space around it apart. */
export interface CellPlace {
  readonly from: number;
  readonly to: number;
}

const DELIMITER_CELL = /^:?-+:?$/;

/** How many columns the delimiter row has that a line is, or 0 where it is none. */
export function delimiterColumns(line: string): number {
  if (!/^[-:|\s]+$/.test(line) || !line.includes('-')) return 0;
  const cells = cellsOf(line, 0);
  // A row of one cell needs a pipe, or it would be an underline.
  if (cells.length === 1 && !line.includes('|')) return 0;
  return cells.every(({ from, to }) => DELIMITER_CELL.test(line.slice(from, to)))
    ? cells.length
    : 0;
}

/** The cells of a row, the empty ones between two pipes included; places are offsets. */
export function cellsOf(line: string, offset: number): CellPlace[] {
  const cells: CellPlace[] = [];
  let from = spaceEnd(line, 0);
  if (line.charAt(from) === '|') from++;
  for (let pipe = nextPipe(line, from); pipe !== -1; pipe = nextPipe(line, from)) {
    cells.push(trimmed(line, { from, to: pipe }, offset));
    from = pipe + 1;
  }
  if (spaceEnd(line, from) < line.length) {
    cells.push(trimmed(line, { from, to: line.length }, offset));
  }
  return cells;
}

/** The next pipe that no backslash escapes. */
function nextPipe(line: string, from: number): number {
  let at = line.indexOf('|', from);
  while (at !== -1 && isEscaped(line, at, from)) at = line.indexOf('|', at + 1);
  return at;
}

function isEscaped(line: string, at: number, from: number): boolean {
  return at > from && line.charAt(at - 1) === '\\';
}

function trimmed(line: string, { from, to }: CellPlace, offset: number): CellPlace {
  let end = to;
  while (end > from && isBlank(line.charAt(end - 1))) end--;
  if (end === from) return { from: offset + from, to: offset + to };
  return { from: offset + spaceEnd(line, from), to: offset + end };
}

function spaceEnd(line: string, from: number): number {
  let at = from;
  while (at < line.length && isBlank(line.charAt(at))) at++;
  return at;
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t' || character === '\r';
}
