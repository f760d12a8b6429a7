/** A webhook's payload as the runner hands it over: of no known shape. */
export type Payload = unknown;

/** The payload in the runner's event file, which `readContext` has read before; empty without one. */
export function readPayload(path: string | undefined, readText: (path: string) => string): Payload {
  return path === undefined || path === '' ? {} : JSON.parse(readText(path));
}

/** The text under a path of keys, where there is one. */
export function textIn(payload: Payload, ...keys: readonly string[]): string | undefined {
  const value = valueIn(payload, keys);
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** The number under a path of keys, where there is one. */
export function numberIn(payload: Payload, ...keys: readonly string[]): number | undefined {
  const value = valueIn(payload, keys);
  return typeof value === 'number' && Number.isSafeInteger(value) ? value : undefined;
}

function valueIn(payload: Payload, keys: readonly string[]): unknown {
  let value = payload;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = Reflect.get(value, key);
  }
  return value;
}
