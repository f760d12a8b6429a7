import { defineReader } from './reader.ts';
import { orAbsent, rangesFor } from './timing/windows.ts';

/** The vulnerability is public within a limit, or kept from the public no longer. */
export const disclosure = defineReader('disclosure', (document) =>
  orAbsent(rangesFor(document, 'disclosure')),
);
