/** As GitHub counts it: nothing, `false`, 0 and the empty text are not true. */
export function isTrue(value: unknown): boolean {
  return value !== undefined && value !== null && value !== false && value !== 0 && value !== '';
}

/** Texts are equal whatever their case; nothing is equal to the empty text. */
export function isEqual(one: unknown, other: unknown): boolean {
  return folded(one) === folded(other);
}

function folded(value: unknown): unknown {
  if (value === undefined || value === null) return '';
  return typeof value === 'string' ? value.toLowerCase() : value;
}

/** Answers for every name, as secrets do that a rehearsal has under any. */
export class Lookup {
  readonly of: (name: string) => unknown;

  constructor(of: (name: string) => unknown) {
    this.of = of;
  }
}

/** A member of an object by its name, whatever its case; `undefined` of anything else. */
export function memberOf(value: unknown, name: string): unknown {
  if (value instanceof Lookup) return value.of(name);
  if (typeof value !== 'object' || value === null) return undefined;
  const wanted = name.toLowerCase();
  const entry = Object.entries(value).find(([key]) => key.toLowerCase() === wanted);
  return entry?.[1];
}

/** As it stands in a text where an expression is put into it. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return '';
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return JSON.stringify(value);
}
