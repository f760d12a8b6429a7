import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { ARTIFACT, createForge, ENVELOPE, IDENTITY, ISSUER } from '../support/sigstore/forge.ts';
import { bundleEntry } from './bundle-entry.ts';
import { cpuOf, median, memoryOf, print, round } from './measure.ts';

const ROUNDS = 21;
const REPEATS = 50;

/** The verification of bundles, as a process of its own and many in one. */
export async function benchVerify(): Promise<void> {
  const cwd = mkdtempSync(path.join(tmpdir(), 'embargo-bench-'));
  try {
    const forge = createForge();
    const write = (name: string, value: unknown): void => {
      writeFileSync(path.join(cwd, name), JSON.stringify(value));
    };
    write('bundle.json', forge.bundle({ content: ENVELOPE }));
    write('root.json', forge.trustedRoot);
    writeFileSync(path.join(cwd, 'forge'), ARTIFACT);
    const words = [
      await bundleEntry('verify-bundle', cwd),
      'bundle.json',
      'root.json',
      IDENTITY,
      ISSUER,
      'forge',
    ];
    benchProcess(words, cwd);
    benchMany([...words, String(REPEATS)], cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function benchProcess(words: readonly string[], cwd: string): void {
  const env = { PATH: process.env['PATH'] ?? '' };
  const bare: number[] = [];
  const verified: number[] = [];
  for (let turn = 0; turn < ROUNDS; turn++) {
    bare.push(cpuOf({ words: ['-e', '0'], env, cwd }));
    verified.push(cpuOf({ words, env, cwd }));
  }
  print({
    name: 'one bundle verified as a process, CPU time',
    value: round(median(verified)),
    unit: 'ms',
    against: `node -e 0: ${String(round(median(bare)))} ms, at most 3.0 times`,
    ratio: round(median(verified) / median(bare)),
  });
  const megabytes = memoryOf({ words, env, cwd });
  print({
    name: 'one bundle verified as a process, peak memory',
    value: round(megabytes),
    unit: 'MB',
    against: 'at most 100 MB',
    ratio: round(megabytes / 100),
  });
}

function benchMany(words: readonly string[], cwd: string): void {
  const run = spawnSync(process.execPath, words, { cwd, encoding: 'utf8' });
  const each = Number(run.stdout);
  print({
    name: `each of ${REPEATS} bundles verified in one process, CPU time`,
    value: round(each),
    unit: 'ms',
    against: 'at most 25 ms',
    ratio: round(each / 25),
  });
}
