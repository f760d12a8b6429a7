import { existsSync, lstatSync, mkdirSync, realpathSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

export interface FileToPlace {
  /** The input that says where: an error names it, and not the file, which may tell a secret. */
  readonly input: string;
  /** From the root of the workspace. */
  readonly name: string;
  readonly text: string;
  /** Whether nobody but the owner may read it. */
  readonly isPrivate?: boolean;
}

/**
 * Writes a file of the workspace, and the folders that it needs. A path that leads out of the
 * workspace is an error, also where a link leads it there.
 */
export function writeInside(workspace: string, place: FileToPlace): void {
  const { input, name, text, isPrivate = false } = place;
  const root = realpathSync(workspace);
  const file = path.resolve(root, name);
  if (!realPathOf(file).startsWith(root + path.sep)) {
    const message = `Input "${input}" leads out of the workspace, expected a path inside`;
    throw new EmbargoError('INPUT_INVALID', message);
  }
  mkdirSync(path.dirname(file), { recursive: true, mode: isPrivate ? 0o700 : 0o777 });
  writeFileSync(file, text, { mode: isPrivate ? 0o600 : 0o666 });
}

/** Where a path leads, of which the last parts need not be there. A link to nothing leads out. */
function realPathOf(file: string): string {
  if (existsSync(file)) return realpathSync(file);
  if (lstatSync(file, { throwIfNoEntry: false })?.isSymbolicLink() === true) return path.sep;
  return path.join(realPathOf(path.dirname(file)), path.basename(file));
}
