import path from 'node:path';

import { caseName } from '../case-name.ts';
import { linesOf, openCaseReader, unreadable } from '../case-text.ts';
import type { Store } from '../store.ts';
import { appendSegment, readSegments } from './segments.ts';

/** Where a file store lies, and the secret that names its cases. */
export interface FileStoreOptions {
  readonly folder: string;
  readonly secret: string;
}

/**
 * Cases as JSON Lines on a local disk. Each append is a file of its own in the folder of its case,
 * numbered and never changed, so `cat` shows the whole case. A file gets its number by a hard
 * link, which the disk makes whole or refuses: of two writers one wins, and a kill leaves no half.
 */
export function openFileStore({ folder, secret }: FileStoreOptions): Store {
  const readCase = openCaseReader();
  const folderOf = (caseId: string): string => path.join(folder, caseName(secret, caseId));
  return {
    async read(caseId) {
      const segments = await readSegments(folderOf(caseId));
      if (segments.status === 'bad') return unreadable(segments.found);
      const reading = readCase(caseId, segments.texts);
      return reading.status === 'unreadable'
        ? reading
        : { ...reading, version: String(segments.texts.length) };
    },
    async append(caseId, entries, expected) {
      const number = Number(expected) + 1;
      const isWritten = await appendSegment(folderOf(caseId), number, linesOf(entries));
      return { status: isWritten ? 'appended' : 'conflict' };
    },
  };
}
