import { readFileSync } from 'node:fs';
import path from 'node:path';

import { EmbargoError } from '@embargo/core';

export interface WorkspaceFile {
  /** The name of the input that names it. */
  readonly input: string;
  /** As the workflow writes it, from the workspace. */
  readonly path: string;
  readonly workspace: string;
}

/** The text of a file that an input names; throws `INPUT_INVALID` where there is none to read. */
export function readWorkspaceFile({ input, path: name, workspace }: WorkspaceFile): string {
  const found = `Input "${input}" is "${name}", which`;
  let text: string;
  try {
    text = readFileSync(path.resolve(workspace, name), 'utf8');
  } catch (cause) {
    const message = `${found} cannot be read; check the repository out first, or correct the path`;
    throw new EmbargoError('INPUT_INVALID', message, { cause });
  }
  if (text.trim() !== '') return text;
  throw new EmbargoError('INPUT_INVALID', `${found} is empty; write it there first`);
}
