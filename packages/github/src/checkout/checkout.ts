import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

/** The files of a repository as they lie on disk; nothing outside its root is ever read. */
export interface Checkout {
  readonly root: string;
  /** Every tracked file (every file where there is no git), by its path from the root. */
  readonly files: () => ReadonlySet<string>;
  /** The bytes of a file; an error sentence says why it cannot be read. */
  readonly readBytes: (name: string) => Buffer;
  /** The text of a file, or nothing where it is absent, outside, too large or not text. */
  readonly readText: (name: string) => string | undefined;
  /** The bytes of a file at a commit, or nothing where the commit or the file is not at hand. */
  readonly bytesAt: (name: string, commit: string) => Buffer | undefined;
  /** Every file at a commit, or nothing where the commit is not at hand. */
  readonly filesAt: (commit: string) => ReadonlySet<string> | undefined;
  /** Whether a commit is at hand: a shallow checkout has only its own. */
  readonly hasCommit: (commit: string) => boolean;
}

/** 1 MiB: no policy, configuration or schema is larger. */
const MAX_BYTES = 1024 * 1024;
const MAX_FILES = 100_000;

export function openCheckout(folder: string): Checkout {
  const root = realpathSync(folder);
  let files: ReadonlySet<string> | undefined;
  return {
    root,
    files: () => (files ??= trackedFiles(root) ?? walkedFiles(root)),
    readBytes: (name) => readBytes(root, name),
    readText: (name) => readText(root, name),
    bytesAt: (name, commit) => git(root, ['cat-file', 'blob', `${commit}:${name}`]),
    filesAt: (commit) => listed(git(root, ['ls-tree', '-r', '-z', '--name-only', commit])),
    hasCommit: (commit) => git(root, ['cat-file', '-e', `${commit}^{commit}`]) !== undefined,
  };
}

function readBytes(root: string, name: string): Buffer {
  return readFile(inside(root, name), name);
}

/** The bytes of a file of at most 1 MiB; the name is what an error calls it. */
export function readFile(file: string, name: string): Buffer {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (stats === undefined) throw unreadable(name, 'does not exist, expected a file to read');
  if (stats.isDirectory()) throw unreadable(name, 'is a folder, expected a file');
  if (!stats.isFile()) throw unreadable(name, 'is no regular file, expected one');
  if (stats.size > MAX_BYTES) {
    const found = `is ${String(stats.size)} bytes, expected at most ${String(MAX_BYTES)}`;
    throw unreadable(name, found);
  }
  try {
    return readFileSync(file);
  } catch (cause) {
    throw unreadable(name, 'cannot be opened, expected a readable file', cause);
  }
}

/** The real path of a name, which symbolic links must not lead out of the root. */
function inside(root: string, name: string): string {
  const file = path.resolve(root, name);
  let real: string;
  try {
    real = realpathSync(file);
  } catch {
    real = file;
  }
  if (real === root || real.startsWith(root + path.sep)) return real;
  throw unreadable(
    name,
    `leads out of ${path.basename(root)}, expected a file inside the checkout`,
  );
}

function unreadable(name: string, found: string, cause?: unknown): EmbargoError {
  return new EmbargoError('FILE_UNREADABLE', `${name} ${found}`, { cause });
}

function readText(root: string, name: string): string | undefined {
  try {
    const bytes = readBytes(root, name);
    return bytes.includes(0) ? undefined : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function trackedFiles(root: string): ReadonlySet<string> | undefined {
  if (!isUnderGit(root)) return undefined;
  return listed(git(root, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']));
}

function listed(output: Buffer | undefined): ReadonlySet<string> | undefined {
  if (output === undefined) return undefined;
  const names = output.toString('utf8').split('\0');
  return new Set(names.filter((name) => name !== ''));
}

/** Asked first, because a git that finds nothing costs as much to start as one that does. */
function isUnderGit(root: string): boolean {
  if (process.env['GIT_DIR'] !== undefined || existsSync(path.join(root, '.git'))) return true;
  const above = path.dirname(root);
  return above !== root && isUnderGit(above);
}

/** A folder without git: every file in it but those of tools. */
function walkedFiles(root: string): ReadonlySet<string> {
  const files = new Set<string>();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of entriesOf(path.join(root, folder))) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.isFile()) files.add(name);
      else if (entry.isDirectory() && !/^(?:\.git|node_modules)$/.test(entry.name))
        folders.push(name);
      if (files.size >= MAX_FILES) return files;
    }
  }
  return files;
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function git(root: string, words: readonly string[]): Buffer | undefined {
  try {
    // Loaded here: most of what is read of a checkout is read without git.
    const { execFileSync } = process.getBuiltinModule('node:child_process');
    return execFileSync('git', ['-C', root, ...words], {
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
      // A checkout of another user (a container job) is still only read.
      env: {
        ...process.env,
        GIT_CONFIG_COUNT: '1',
        GIT_CONFIG_KEY_0: 'safe.directory',
        GIT_CONFIG_VALUE_0: '*',
      },
    });
  } catch {
    return undefined;
  }
}
