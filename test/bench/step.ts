import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { cpuOf, median, memoryOf, print, round } from './measure.ts';
import { tenKilobytes } from './policies.ts';

const BUNDLE = path.resolve(import.meta.dirname, '../../actions/validate-policy/dist/index.js');
const ROUNDS = 21;

/** A validate-policy step on a 10 KB policy, as a process, against a Node that does nothing. */
export function benchStep(): void {
  const cwd = mkdtempSync(path.join(tmpdir(), 'embargo-bench-'));
  try {
    writeFileSync(path.join(cwd, 'SECURITY.md'), tenKilobytes());
    for (const file of ['output', 'summary']) writeFileSync(path.join(cwd, file), '');
    const env = {
      PATH: process.env['PATH'] ?? '',
      GITHUB_WORKSPACE: cwd,
      GITHUB_REPOSITORY: 'anvil/forge',
      GITHUB_OUTPUT: path.join(cwd, 'output'),
      GITHUB_STEP_SUMMARY: path.join(cwd, 'summary'),
    };
    const bare: number[] = [];
    const step: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      bare.push(cpuOf({ words: ['-e', '0'], env, cwd }));
      step.push(cpuOf({ words: [BUNDLE], env, cwd }));
    }
    print({
      name: 'validate-policy step, 10 KB policy, CPU time',
      value: round(median(step)),
      unit: 'ms',
      against: `node -e 0: ${String(round(median(bare)))} ms, at most 3.0 times`,
      ratio: round(median(step) / median(bare)),
    });
    const megabytes = memoryOf({ words: [BUNDLE], env, cwd });
    print({
      name: 'validate-policy step, peak memory',
      value: round(megabytes),
      unit: 'MB',
      against: 'at most 120 MB',
      ratio: round(megabytes / 120),
    });
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
