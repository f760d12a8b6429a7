import { defineReader } from './reader.ts';
import { orAbsent, windowsFor } from './timing/windows.ts';

/** A report is acknowledged, or first answered, within a limit. */
export const acknowledgement = defineReader('acknowledgement', (document) =>
  orAbsent(windowsFor(document, 'acknowledgement')),
);
