import { present } from '../json.ts';
import type { Fields } from '../json.ts';

/** A file of a change: its name, and its hunks where GitHub gives them. */
export interface ChangedFile {
  readonly path: string;
  readonly previousPath?: string;
  /** The hunks of the file's unified diff; absent for a binary file or one that is too large. */
  readonly hunks?: string;
  /** Whether lines of text changed that GitHub does not give. */
  readonly isCut?: boolean;
}

export function readChangedFile(fields: Fields): ChangedFile {
  const hunks = fields.optionalText('patch');
  const changes = fields.optionalNumber('changes') ?? 0;
  return present({
    path: fields.text('filename'),
    previousPath: fields.optionalText('previous_filename'),
    hunks,
    // A binary file has no changes to count.
    isCut: hunks === undefined && changes > 0 ? true : undefined,
  });
}
