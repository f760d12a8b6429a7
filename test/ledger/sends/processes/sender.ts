import { subscribe } from 'node:diagnostics_channel';
import { writeSync } from 'node:fs';

import { deliver } from '@embargo/ledger';

import { observeMail, openRun } from './open-run.ts';
import type { Job } from './open-run.ts';

/**
 * Delivers one notice and dies at an effect outside of itself: `3 before` it, or `3 after`, when it
 * is done and nobody has heard of it yet. What it counts are requests that change something, mails
 * and appends to files.
 */
const [given = '', killAt = ''] = process.argv.slice(2);
const [place, when] = killAt.split(' ');
let effects = 0;

// The job is written by the test that starts this process.
const job = JSON.parse(given) as Job;
const options = await openRun(job);
subscribe('undici:request:create', (message) => {
  if (isChange(message)) begin();
});
// The other side has answered, and whoever asked has not been told.
subscribe('undici:request:headers', (message) => {
  if (isChange(message)) end();
});
observeMail(effect);
const { store } = options;
const results = await deliver({
  ...options,
  store:
    job.store === 'file'
      ? { ...store, append: (...words) => effect(() => store.append(...words)) }
      : store,
});
writeSync(1, JSON.stringify({ effects, status: results[0]?.status }));

async function effect<Result>(work: () => Promise<Result>): Promise<Result> {
  begin();
  const result = await work();
  end();
  return result;
}

function begin(): void {
  effects += 1;
  if (String(effects) === place && when === 'before') die();
}

function end(): void {
  if (String(effects) === place) die();
}

function die(): void {
  process.kill(process.pid, 'SIGKILL');
}

function isChange(message: unknown): boolean {
  const request = fieldOf(message, 'request');
  return fieldOf(request, 'method') !== 'GET';
}

function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) return undefined;
  return Reflect.get(value, name);
}
