import { defineReader } from './reader.ts';
import { windowsFor } from './timing/windows.ts';

/** The people who write the fix are found within a limit. */
export const fixTeam = defineReader('fixTeam', (document) => windowsFor(document, 'fix-team')[0]);
