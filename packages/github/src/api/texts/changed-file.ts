import { present } from '../json.ts';
import type { Fields } from '../json.ts';

/** A file of a change: its name, and its hunks where GitHub gives them. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  /** The hunks of the file's unified diff; absent for a binary file or one that is too large. */
  readonly hunks?: string;
}

export function readChangedFile(fields: Fields): ChangedFile {
  return present({
    path: fields.text('filename'),
    previousPath: fields.optionalText('previous_filename'),
    hunks: fields.optionalText('patch'),
  });
}
