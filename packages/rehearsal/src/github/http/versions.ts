import type { ApiVersion } from './call.ts';
import { isObject } from './json.ts';
import { Refusal } from './refusal.ts';

export const API_VERSIONS: readonly ApiVersion[] = ['2022-11-28', '2026-03-10'];

/**
 * Fields that version 2026-03-10 left out of answers, as `x-github-breaking-changes` in GitHub's
 * OpenAPI description lists them.
 */
const LEFT_OUT = new Set([
  'cvss',
  'bundle',
  'merge_commit_sha',
  'assignee',
  'has_downloads',
  'use_squash_pr_title_as_default',
  'rate',
]);

/** The version that a request names; the older one where it names none. */
export function versionOf(header: string | undefined): ApiVersion {
  if (header === undefined) return '2022-11-28';
  const version = API_VERSIONS.find((candidate) => candidate === header);
  if (version !== undefined) return version;
  throw new Refusal(400, `The API version "${header}" is not supported`);
}

/** An answer as the version knows it. */
export function inVersion(json: unknown, version: ApiVersion): unknown {
  return version === '2022-11-28' ? json : without(json);
}

function without(json: unknown): unknown {
  if (Array.isArray(json)) return json.map(without);
  if (!isObject(json)) return json;
  return Object.fromEntries(
    Object.entries(json)
      .filter(([name]) => !LEFT_OUT.has(name))
      .map(([name, value]) => [name, without(value)]),
  );
}
