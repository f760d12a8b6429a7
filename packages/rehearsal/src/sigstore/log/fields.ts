/** Why a service of the stand-ins refuses a request; its sentence is the answer's message. */
export class Refused extends Error {}

/** A member of what a client sent, by its path; refuses where it is not text. */
export function textAt(value: unknown, ...path: readonly string[]): string {
  const found = valueAt(value, ...path);
  if (typeof found !== 'string') throw new Refused(`${path.join('.')} is missing`);
  return found;
}

/** Undefined where the path leads nowhere. */
export function valueAt(value: unknown, ...path: readonly string[]): unknown {
  return path.reduce<unknown>((found, name) => {
    if (typeof found !== 'object' || found === null) return undefined;
    return (found as Readonly<Record<string, unknown>>)[name];
  }, value);
}

export function bytesAt(value: unknown, ...path: readonly string[]): Buffer {
  return Buffer.from(textAt(value, ...path), 'base64');
}
