import type { Position, Span } from '@embargo/core';

/** The text of a file with its path; offsets are UTF-16 code units, as everywhere in this package. */
export class SourceText {
  readonly path: string;
  readonly text: string;
  #lineStarts: number[] | undefined;

  constructor(path: string, text: string) {
    this.path = path;
    this.text = text;
  }

  get lineCount(): number {
    return this.#starts().length;
  }

  /** 1-based line and column of an offset. */
  position(offset: number): Position {
    const starts = this.#starts();
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  }

  span(start: number, end: number): Span {
    return { start: this.position(start), end: this.position(end) };
  }

  /** The offset of a position; the inverse of `position`. */
  offset({ line, column }: Position): number {
    const starts = this.#starts();
    const start = starts[Math.min(line, starts.length) - 1] ?? 0;
    return Math.min(start + column - 1, this.text.length);
  }

  /** The text of a 1-based line without its line ending. */
  line(number: number): string {
    const starts = this.#starts();
    const from = starts[number - 1];
    if (from === undefined) return '';
    let end = starts[number] ?? this.text.length;
    while (end > from && '\r\n'.includes(this.text.charAt(end - 1))) end--;
    return this.text.slice(from, end);
  }

  #starts(): number[] {
    if (this.#lineStarts !== undefined) return this.#lineStarts;
    const starts = [0];
    for (let at = this.text.indexOf('\n'); at !== -1; at = this.text.indexOf('\n', at + 1)) {
      starts.push(at + 1);
    }
    this.#lineStarts = starts;
    return starts;
  }
}
