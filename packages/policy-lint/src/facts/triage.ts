import { defineReader } from './reader.ts';
import { orAbsent, windowsFor } from './timing/windows.ts';

/** A report is assessed within a limit. */
export const triage = defineReader('triage', (document) =>
  orAbsent(windowsFor(document, 'triage')),
);
