import { writeSync } from 'node:fs';

import { openFileStore } from '@embargo/ledger';

import { CASE, ledgerOver, recordPair, SECRET, waiverFor } from '../a-case.ts';

/**
 * Writes into a store of files and prints each key once it stands there. `pair`: two waivers in
 * one append, unless they stand there. `count`: as many waivers as said, numbered from how many
 * there are. `endless`: the same without an end.
 */
const [folder = '', job = '', many = '0'] = process.argv.slice(2);
const ledger = ledgerOver(openFileStore({ folder, secret: SECRET }));

if (job === 'pair') await recordPair(ledger);
const last = job === 'endless' ? Infinity : Number(many);
for (let written = 0; job !== 'pair' && written < last; written += 1) {
  const result = await ledger.record(CASE, ({ entries }) => [waiverFor(`w-${entries.length}`)]);
  if (result.status !== 'recorded') throw new Error(result.status);
  writeSync(1, result.entries.map(({ key }) => `${key}\n`).join(''));
}
