import { EmbargoError } from '@embargo/core';

import type { Artifact } from './artifact.ts';

export const MANIFEST = 'manifest.json';
/** The folder beside it, with the files of the release. */
export const ASSETS = 'assets';

/** What a build came to: enough to sign it later, or to build it again and compare. */
export interface Manifest {
  readonly schemaVersion: 1;
  readonly tag: string;
  readonly version: string;
  readonly commit: string;
  /** Whether the tree was that commit and nothing else; a build from another is refused. */
  readonly isClean: true;
  readonly sourceDateEpoch: number;
  /** The run of the workflow that built; absent outside of one. */
  readonly runId?: string;
  readonly artifacts: readonly Artifact[];
  /** The document beside the artifacts, absent where there is none. */
  readonly sbom?: { readonly name: string; readonly sha256: string };
}

export function writeManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`;
}

const MAX_BYTES = 1024 * 1024;

/** Reads a manifest that a build wrote; `where` names it in sentences. */
export function readManifest(bytes: Buffer | undefined, where: string): Manifest {
  if (bytes === undefined || bytes.length > MAX_BYTES) {
    throw wrong(where, bytes === undefined ? 'is absent' : 'is larger than 1 MiB');
  }
  const value = parsed(bytes, where);
  if (!isManifest(value)) throw wrong(where, 'has another form');
  return value;
}

function parsed(bytes: Buffer, where: string): unknown {
  try {
    return JSON.parse(bytes.toString('utf8')) as unknown;
  } catch {
    throw wrong(where, 'is no JSON');
  }
}

function isManifest(value: unknown): value is Manifest {
  if (!isRecord(value) || value['schemaVersion'] !== 1) return false;
  const { tag, version, artifacts, sbom, runId = '' } = value;
  if (![tag, version, runId].every((text) => typeof text === 'string')) return false;
  if (!isSource(value) || (sbom !== undefined && !isNamed(sbom))) return false;
  return Array.isArray(artifacts) && artifacts.length > 0 && artifacts.every(isArtifact);
}

function isSource({
  commit,
  isClean,
  sourceDateEpoch,
}: Readonly<Record<string, unknown>>): boolean {
  const isCommit = typeof commit === 'string' && /^[0-9a-f]{40,64}$/.test(commit);
  return isCommit && isClean === true && Number.isSafeInteger(sourceDateEpoch);
}

function isArtifact(value: unknown): value is Artifact {
  if (!isNamed(value)) return false;
  return typeof value['platform'] === 'string' && Number.isSafeInteger(value['size']);
}

function isNamed(value: unknown): value is Readonly<Record<string, unknown>> {
  if (!isRecord(value)) return false;
  const { name, sha256 } = value;
  const isDigest = typeof sha256 === 'string' && /^[0-9a-f]{64}$/.test(sha256);
  return typeof name === 'string' && isDigest;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function wrong(where: string, what: string): EmbargoError {
  const message = `The manifest ${where} ${what}, expected the one that a build wrote`;
  return new EmbargoError('ARTIFACT_WRONG', message);
}
