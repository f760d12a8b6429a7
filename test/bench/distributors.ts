import { spawnSync } from 'node:child_process';

import { openEmbargoWorld } from '../interop/notify-distributors/embargo-world.ts';
import { manyDistributors } from '../interop/notify-distributors/many-distributors.ts';
import { PRIVATE_EVENT } from '../support/run-here.ts';
import { MEMORY_HOOK, megabytesIn, print, round } from './measure.ts';

const MANY = 1000;
const MOST_SECONDS = 60;
const MOST_MEGABYTES = 300;
const DAY_MS = 24 * 60 * 60_000;

/** A notice to a thousand distributors by the action's bundle, from their keys to the ledger. */
export async function benchDistributors(): Promise<void> {
  if (spawnSync('gpg', ['--version']).status !== 0) return;
  const world = await openEmbargoWorld();
  try {
    world.writeRoster(manyDistributors(world, MANY));
    const inputs = { 'releases-at': new Date(Date.now() + 8 * DAY_MS).toISOString() };
    const run = (more: Readonly<Record<string, string>>) =>
      world.runProcess({ ...inputs, ...more }, PRIVATE_EVENT, {
        entry: 'dist/index.js',
        env: { NODE_OPTIONS: MEMORY_HOOK },
      });
    const preview = await run({});
    const start = performance.now();
    const sent = await run({ mode: 'send', 'approved-hash': preview.outputs['hash'] ?? '' });
    const seconds = (performance.now() - start) / 1000;
    if (sent.outputs['sent'] !== String(MANY) || world.mail.mails.length !== MANY) {
      throw new Error(`Not all were sent: ${sent.page.slice(0, 2000)}`);
    }
    print({
      name: `${MANY} distributors: keys checked, encrypted, sent, recorded in files`,
      value: round(seconds),
      unit: 's',
      against: `at most ${MOST_SECONDS} s`,
      ratio: round(seconds / MOST_SECONDS),
    });
    const megabytes = megabytesIn(sent.stderr);
    print({
      name: `${MANY} distributors, peak memory`,
      value: round(megabytes),
      unit: 'MB',
      against: `at most ${MOST_MEGABYTES} MB`,
      ratio: round(megabytes / MOST_MEGABYTES),
    });
  } finally {
    await world.close();
  }
}
