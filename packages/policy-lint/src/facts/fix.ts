import { defineReader } from './reader.ts';
import { orAbsent, rangesFor } from './timing/windows.ts';

/** The fix is written within a limit. */
export const fix = defineReader('fix', (document) => orAbsent(rangesFor(document, 'fix')));
