import {
  copyFileSync,
  existsSync,
  globSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import { hashFile, hashFiles, readBounded } from '@embargo/signatures';
import type { HashedFile } from '@embargo/signatures';

import { ASSETS, MANIFEST } from '../artifacts/manifest.ts';
import type { Disk, FileHash, FoundFile } from './disk.ts';

/** No SBOM, manifest or report is larger. */
const MAX_DOCUMENT_BYTES = 64 * 1024 * 1024;

/** Opens the workspace; both paths must lead into it, whatever links do. */
export function openDisk(workspace: string, folderName: string): Disk {
  const root = realpathSync(workspace);
  const folder = insideOf(root, folderName);
  if (folder === root) throw wrong(`The folder is the workspace itself, expected one inside it`);
  const assets = path.join(folder, ASSETS);
  return {
    assets,
    find: (pattern) => find(root, pattern),
    whole: (file, maxBytes) => readBounded(file, maxBytes, path.basename(file)),
    hash: hashOf,
    hashAll: async (files) => (await hashFiles(files)).map(sayHash),
    read: (name) => {
      const file = insideOf(root, name);
      return existsSync(file) ? readBounded(file, MAX_DOCUMENT_BYTES, name) : undefined;
    },
    clear: () => {
      clear(folder);
    },
    take: (file, { name, sha256 }) => {
      const copy = path.join(assets, name);
      copyFileSync(file, copy);
      if (hashOf(copy).sha256 === sha256) return copy;
      throw wrong(`The artifact "${name}" changed while it was collected, expected it to stay`);
    },
    write: (name, content) => {
      const file = path.join(assets, name);
      writeFileSync(file, content);
      return file;
    },
    writeManifest: (content) => {
      const file = path.join(folder, MANIFEST);
      writeFileSync(file, content);
      return file;
    },
    names: (name) => readdirSync(insideOf(root, name)).sort(),
    inside: (name, entry) => requireRegular(root, path.join(insideOf(root, name), entry)),
  };
}

/** The absolute path of a name that leads nowhere outside, not even by a link in its middle. */
function insideOf(root: string, name: string): string {
  const file = path.resolve(root, name);
  const parent = existsSync(file) ? realpathSync(file) : realParent(file);
  if (parent === root || parent.startsWith(root + path.sep)) return file;
  throw wrong(`The path "${name}" leads out of the workspace, expected one inside`);
}

function realParent(file: string): string {
  const parent = path.dirname(file);
  return existsSync(parent)
    ? path.join(realpathSync(parent), path.basename(file))
    : realParent(parent);
}

function find(root: string, pattern: string): FoundFile[] {
  const files = globSync(pattern, { cwd: root }).sort();
  return files.map((name) => ({
    name: path.basename(name),
    file: requireRegular(root, path.join(root, name)),
  }));
}

function requireRegular(root: string, file: string): string {
  const stats = lstatSync(file, { throwIfNoEntry: false });
  const name = path.relative(root, file);
  if (stats?.isFile() !== true) {
    throw wrong(`"${name}" is no regular file, expected one and not a link or a folder`);
  }
  if (!realpathSync(file).startsWith(root + path.sep)) {
    throw wrong(`"${name}" leads out of the workspace, expected a file inside`);
  }
  return file;
}

function hashOf(file: string): FileHash {
  return sayHash(hashFile(file));
}

function sayHash({ digest, size, head }: HashedFile): FileHash {
  return { sha256: digest.hex, size, head };
}

function clear(folder: string): void {
  const there = existsSync(folder) ? readdirSync(folder) : [];
  if (there.some((name) => name !== ASSETS && name !== MANIFEST)) {
    const where = path.basename(folder);
    throw wrong(`The folder "${where}" holds other files, expected it to be absent or empty`);
  }
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(path.join(folder, ASSETS), { recursive: true });
}

function wrong(message: string): EmbargoError {
  return new EmbargoError('ARTIFACT_WRONG', message);
}
