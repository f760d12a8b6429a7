/** A step into a document: the name of a member, or the index of an item. */
export type Step = string | number;

export type Path = readonly Step[];

export function at(document: unknown, ...path: Path): unknown {
  return path.reduce<unknown>((value, step) => member(value, step), document);
}

export function textAt(document: unknown, ...path: Path): string {
  const value = at(document, ...path);
  if (typeof value !== 'string') throw new Error(`${path.join('.')} is no text`);
  return value;
}

/** The document with another value at a path; `undefined` takes it away. The document stays. */
export function put(document: unknown, path: Path, value: unknown): unknown {
  return change(document, path, () => value);
}

export function change(
  document: unknown,
  [step, ...rest]: Path,
  edit: (old: unknown) => unknown,
): unknown {
  if (step === undefined) return edit(document);
  const value = change(member(document, step), rest, edit);
  if (Array.isArray(document)) {
    const items: unknown[] = [...(document as readonly unknown[])];
    if (value === undefined) items.splice(Number(step), 1);
    else items[Number(step)] = value;
    return items;
  }
  const members = Object.entries(document ?? {}).filter(([name]) => name !== step);
  return Object.fromEntries(value === undefined ? members : [...members, [step, value]]);
}

/** Every value in a document that holds no others, with its path. */
export function leaves(document: unknown, path: Path = []): readonly (readonly [Path, unknown])[] {
  if (Array.isArray(document)) {
    return document.flatMap((item, index) => leaves(item, [...path, index]));
  }
  if (typeof document !== 'object' || document === null) return [[path, document]];
  return Object.entries(document).flatMap(([name, value]) => leaves(value, [...path, name]));
}

function member(value: unknown, step: Step): unknown {
  if (Array.isArray(value)) return value[Number(step)] as unknown;
  if (typeof value !== 'object' || value === null) return undefined;
  return Object.entries(value).find(([name]) => name === step)?.[1] as unknown;
}
