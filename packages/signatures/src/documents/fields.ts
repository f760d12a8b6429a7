import { Refusal } from './reading.ts';

export type JsonObject = Readonly<Record<string, unknown>>;

/** Longer texts stand in no field that we read. */
const MAX_TEXT = 64 * 1024;

/**
 * The fields of a JSON object, read by name and type: what is missing or of another type is
 * refused. `what` names the object in sentences.
 */
export class DocumentFields {
  readonly #values: JsonObject;
  readonly #what: string;

  constructor(value: unknown, what: string) {
    if (!isObject(value)) {
      throw new Refusal('DOCUMENT_FIELD_WRONG', `${what} is no object, expected one`);
    }
    this.#values = value;
    this.#what = what;
  }

  get keys(): readonly string[] {
    return Object.keys(this.#values);
  }

  text(key: string): string {
    return this.#present(key, this.optionalText(key));
  }

  optionalText(key: string): string | undefined {
    const value = this.#at(key);
    if (value === undefined) return undefined;
    if (typeof value !== 'string' || value.length > MAX_TEXT) throw this.#wrong(key, 'a text');
    return value;
  }

  /** An instant of RFC 3339 with its zone. */
  optionalDate(key: string): Date | undefined {
    const text = this.optionalText(key);
    if (text === undefined) return undefined;
    const date = INSTANT.test(text) ? new Date(text) : new Date(Number.NaN);
    if (Number.isNaN(date.getTime())) throw this.#wrong(key, 'an instant with its zone');
    return date;
  }

  object(key: string): DocumentFields {
    return this.#present(key, this.optionalObject(key));
  }

  optionalObject(key: string): DocumentFields | undefined {
    const value = this.#at(key);
    return value === undefined ? undefined : new DocumentFields(value, this.#name(key));
  }

  json(key: string): JsonObject {
    return this.#present(key, this.optionalJson(key));
  }

  optionalJson(key: string): JsonObject | undefined {
    const value = this.#at(key);
    if (value === undefined) return undefined;
    if (!isObject(value)) throw this.#wrong(key, 'an object');
    return value;
  }

  /** The objects of a list, of which there may be at most `most`. */
  objects(key: string, most: number): readonly DocumentFields[] {
    return this.#present(key, this.optionalObjects(key, most));
  }

  optionalObjects(key: string, most: number): readonly DocumentFields[] | undefined {
    return this.#list(key, most)?.map((value) => new DocumentFields(value, this.#name(key)));
  }

  optionalTexts(key: string, most: number): readonly string[] | undefined {
    const list = this.#list(key, most);
    if (list === undefined) return undefined;
    const texts = list.filter((value) => typeof value === 'string');
    if (texts.length < list.length) throw this.#wrong(key, 'a list of texts');
    return texts;
  }

  #list(key: string, most: number): readonly unknown[] | undefined {
    const value = this.#at(key);
    if (value === undefined) return undefined;
    if (!isList(value)) throw this.#wrong(key, 'a list');
    if (value.length <= most) return value;
    const found = `${this.#name(key)} has ${value.length} entries, expected at most ${most}`;
    throw new Refusal('DOCUMENT_TOO_MANY', found);
  }

  #at(key: string): unknown {
    return Object.hasOwn(this.#values, key) ? this.#values[key] : undefined;
  }

  #present<T>(key: string, value: T | undefined): T {
    if (value !== undefined) return value;
    throw new Refusal('DOCUMENT_FIELD_MISSING', `${this.#name(key)} is missing`);
  }

  #wrong(key: string, expected: string): Refusal {
    return new Refusal('DOCUMENT_FIELD_WRONG', `${this.#name(key)} is not ${expected}`);
  }

  #name(key: string): string {
    return `"${key}" of ${this.#what}`;
  }
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/;

export function isObject(value: unknown): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}
