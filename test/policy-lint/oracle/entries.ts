/** One thing that a person read in a model policy. */
export interface Entry {
  readonly system: string;
  /** Where it stands in the oracle, list positions left out: `channels.intake`, `teamRules.approve`. */
  readonly key: string;
  readonly title: string;
  /** Inclusive; absent where nothing is stated. */
  readonly lines: readonly [number, number] | undefined;
  /** The entry itself, or what stands in place of one: `null`, a word, a list of words. */
  readonly raw: unknown;
  /** Its `value`, or the entry where it is no object. */
  readonly value: unknown;
  /** Any other of its properties. */
  readonly get: (name: string) => unknown;
}

/** Every entry of the oracle's facts. */
export function entriesOf(system: string, facts: unknown): Entry[] {
  return walk(facts, []).map(({ path, raw }) => entry(system, path, raw));
}

interface Found {
  readonly path: readonly string[];
  readonly raw: unknown;
}

function walk(raw: unknown, path: readonly string[]): Found[] {
  if (isList(raw) && raw.length === 0) return [];
  if (isList(raw) && raw.every((item) => typeof item === 'object' && item !== null)) {
    return raw.flatMap((item, index) => walk(item, [...path, String(index)]));
  }
  if (!isRecord(raw) || isEntry(raw)) return [{ path, raw }];
  return Object.entries(raw).flatMap(([key, value]) =>
    key === 'note' ? [] : walk(value, [...path, key]),
  );
}

function isEntry(raw: Readonly<Record<string, unknown>>): boolean {
  return ['value', 'lines', 'quote'].some((name) => name in raw);
}

function entry(system: string, path: readonly string[], raw: unknown): Entry {
  const record = isRecord(raw) ? raw : {};
  const [from, to] = isList(record['lines']) ? record['lines'] : [];
  const rule = typeof record['rule'] === 'string' ? [record['rule']] : [];
  const key = [...path.filter((part) => !/^\d+$/.test(part)), ...rule].join('.');
  const lines = typeof from === 'number' && typeof to === 'number' ? [from, to] : undefined;
  return {
    system,
    key,
    title: `${system} ${path.join('.')}${rule.length > 0 ? ` ${rule.join('')}` : ''}`,
    lines: lines as Entry['lines'],
    raw,
    value: isRecord(raw) ? record['value'] : raw,
    get: (name) => record[name],
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
