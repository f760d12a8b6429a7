import { defineReader } from './reader.ts';
import { orAbsent, rangesFor } from './timing/windows.ts';

/** The fix is out within a limit. */
export const release = defineReader('release', (document) =>
  orAbsent(rangesFor(document, 'release')),
);
