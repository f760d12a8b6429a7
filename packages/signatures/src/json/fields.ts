const BASE64 = /^[A-Za-z0-9+/]*={0,2}$/;
const UINT64 = /^(?:0|[1-9][0-9]{0,19})$/;
const MAX_INT64 = 2n ** 63n - 1n;

/** An object of a document, with the path that messages name it by. */
export interface Fields {
  readonly path: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly fail: Fail;
}

/** Ends the reading of a document: a path in it, and what is wrong there. */
export type Fail = (path: string, problem: string) => never;

export function fieldsOf(value: unknown, path: string, fail: Fail): Fields {
  return isRecord(value) ? { path, values: value, fail } : fail(path, 'is not an object');
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether the field is there; protobuf's JSON writes an absent field as `null` too. */
export function has({ values }: Fields, name: string): boolean {
  return Object.hasOwn(values, name) && values[name] !== null;
}

export function child(fields: Fields, name: string): Fields {
  return fieldsOf(valueOf(fields, name), pathOf(fields, name), fields.fail);
}

export function optionalChild(fields: Fields, name: string): Fields | undefined {
  return has(fields, name) ? child(fields, name) : undefined;
}

/** The objects of a list; an absent one is empty, as in protobuf. */
export function children(fields: Fields, name: string): readonly Fields[] {
  return list(fields, name).map((value, index) =>
    fieldsOf(value, `${pathOf(fields, name)}[${index}]`, fields.fail),
  );
}

export function list(fields: Fields, name: string): readonly unknown[] {
  if (!has(fields, name)) return [];
  const value = fields.values[name];
  return Array.isArray(value) ? value : fields.fail(pathOf(fields, name), 'is not a list');
}

export function text(fields: Fields, name: string): string {
  const value = valueOf(fields, name);
  return typeof value === 'string' ? value : fields.fail(pathOf(fields, name), 'is not a text');
}

/** Bytes in base64 as RFC 4648 writes it, in the one canonical form; never empty. */
export function bytes(fields: Fields, name: string): Buffer {
  const path = pathOf(fields, name);
  return decodeBase64(text(fields, name)) ?? fields.fail(path, 'is not canonical base64');
}

/** Bytes of canonical base64, or undefined where the text is none, or empty. */
export function decodeBase64(value: string): Buffer | undefined {
  if (value === '' || !BASE64.test(value)) return undefined;
  const decoded = Buffer.from(value, 'base64');
  return decoded.toString('base64') === value ? decoded : undefined;
}

/** A 64-bit count as decimal digits; absent is 0, as in protobuf. */
export function count(fields: Fields, name: string): string {
  if (!has(fields, name)) return '0';
  const value = fields.values[name];
  const digits = typeof value === 'number' && Number.isSafeInteger(value) ? String(value) : value;
  if (typeof digits === 'string' && UINT64.test(digits) && BigInt(digits) <= MAX_INT64) {
    return digits;
  }
  return fields.fail(pathOf(fields, name), 'is not a count');
}

function valueOf(fields: Fields, name: string): unknown {
  if (has(fields, name)) return fields.values[name];
  return fields.fail(pathOf(fields, name), 'is missing');
}

function pathOf({ path }: Fields, name: string): string {
  return path === '' ? name : `${path}.${name}`;
}
