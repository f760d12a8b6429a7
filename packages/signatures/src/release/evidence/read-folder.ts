import { createHash } from 'node:crypto';
import { lstatSync, readdirSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

import { hashFiles } from '../../digests/hash-files.ts';
import { readBounded } from '../../digests/read-bounded.ts';
import { faultOfFileName } from '../../documents/file-name.ts';
import { besideOf, isBundleName } from '../policy/sidecars.ts';
import type { AssetFile } from './evidence.ts';
import type { FoundBundle } from './read-attestations.ts';

/** A release on GitHub has at most 1,000 files. */
export const MAX_ASSETS = 1000;
/** Of a document or an archive; no other file is held in memory. */
const MAX_READ_BYTES = 256 * 1024 * 1024;
const MAX_LINES = 1000;

/** The files of a release as they lie in a folder. */
export interface ReleaseFolder {
  readonly assets: ReadonlyMap<string, AssetFile>;
  readonly read: (name: string) => Uint8Array | undefined;
  readonly bundles: readonly FoundBundle[];
}

/**
 * Reads a folder of release files and hashes each once, on all cores. Links, folders and names that lead
 * elsewhere are errors, for nobody downloads such things.
 */
export async function readReleaseFolder(folder: string): Promise<ReleaseFolder> {
  const names = namesIn(folder);
  const assets = await assetsOf(folder, names);
  const read = (name: string): Uint8Array | undefined => {
    const file = assets.get(name);
    if (file === undefined) return undefined;
    const bytes = readBounded(path.join(folder, name), MAX_READ_BYTES);
    if (createHash('sha256').update(bytes).digest('hex') === file.sha256) return bytes;
    throw wrong(`${name} was changed while it was verified, expected it to stay as it was`);
  };
  return { assets, read, bundles: names.flatMap((name) => bundlesIn(name, read)) };
}

/** The bundles of one file: one, or one a line. */
export function bundlesIn(
  name: string,
  read: (name: string) => Uint8Array | undefined,
): readonly FoundBundle[] {
  if (!isBundleName(name)) return [];
  const bytes = read(name) ?? Buffer.alloc(0);
  const beside = besideOf(name);
  const shared = { place: name, ...(beside === undefined ? {} : { beside }) };
  if (!name.endsWith('.jsonl')) return [{ ...shared, bytes }];
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  if (lines.length > MAX_LINES) {
    throw wrong(`${name} has ${lines.length} bundles, expected at most ${MAX_LINES}`);
  }
  return lines.map((line) => ({ ...shared, bytes: Buffer.from(line) }));
}

function namesIn(folder: string): readonly string[] {
  const names = listed(folder).sort();
  if (names.length > MAX_ASSETS) {
    throw wrong(`The release has ${names.length} files, expected at most ${MAX_ASSETS}`);
  }
  for (const name of names) {
    const fault = faultOfFileName(name);
    if (fault !== undefined) throw wrong(`The name ${JSON.stringify(name)} ${fault}`);
    if (lstatSync(path.join(folder, name)).isFile()) continue;
    throw wrong(
      `${name} is a link, a folder or a device, expected a file; name a folder that holds a release's files alone`,
    );
  }
  return names;
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (cause) {
    const message = `${folder} cannot be read, expected a folder of release files`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}

async function assetsOf(
  folder: string,
  names: readonly string[],
): Promise<ReadonlyMap<string, AssetFile>> {
  const hashed = await hashFiles(names.map((name) => path.join(folder, name)));
  const assets = names.flatMap((name, index) => {
    const one = hashed[index];
    if (one === undefined) return [];
    const { digest, size, head } = one;
    return [{ name, size, sha256: digest.hex, head }];
  });
  return new Map(assets.map((asset) => [asset.name, asset]));
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
