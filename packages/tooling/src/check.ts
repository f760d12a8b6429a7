import { bundledActions, staleFiles } from './build-actions.ts';
import { outputOf, runNode } from './run.ts';

/** What must hold before a change lands; all of it runs, so one visit shows all that is wrong. */
const steps: readonly (readonly [name: string, run: () => boolean | Promise<boolean>])[] = [
  ['types', () => runNode('node_modules/typescript/bin/tsc', ['--project', '.'])],
  // All of it at once, with the types of all packages, takes more memory than Node allows itself.
  ...['packages', 'actions', 'test'].map(
    (folder) =>
      [
        `lint ${folder}`,
        () => runNode('node_modules/eslint/bin/eslint.js', [folder], ROOMY),
      ] as const,
  ),
  [
    'format',
    () =>
      runNode('node_modules/prettier/bin/prettier.cjs', ['--check', '--log-level', 'warn', '.']),
  ],
  ['generated files', areGeneratedFilesFresh],
  ['bundles', areBundlesFresh],
  ['tests', () => runNode('packages/tooling/src/test.ts', [])],
];

/** In megabytes, of a process that holds the types of everything. */
const ROOMY = { env: { NODE_OPTIONS: '--max-old-space-size=6144' } };

const isWithoutTests = process.argv.includes('--no-tests');

const failed: string[] = [];
for (const [name, run] of steps) {
  if (isWithoutTests && name === 'tests') continue;
  process.stdout.write(`\n== ${name}\n`);
  if (!(await run())) failed.push(name);
}
process.stdout.write(
  failed.length === 0 ? '\nAll checks pass.\n' : `\nFailed: ${failed.join(', ')}\n`,
);
process.exitCode = failed.length === 0 ? 0 : 1;

/** Generates anew; a generated file that changes was edited by hand, or not committed. */
function areGeneratedFilesFresh(): boolean {
  const before = outputOf('git', ['status', '--porcelain']);
  if (!runNode('packages/tooling/src/generate.ts', [])) return false;
  const after = outputOf('git', ['status', '--porcelain']);
  if (before === after) return true;
  process.stdout.write(`Generated files were stale; commit what changed:\n${after ?? ''}`);
  return false;
}

async function areBundlesFresh(): Promise<boolean> {
  let isFresh = true;
  for (const name of await bundledActions()) {
    const stale = await staleFiles(name);
    if (stale.length === 0) continue;
    isFresh = false;
    process.stdout.write(
      `actions/${name}/dist is stale (${stale.join(', ')}); run npm run build\n`,
    );
  }
  return isFresh;
}
