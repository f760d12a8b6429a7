/** A piece of a text; `end` is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** A line without its ending and the white space before it. */
export interface TextLine extends Range {
  /** Its first character that is no white space; `end` where it is blank. */
  readonly from: number;
  /** How many columns that is in; a tab goes to the next multiple of eight. */
  readonly indent: number;
}

/** The lines of a text, in order. */
export function linesOf(text: string): TextLine[] {
  const lines: TextLine[] = [];
  for (let start = 0; start <= text.length;) {
    const newline = text.indexOf('\n', start);
    const next = newline === -1 ? text.length : newline;
    lines.push(lineAt(text, start, next));
    start = next + 1;
  }
  return lines;
}

export function isBlank({ from, end }: TextLine): boolean {
  return from === end;
}

/** From the first character of one line to the last of another. */
export function rangeOf(first: TextLine, last: TextLine): Range {
  return { start: first.from, end: last.end };
}

function lineAt(text: string, start: number, next: number): TextLine {
  let end = next;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  let from = start;
  let indent = 0;
  for (; from < end && isSpace(text.charCodeAt(from)); from++) {
    indent = text.charCodeAt(from) === 9 ? indent - (indent % 8) + 8 : indent + 1;
  }
  return { start, end, from, indent };
}

function isSpace(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0xfeff;
}
