/** 1-based line, 1-based column in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A piece of a file; `end` is exclusive. */
export interface Span {
  readonly start: Position;
  readonly end: Position;
}

export const START_OF_FILE: Span = {
  start: { line: 1, column: 1 },
  end: { line: 1, column: 1 },
};
