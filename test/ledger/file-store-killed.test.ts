import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

import { openFileStore } from '@embargo/ledger';
import { afterAll, expect, test } from '@jest/globals';

import { openSandbox } from '../support/sandbox.ts';
import { CASE, ledgerOver, readable, recordPair, SECRET } from './a-case.ts';

const sandbox = openSandbox();
const PROCESSES = path.join(import.meta.dirname, 'processes');
let places = 0;

afterAll(() => {
  sandbox.remove();
});

interface Run {
  readonly words: readonly string[];
  /** `3 before`: dies before its third touch of the disk. */
  readonly killAt?: string;
  /** Dies somewhen after it has said so many lines. */
  readonly killAfterLines?: number;
}

interface Ended {
  readonly signal: unknown;
  readonly lines: readonly string[];
  readonly touches: readonly string[];
}

test('a kill at any touch of the disk leaves an append whole or absent', async () => {
  const { touches } = await runWriter({ words: [newFolder(), 'pair'], killAt: 'never' });
  expect(touches).toEqual(expect.arrayContaining(['open', 'writeFile', 'sync', 'link']));
  const kills = touches.flatMap((touch, index) =>
    ['before', ...(touch === 'writeFile' ? ['half'] : []), 'after'].map(
      (when) => `${index + 1} ${when}`,
    ),
  );

  const left: number[] = [];
  for (const killAt of kills) {
    const folder = newFolder();
    const killed = await runWriter({ words: [folder, 'pair'], killAt });
    expect(killed.signal).toBe('SIGKILL');
    left.push((await keysIn(folder)).length);
    await writePair(folder);
    expect(await keysIn(folder)).toEqual(['one', 'other']);
  }
  expect(new Set(left)).toEqual(new Set([0, 2]));
}, 120_000);

test('of writers killed at random nothing is lost and nothing written twice', async () => {
  const folder = newFolder();
  const said: string[] = [];
  for (let round = 0; round < 8; round += 1) {
    const ended = await Promise.all(
      [1, 2].map(() =>
        runWriter({ words: [folder, 'endless'], killAfterLines: Math.floor(Math.random() * 9) }),
      ),
    );
    said.push(...ended.flatMap(({ lines }) => lines));
  }
  const keys = await keysIn(folder);
  expect(keys).toEqual(keys.map((_, index) => `w-${index}`));
  expect(new Set(said).size).toBe(said.length);
  expect(said.filter((key) => !keys.includes(key))).toEqual([]);
  // Each of the killed may have written one more than it could say.
  expect(keys.length - said.length).toBeLessThanOrEqual(16);
}, 120_000);

test.each([2, 3])(
  '%i processes at once append each entry once',
  async (many) => {
    const folder = newFolder();
    const writers = Array.from({ length: many }, () =>
      runWriter({ words: [folder, 'count', '25'] }),
    );
    const ended = await Promise.all(writers);
    const said = ended.flatMap(({ lines }) => lines);
    const keys = await keysIn(folder);
    expect(keys).toEqual(Array.from({ length: many * 25 }, (_, index) => `w-${index}`));
    expect(said.toSorted()).toEqual(keys.toSorted());
  },
  120_000,
);

/** What a run after the killed one does: it decides on what stands there. */
async function writePair(folder: string): Promise<void> {
  await recordPair(ledgerOver(openFileStore({ folder, secret: SECRET })));
}

function newFolder(): string {
  places += 1;
  return path.join(sandbox.folder, String(places));
}

async function keysIn(folder: string): Promise<readonly string[]> {
  const { entries } = readable(
    await ledgerOver(openFileStore({ folder, secret: SECRET })).read(CASE),
  );
  return entries.map(({ key }) => key);
}

async function runWriter({ words, killAt, killAfterLines }: Run): Promise<Ended> {
  const preload = killAt === undefined ? [] : ['--import', path.join(PROCESSES, 'kill-at.mjs')];
  const child = spawn(
    process.execPath,
    ['--no-warnings', ...preload, path.join(PROCESSES, 'writer.ts'), ...words],
    {
      env: { ...process.env, NODE_OPTIONS: '', KILL_AT: killAt },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let out = '';
  let errors = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (errors += text));
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
    if (killAfterLines === undefined || linesOf(out).length <= killAfterLines) return;
    void wait(Math.random() * 5).then(() => child.kill('SIGKILL'));
  });
  const [code, signal] = (await once(child, 'close')) as [unknown, unknown];
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(errors);
  return {
    signal,
    lines: linesOf(out),
    touches: /touches (.+)/.exec(errors)?.[1]?.split(' ') ?? [],
  };
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').slice(0, -1);
}
