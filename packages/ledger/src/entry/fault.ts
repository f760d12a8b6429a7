/**
 * What is wrong with a value. Its message names our own fields and places only, never the value,
 * which may be under embargo.
 */
export class Fault extends Error {
  /** `shape` is what the JSON schema says, too; `meaning` is what only a program can see. */
  readonly sort: 'shape' | 'meaning';

  constructor(sort: 'shape' | 'meaning', message: string) {
    super(message);
    this.name = 'Fault';
    this.sort = sort;
  }
}

/** Fails on a shape that the JSON schema refuses, too. */
export function refuse(place: string, expected: string): never {
  throw new Fault('shape', `${place} is not ${expected}`);
}
