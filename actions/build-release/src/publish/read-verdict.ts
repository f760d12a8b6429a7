import { EmbargoError } from '@embargo/core';

/** What verify-release said of a draft, as far as publishing it depends on it. */
export interface DraftVerdict {
  readonly repository: string;
  readonly tag: string;
  /** SHA-256 by name, of the artifacts that were verified. */
  readonly digests: ReadonlyMap<string, string>;
}

const MAX_BYTES = 32 * 1024 * 1024;

/** Reads a report (schemas/verify-report.schema.json); one that is not of a verified draft is refused. */
export function readVerdict(bytes: Buffer | undefined): DraftVerdict {
  const report = parsed(bytes);
  const { schemaVersion, result, source, repository, tag, artifacts } = report;
  if (schemaVersion !== 1) throw wrong('is of another version');
  if (source !== 'draft') throw wrong('is not about a draft');
  if (result !== 'passed') throw wrong('says that the draft is not verified');
  if (typeof repository !== 'string' || typeof tag !== 'string' || !Array.isArray(artifacts)) {
    throw wrong('has another form');
  }
  const digests = new Map(artifacts.map(digestOf));
  if (digests.size === 0) throw wrong('is about no artifact');
  return { repository, tag, digests };
}

function digestOf(artifact: unknown): [string, string] {
  if (isRecord(artifact)) {
    const { name, sha256 } = artifact;
    if (typeof name === 'string' && typeof sha256 === 'string') return [name, sha256];
  }
  throw wrong('names an artifact without its digest');
}

function parsed(bytes: Buffer | undefined): Readonly<Record<string, unknown>> {
  if (bytes === undefined || bytes.length > MAX_BYTES) {
    throw wrong(bytes === undefined ? 'does not exist' : 'is larger than 32 MiB');
  }
  try {
    const value: unknown = JSON.parse(bytes.toString('utf8'));
    if (isRecord(value)) return value;
  } catch {
    // The sentence below says it.
  }
  throw wrong('is no JSON object');
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(found: string): EmbargoError {
  const message = `The report of the input "publish" ${found}, expected verify-release's of this draft with the result passed`;
  return new EmbargoError('REQUEST_REFUSED', message);
}
