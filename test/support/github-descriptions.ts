import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { ApiVersion } from '@embargo/rehearsal';

import { PREVIEWS } from './github-descriptions-missing.ts';

export type Json = Readonly<Record<string, unknown>>;

/** GitHub's own description of its API, sliced to what is asked for. */
export interface Description {
  /** The operation of a template; references in it are resolved by `schema`. */
  readonly operation: (method: string, template: string) => Json | undefined;
  /** What a reference leads to, in the API version of this description. */
  readonly at: (reference: string) => Json;
}

const PACKAGE = createRequire(import.meta.url).resolve('@octokit/openapi/package.json');
const FILE = path.join(path.dirname(PACKAGE), 'generated/api.github.com.json');
const NEWER: ApiVersion = '2026-03-10';

let whole: Json | undefined;

/** Reads the official description, with what a version changes in it, and our list of previews. */
export function describeApi(version: ApiVersion): Description {
  whole ??= JSON.parse(readFileSync(FILE, 'utf8')) as Json;
  const root = whole;
  const known = new Map<string, Json>();
  const read = (steps: readonly string[]): Json | undefined => {
    const key = steps.join('\0');
    const found = known.get(key) ?? stepsInto(root, steps);
    if (found === undefined) return undefined;
    const changed = known.get(key) ?? inVersion(found, version);
    known.set(key, changed);
    return changed;
  };
  return {
    operation: (method, template) =>
      PREVIEWS.operations[`${method} ${template}`] ??
      read(['paths', template, method.toLowerCase()]),
    at: (reference) => {
      const steps = reference.replace(/^#\//, '').split('/');
      const found = read(steps);
      if (found === undefined) throw new RangeError(`The description has no ${reference}`);
      return PREVIEWS.properties[reference] === undefined
        ? found
        : merge(found, { properties: PREVIEWS.properties[reference] });
    },
  };
}

export function isJson(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function stepsInto(root: Json, steps: readonly string[]): Json | undefined {
  let here: unknown = root;
  for (const step of steps) here = isJson(here) ? here[step] : undefined;
  return isJson(here) ? here : undefined;
}

/** Applies `x-github-breaking-changes` of the newer version, wherever they stand. */
function inVersion(description: Json, version: ApiVersion): Json {
  if (version !== NEWER) return description;
  const inner = Object.fromEntries(
    Object.entries(description).map(([name, value]) => [name, deep(value, version)]),
  );
  const changes = description['x-github-breaking-changes'];
  if (!Array.isArray(changes)) return inner;
  return changes
    .filter((change): change is Json => isJson(change) && change['version'] === version)
    .reduce<Json>((patched, { patch }) => applied(patched, patch), inner);
}

function deep(value: unknown, version: ApiVersion): unknown {
  if (Array.isArray(value)) return value.map((item) => deep(item, version));
  return isJson(value) ? inVersion(value, version) : value;
}

/** A change is an RFC 7396 merge patch, or a list of RFC 6902 operations. */
function applied(target: Json, patch: unknown): Json {
  if (isJson(patch)) return merge(target, patch);
  if (!Array.isArray(patch)) return target;
  return patch.filter(isJson).reduce<Json>(operated, target);
}

function merge(target: Json, patch: Json): Json {
  const result: Record<string, unknown> = { ...target };
  for (const [name, value] of Object.entries(patch)) {
    if (value === null) Reflect.deleteProperty(result, name);
    else if (isJson(value)) {
      const was = result[name];
      result[name] = merge(isJson(was) ? was : {}, value);
    } else result[name] = value;
  }
  return result;
}

function operated(target: Json, { op, path: pointer, value }: Json): Json {
  const steps = String(pointer)
    .slice(1)
    .split('/')
    .map((step) => step.replaceAll('~1', '/').replaceAll('~0', '~'));
  return changedAt(target, steps, op === 'remove' ? undefined : { value });
}

function changedAt(target: Json, steps: readonly string[], to: Json | undefined): Json {
  const [step = '', ...rest] = steps;
  const result: Record<string, unknown> = { ...target };
  const inner = result[step];
  if (rest.length > 0) result[step] = isJson(inner) ? changedAt(inner, rest, to) : inner;
  else if (to === undefined) Reflect.deleteProperty(result, step);
  else result[step] = to['value'];
  return result;
}
