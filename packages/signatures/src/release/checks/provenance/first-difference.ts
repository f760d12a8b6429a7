/** Where two JSON values differ first, in words. */
export interface Difference {
  readonly kind: 'MISSING' | 'UNKNOWN' | 'OTHER';
  readonly expected: string;
  readonly found: string;
}

const MAX_SHOWN = 300;

/** Compares JSON by meaning: the order of keys says nothing, all else must be equal. */
export function firstDifference(
  expected: unknown,
  found: unknown,
  path = '',
): Difference | undefined {
  if (isRecord(expected) && isRecord(found)) return differingKey(expected, found, path);
  if (Array.isArray(expected) && Array.isArray(found) && expected.length === found.length) {
    for (const [index, value] of expected.entries()) {
      const difference = firstDifference(value, found[index], `${path}[${index}]`);
      if (difference !== undefined) return difference;
    }
    return undefined;
  }
  if (Object.is(expected, found)) return undefined;
  return { kind: 'OTHER', expected: say(path, expected), found: say(path, found) };
}

type Values = Readonly<Record<string, unknown>>;

function differingKey(expected: Values, found: Values, path: string): Difference | undefined {
  const place = (key: string): string => (path === '' ? key : `${path}.${key}`);
  for (const key of Object.keys(found)) {
    if (Object.hasOwn(expected, key)) continue;
    return { kind: 'UNKNOWN', expected: `no ${place(key)}`, found: say(place(key), found[key]) };
  }
  for (const [key, value] of Object.entries(expected)) {
    if (!Object.hasOwn(found, key)) {
      return { kind: 'MISSING', expected: say(place(key), value), found: `no ${place(key)}` };
    }
    const difference = firstDifference(value, found[key], place(key));
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function say(path: string, value: unknown): string {
  return `${path} ${value === undefined ? 'nothing' : JSON.stringify(value)}`
    .trim()
    .slice(0, MAX_SHOWN);
}

function isRecord(value: unknown): value is Values {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
