import { existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import { cpuOf, median, print, round } from './measure.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const ACTIONS = path.join(ROOT, 'actions');
const CORE = path.join(ROOT, 'packages/github/node_modules/@actions/core/lib/core.js');
const ROUNDS = 7;
/** What a bundle of `@actions/core`, `@actions/github` and `@actions/attest` 3.2.0 has, as measured. */
const ATTEST = { megabytes: 2.97, cpuMs: 300 } as const;

/** The size of each bundle, and what it costs until it knows that it was given no inputs. */
export function benchColdStarts(): void {
  const cwd = mkdtempSync(path.join(tmpdir(), 'embargo-bench-'));
  try {
    const script = path.join(cwd, 'core.mjs');
    writeFileSync(script, `import ${JSON.stringify(pathToFileURL(CORE).href)};\n`);
    const bare = start(['-e', '0'], cwd);
    const core = start([script], cwd);
    printStart({ name: '@actions/core alone, cold start', cpuMs: core, bare, core });
    for (const action of readdirSync(ACTIONS)) {
      const folder = path.join(ACTIONS, action, 'dist');
      if (!existsSync(path.join(folder, 'index.js'))) continue;
      printSize(action, folder);
      const cpuMs = start([path.join(folder, 'index.js')], cwd);
      printStart({ name: `${action}, cold start`, cpuMs, bare, core });
    }
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

function start(words: readonly string[], cwd: string): number {
  const file = (name: string): string => {
    writeFileSync(path.join(cwd, name), '');
    return path.join(cwd, name);
  };
  const env = {
    PATH: process.env['PATH'] ?? '',
    GITHUB_WORKSPACE: cwd,
    GITHUB_REPOSITORY: 'anvil/forge',
    GITHUB_OUTPUT: file('output'),
    GITHUB_STEP_SUMMARY: file('summary'),
  };
  return median(Array.from({ length: ROUNDS }, () => cpuOf({ words, env, cwd })));
}

interface Start {
  readonly name: string;
  readonly cpuMs: number;
  readonly bare: number;
  readonly core: number;
}

function printStart({ name, cpuMs, bare, core }: Start): void {
  print({
    name: `${name}, CPU time`,
    value: round(cpuMs),
    unit: 'ms',
    against: `node -e 0: ${round(bare)} ms; @actions/core alone: ${round(core)} ms; a bundle that attests: ${ATTEST.cpuMs} ms`,
    ratio: round(cpuMs / bare),
  });
}

function printSize(action: string, folder: string): void {
  const files = readdirSync(folder).filter((name) => name.endsWith('.js'));
  const bytes = files.map((name) => statSync(path.join(folder, name)).size);
  const megabytes = bytes.reduce((sum, size) => sum + size, 0) / 1e6;
  print({
    name: `${action}, bundle with all that it loads when it must`,
    value: round(megabytes),
    unit: 'MB',
    against: `a bundle that attests: ${ATTEST.megabytes} MB`,
    ratio: round(megabytes / ATTEST.megabytes),
  });
}
