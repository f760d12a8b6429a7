const MOST_LEVELS = 32;

/**
 * The one way in which a JSON value is written here: no space, keys in the order of their UTF-16
 * code units. Undefined for what has no such form: numbers that are no safe integers, texts that
 * are not well formed, more than 32 levels, anything that JSON does not know.
 */
export function canonicalJson(value: unknown): string | undefined {
  try {
    return write(value, MOST_LEVELS);
  } catch (error) {
    if (error instanceof NotCanonical) return undefined;
    throw error;
  }
}

class NotCanonical extends Error {}

function write(value: unknown, levels: number): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string' && value.isWellFormed()) return JSON.stringify(value);
  if (isExact(value)) return String(value);
  if (typeof value !== 'object' || levels === 0) throw new NotCanonical();
  if (Array.isArray(value)) return `[${value.map((item) => write(item, levels - 1)).join(',')}]`;
  const members = Object.entries(value)
    .filter(([, member]) => member !== undefined)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${write(name, levels)}:${write(member, levels - 1)}`);
  return `{${members.join(',')}}`;
}

function isExact(value: unknown): value is number {
  return Number.isSafeInteger(value) && !Object.is(value, -0);
}
