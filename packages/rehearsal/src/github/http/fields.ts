import { isObject } from './json.ts';
import type { JsonObject } from './json.ts';
import { invalid, Refusal } from './refusal.ts';

/** Reads a request's JSON object; GitHub takes an empty body for an empty object. */
export function readFields(raw: Buffer): JsonObject {
  if (raw.length === 0) return {};
  const value = parse(raw);
  if (isObject(value)) return value;
  throw new Refusal(400, 'Body should be a JSON object');
}

/** A text, `undefined` where the field is absent or null. */
export function text(fields: JsonObject, name: string): string | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'string') return value;
  throw invalid('Request', name, `${name} is not a string`);
}

export function requiredText(fields: JsonObject, name: string): string {
  const value = text(fields, name);
  if (value === undefined || value === '') throw invalid('Request', name, `${name} is missing`);
  return value;
}

export function flag(fields: JsonObject, name: string): boolean | undefined {
  const value = fields[name] ?? undefined;
  if (value === undefined || typeof value === 'boolean') return value;
  throw invalid('Request', name, `${name} is not a boolean`);
}

/** A list of texts, `undefined` where the field is absent, empty where it is null. */
export function texts(fields: JsonObject, name: string): readonly string[] | undefined {
  if (fields[name] === null) return [];
  const value = fields[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  throw invalid('Request', name, `${name} is not a list of strings`);
}

/** A list of objects, `undefined` where the field is absent, empty where it is null. */
export function objects(fields: JsonObject, name: string): readonly JsonObject[] | undefined {
  if (fields[name] === null) return [];
  const value = fields[name];
  if (value === undefined) return undefined;
  if (Array.isArray(value) && value.every(isObject)) return value;
  throw invalid('Request', name, `${name} is not a list of objects`);
}

/** One of the choices, `undefined` where the field is absent or null. */
export function choice<Choice extends string>(
  fields: JsonObject,
  name: string,
  choices: readonly Choice[],
): Choice | undefined {
  const value = text(fields, name);
  const chosen = choices.find((candidate) => candidate === value);
  if (value !== undefined && chosen === undefined) {
    throw invalid('Request', name, `${name} is not one of: ${choices.join(', ')}`);
  }
  return chosen;
}

function parse(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString('utf8'));
  } catch {
    throw new Refusal(400, 'Problems parsing JSON');
  }
}
