import { statSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

/** A folder that was asked for by name, or a sentence that it is none. */
export function folderOf(option: string, asked: string, cwd: string): string {
  const folder = path.resolve(cwd, asked);
  if (statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true) return folder;
  throw new EmbargoError(
    'FILE_UNREADABLE',
    `${option} is "${asked}", expected a folder that is there`,
  );
}
