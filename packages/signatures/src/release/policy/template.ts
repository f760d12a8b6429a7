/** What the names in braces stand for. */
export type TemplateValues = Readonly<Record<string, string>>;

const SLOT = /\{([a-z]{1,20})\}/g;

/** Fills a template; a name without a value stays as it is written, and so fits nothing. */
export function fill(template: string, values: TemplateValues): string {
  return template.replace(SLOT, (written, name: string) =>
    Object.hasOwn(values, name) ? (values[name] ?? written) : written,
  );
}

/** Fills every text of a JSON value. */
export function fillAll(value: unknown, values: TemplateValues): unknown {
  if (typeof value === 'string') return fill(value, values);
  if (Array.isArray(value)) return value.map((inner) => fillAll(inner, values));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, fillAll(inner, values)]),
  );
}

/**
 * What stands in a text where a template has `{slot}`, the rest being equal; nothing where the text
 * does not fit, or where the slot stands more than once with different texts.
 */
export function valueIn(template: string, slot: string, text: string): string | undefined {
  const [before = '', ...after] = template.split(`{${slot}}`);
  const [rest] = after;
  if (rest === undefined || !text.startsWith(before)) return undefined;
  const suffix = after.at(-1) ?? '';
  if (!text.endsWith(suffix)) return undefined;
  const slots = after.length;
  const fixed = [before, ...after].reduce((sum, part) => sum + part.length, 0);
  const length = (text.length - fixed) / slots;
  if (!Number.isInteger(length) || length < 1) return undefined;
  const value = text.slice(before.length, before.length + length);
  return fill(template, { [slot]: value }) === text ? value : undefined;
}
