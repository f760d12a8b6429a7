import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { deflateSync } from 'node:zlib';

import type { GitObject } from './objects.ts';

export interface Disk {
  /** The bare repository, with every object that is known by now. */
  readonly folder: () => string;
  readonly remove: () => void;
}

/** Writes objects to a temporary bare repository, made when somebody first asks for it. */
export function createDisk(objects: ReadonlyMap<string, GitObject>): Disk {
  let folder: string | undefined;
  let written = 0;
  return {
    folder: () => {
      folder ??= initialise();
      for (const [sha, object] of [...objects].slice(written)) writeObject(folder, sha, object);
      written = objects.size;
      return folder;
    },
    remove: () => {
      if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
      folder = undefined;
      written = 0;
    },
  };
}

function initialise(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-github-'));
  for (const inner of ['objects', 'refs']) mkdirSync(path.join(folder, inner));
  writeFileSync(path.join(folder, 'HEAD'), 'ref: refs/heads/main\n');
  writeFileSync(
    path.join(folder, 'config'),
    '[core]\n\trepositoryformatversion = 0\n\tbare = true\n',
  );
  return folder;
}

function writeObject(folder: string, sha: string, { kind, body }: GitObject): void {
  const inner = path.join(folder, 'objects', sha.slice(0, 2));
  const file = path.join(inner, sha.slice(2));
  if (existsSync(file)) return;
  mkdirSync(inner, { recursive: true });
  writeFileSync(file, deflateSync(Buffer.concat([Buffer.from(`${kind} ${body.length}\0`), body])));
}
