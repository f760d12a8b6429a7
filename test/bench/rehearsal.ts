import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { cpuOf, memoryOf, print, round } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const CLI = path.join(ROOT, 'packages/cli/src/index.ts');
const MOST_SECONDS = 10;
const MOST_MEGABYTES = 300;

/** A whole rehearsal of a policy with distributors, and of one with a release window. */
export function benchRehearsal(): void {
  const cwd = mkdtempSync(path.join(tmpdir(), 'embargo-bench-'));
  const env = { PATH: process.env['PATH'] ?? '', HOME: cwd };
  try {
    for (const policy of ['flotilla', 'stamp']) {
      const file = path.join(ROOT, 'test/fixtures/policies', policy, 'SECURITY.md');
      const words = [CLI, 'rehearse', file];
      const startedAt = performance.now();
      const cpuSeconds = cpuOf({ words, env, cwd }) / 1000;
      const seconds = (performance.now() - startedAt) / 1000;
      print({
        name: `rehearsal of ${policy}`,
        value: round(seconds),
        unit: 's',
        against: `at most ${MOST_SECONDS} s on two quiet cores; CPU time of all its processes ${round(cpuSeconds)} s`,
        ratio: round(seconds / MOST_SECONDS),
      });
      const megabytes = memoryOf({ words, env, cwd });
      print({
        name: `rehearsal of ${policy}, peak memory of its main process`,
        value: round(megabytes),
        unit: 'MB',
        against: `at most ${MOST_MEGABYTES} MB`,
        ratio: round(megabytes / MOST_MEGABYTES),
      });
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}
