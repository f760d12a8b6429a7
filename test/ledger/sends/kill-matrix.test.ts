import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

import { deliver, parseResolutions } from '@embargo/ledger';
import type { Delivered } from '@embargo/ledger';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { openSandbox } from '../../support/sandbox.ts';
import { openPlaces, STARTS } from './places.ts';
import type { Places } from './places.ts';
import { CHANNELS, openRun, STORES } from './processes/open-run.ts';
import type { ChannelName, Job, StoreName } from './processes/open-run.ts';

const SENDER = path.join(import.meta.dirname, 'processes', 'sender.ts');
const MINUTE = 60_000;
const MOST_RUNS = 5;
/** One channel of each class, where the store is a slow one and nobody asked for everything. */
const ONE_OF_EACH: readonly ChannelName[] = ['release', 'slack-bot', 'slack-webhook'];
const IS_WHOLE = process.env['EMBARGO_INTEROP'] === '1';
const CANNOT_BE_ASKED: readonly ChannelName[] = [
  'list-without-archive',
  'people',
  'slack-webhook',
  'discord-webhook',
  'webhook',
];

const sandbox = openSandbox();
let places: Places;
let last = 0;

beforeAll(async () => {
  places = await openPlaces();
}, 60_000);

afterAll(async () => {
  await places.close();
  sandbox.remove();
});

interface Row {
  readonly channel: ChannelName;
  readonly store: StoreName;
  kills: number;
  duplicates: number;
  lost: number;
  held: number;
}

const pairs = STORES.flatMap((store) =>
  CHANNELS.filter((channel) => store === 'file' || IS_WHOLE || ONE_OF_EACH.includes(channel)).map(
    (channel) => ({ store, channel }),
  ),
);

test('killed at every effect, each notice is there once, and a person is asked only where nobody else can be', async () => {
  const rows: Row[] = [];
  const left = pairs.map((pair) => () => fillRow(pair, rows));
  const worker = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await next();
  };
  await Promise.all([worker(), worker(), worker()]);
  process.stdout.write(matrixOf(rows));
  expect(rows.filter(({ duplicates, lost }) => duplicates + lost > 0)).toEqual([]);
  const holding = new Set(rows.filter(({ held }) => held > 0).map(({ channel }) => channel));
  expect([...holding].toSorted()).toEqual(CANNOT_BE_ASKED.toSorted());
  expect(rows.every(({ kills }) => kills >= 6)).toBe(true);
}, 3_600_000);

async function fillRow(pair: Pick<Job, 'channel' | 'store'>, rows: Row[]): Promise<void> {
  const row: Row = { ...pair, kills: 0, duplicates: 0, lost: 0, held: 0 };
  rows.push(row);
  const whole = await runSender(newJob(pair), 'never');
  const { effects } = JSON.parse(whole.out) as { readonly effects: number };
  for (let effect = 1; effect <= effects; effect += 1) {
    for (const when of ['before', 'after']) {
      const job = newJob(pair);
      const killed = await runSender(job, `${effect} ${when}`);
      expect(killed.signal).toBe('SIGKILL');
      row.kills += 1;
      await recover(job, row);
    }
  }
}

/** What people do after a kill: run it again, and answer where it asks. */
async function recover(job: Job, row: Row): Promise<void> {
  let delivered = await runAgain(job);
  if (delivered?.status === 'held') {
    row.held += 1;
    const isThere = places.count(job) > 0;
    const [sent = '', notSent = ''] = delivered.question.answers;
    delivered = await runAgain(job, isThere ? sent : notSent);
  }
  const { channel, store } = job;
  if (delivered?.status !== 'sent') throw new Error(JSON.stringify({ channel, store, delivered }));
  const count = places.count(job);
  if (count === 0) row.lost += 1;
  if (count > 1) row.duplicates += 1;
}

/** Each run an hour later than the one before it, until one does not have to wait. */
async function runAgain(job: Job, resolve = ''): Promise<Delivered | undefined> {
  let delivered: Delivered | undefined;
  for (let run = 1; run <= MOST_RUNS; run += 1) {
    const startsAt = new Date(STARTS + run * 60 * MINUTE).toISOString();
    const resolutions = parseResolutions(resolve);
    [delivered] = await deliver({ ...(await openRun({ ...job, startsAt })), resolutions });
    if (delivered?.status !== 'waiting') return delivered;
  }
  return delivered;
}

function newJob(pair: Pick<Job, 'channel' | 'store'>): Job {
  last += 1;
  return {
    ...pair,
    addresses: places.newAddresses(),
    folder: path.join(sandbox.folder, String(last)),
    number: last,
    ghsaId: places.newAdvisory(),
    startsAt: new Date(STARTS).toISOString(),
  };
}

interface Ended {
  readonly signal: unknown;
  readonly out: string;
}

async function runSender(job: Job, killAt: string): Promise<Ended> {
  const words = ['--no-warnings', SENDER, JSON.stringify(job), killAt];
  const child = spawn(process.execPath, words, {
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let errors = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const [code, signal] = (await once(child, 'close')) as [unknown, unknown];
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(errors);
  return { signal, out };
}

function matrixOf(rows: readonly Row[]): string {
  const cells = ['store', 'channel', 'kills', 'duplicates', 'lost', 'held'] as const;
  const sum = (name: 'kills' | 'duplicates' | 'lost' | 'held'): number =>
    rows.reduce((total, row) => total + row[name], 0);
  const totals = ['all', '', sum('kills'), sum('duplicates'), sum('lost'), sum('held')];
  const table = [cells, ...rows.map((row) => cells.map((name) => row[name])), totals];
  return table
    .map(
      (line) =>
        `${line.map((cell, index) => String(cell).padEnd(index === 1 ? 24 : 11)).join('')}\n`,
    )
    .join('');
}
