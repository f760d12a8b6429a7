import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { bundleEntry } from './bundle-entry.ts';
import { memoryOf, median, print, round } from './measure.ts';

const GIBIBYTE = 1024 * 1024 * 1024;
const ROUNDS = 7;

/** Hashing large artifacts, against OpenSSL on the same files in turn. */
export async function benchHash(): Promise<void> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'embargo-bench-'));
  try {
    writeLarge(path.join(cwd, 'one'), GIBIBYTE);
    writeLarge(path.join(cwd, 'other'), GIBIBYTE);
    const entry = await bundleEntry('hash-files', cwd);
    benchOne(entry, cwd);
    benchTwo(entry, cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function benchOne(entry: string, cwd: string): void {
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn++) {
    ours.push(secondsOf(process.execPath, [entry, 'one'], cwd));
    theirs.push(secondsOf('openssl', ['dgst', '-sha256', 'one'], cwd));
  }
  print({
    name: 'SHA-256 of 1 GiB as a process',
    value: round(median(ours)),
    unit: 's',
    against: `openssl dgst: ${String(round(median(theirs)))} s, at most 1.05 times`,
    ratio: round(median(ours) / median(theirs)),
  });
  const env = { PATH: process.env['PATH'] ?? '' };
  const megabytes = memoryOf({ words: [entry, 'one'], env, cwd });
  print({
    name: 'SHA-256 of 1 GiB, peak memory',
    value: round(megabytes),
    unit: 'MB',
    against: 'at most 100 MB',
    ratio: round(megabytes / 100),
  });
}

function benchTwo(entry: string, cwd: string): void {
  const one: number[] = [];
  const two: number[] = [];
  for (let turn = 0; turn < 3; turn++) {
    one.push(secondsOf(process.execPath, [entry, 'one'], cwd));
    two.push(secondsOf(process.execPath, [entry, 'one', 'other'], cwd));
  }
  print({
    name: 'SHA-256 of two files of 1 GiB on two cores',
    value: round(median(two)),
    unit: 's',
    against: `one of them: ${String(round(median(one)))} s`,
    ratio: round(median(two) / median(one)),
  });
}

function writeLarge(file: string, size: number): void {
  const chunk = Buffer.alloc(1024 * 1024, 'embargo');
  const descriptor = openSync(file, 'w');
  for (let written = 0; written < size; written += chunk.length) writeSync(descriptor, chunk);
  closeSync(descriptor);
}

function secondsOf(command: string, words: readonly string[], cwd: string): number {
  const started = performance.now();
  const run = spawnSync(command, words, { cwd, stdio: 'ignore' });
  if (run.status !== 0) throw new Error(`${command} failed`);
  return (performance.now() - started) / 1000;
}
