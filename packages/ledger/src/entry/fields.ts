import { refuse } from './fault.ts';

/** Makes a value of unknown shape a type, or throws a `Fault` that names the place. */
export type Reader<Value> = (value: unknown, place: string) => Value;

/** The fields of an object, each read by name. */
export interface Fields {
  readonly required: <Value>(name: string, reader: Reader<Value>) => Value;
  /** The field alone in an object, or an empty object where it is absent. */
  readonly optional: <Name extends string, Value>(
    name: Name,
    reader: Reader<Value>,
  ) => Readonly<Partial<Record<Name, Value>>>;
}

/** Reads an object; a field that nobody asked for is refused. */
export function objectOf<Value>(read: (fields: Fields) => Value): Reader<Value> {
  return (value, place) => {
    const members = membersOf(value, place);
    const asked = new Set<string>();
    const required: Fields['required'] = (name, reader) => {
      asked.add(name);
      if (!members.has(name)) return refuse(inside(place, name), 'there, where it must be');
      return reader(members.get(name), inside(place, name));
    };
    const optional: Fields['optional'] = <Name extends string, Value>(
      name: Name,
      reader: Reader<Value>,
    ) => {
      asked.add(name);
      const found: Partial<Record<Name, Value>> = {};
      if (members.has(name)) found[name] = required(name, reader);
      return found;
    };
    const result = read({ required, optional });
    for (const name of members.keys()) {
      if (!asked.has(name)) refuse(`A field of ${place}`, 'one that this version knows');
    }
    return result;
  };
}

export function listOf<Value>(
  reader: Reader<Value>,
  { least, most }: { readonly least: number; readonly most: number },
): Reader<readonly Value[]> {
  return (value, place) => {
    if (!Array.isArray(value) || value.length < least || value.length > most) {
      return refuse(place, `a list of ${least} to ${most}`);
    }
    return value.map((item: unknown, index) => reader(item, `${place}[${index}]`));
  };
}

export function textLike(pattern: RegExp, expected: string): Reader<string> {
  return (value, place) =>
    typeof value === 'string' && pattern.test(value) ? value : refuse(place, expected);
}

export function oneOf<const Choice extends string>(choices: readonly Choice[]): Reader<Choice> {
  return (value, place) =>
    choices.find((choice) => choice === value) ?? refuse(place, `one of ${choices.join(', ')}`);
}

/** An object's own members, whatever their names are. */
export function membersOf(value: unknown, place: string): ReadonlyMap<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return refuse(place, 'an object');
  }
  return new Map<string, unknown>(Object.entries(value));
}

function inside(place: string, name: string): string {
  return place === 'the entry' ? `"${name}"` : `${place.slice(0, -1)}.${name}"`;
}
