import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';
import { createTwoFilesPatch } from 'diff';

import type { Side } from '../starters.ts';
import type { AdoptionFile } from './plan-adoption.ts';

/**
 * `new`: is to be written. `written`: was. `same`: is there already. `theirs`: is there and filled
 * in by people. `different`: is there and stays as it is. `unseen`: no checkout was given.
 */
export type FileStatus = 'new' | 'written' | 'same' | 'theirs' | 'different' | 'unseen';

export interface PlacedFile {
  readonly repository: Side;
  readonly path: string;
  readonly status: FileStatus;
  /** What would change, as a unified diff; of files that are different. */
  readonly diff?: string;
}

/** The folder of each repository; absent where no checkout was given. */
export type Folders = Readonly<Record<Side, string | undefined>>;

/** Compares each file with what is there, and where asked writes those that are not. */
export function placeFiles(
  files: readonly AdoptionFile[],
  { folders, isWriting }: { readonly folders: Folders; readonly isWriting: boolean },
): readonly PlacedFile[] {
  return files.map((file) => {
    const place = { repository: file.side, path: file.path };
    const folder = folders[file.side];
    if (folder === undefined) return { ...place, status: 'unseen' };
    const found = textOf(path.join(folder, file.path), file.path);
    if (found !== undefined) return { ...place, ...compared(file, found) };
    if (!isWriting) return { ...place, status: 'new' };
    write(path.join(folder, file.path), file);
    return { ...place, status: 'written' };
  });
}

function compared(
  { path: name, text, isTheirs }: AdoptionFile,
  found: string,
): Pick<PlacedFile, 'status' | 'diff'> {
  if (found.replaceAll('\r\n', '\n') === text) return { status: 'same' };
  if (isTheirs) return { status: 'theirs' };
  const options = { context: 2 };
  const diff = createTwoFilesPatch(name, name, found, text, 'as it is', 'as proposed', options);
  return { status: 'different', diff: diff.slice(diff.indexOf('---')) };
}

function textOf(file: string, name: string): string | undefined {
  if (!existsSync(file)) return undefined;
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const message = `${name} cannot be read, expected a file or none; see to it that it can be read`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}

/** Never over what has come to be there in the meantime. */
function write(file: string, { path: name, text }: AdoptionFile): void {
  try {
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text, { flag: 'wx' });
  } catch (cause) {
    const message = `${name} cannot be written, expected a folder that takes it; what was written before it stays`;
    throw new EmbargoError('FILE_UNREADABLE', message, { cause });
  }
}
