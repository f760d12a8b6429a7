import { globSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

import type { InstrumenterContext } from '@stryker-mutator/api/core';
import { declareClassPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import type {
  DryRunResult,
  MutantRunOptions,
  MutantRunResult,
  TestResult,
  TestRunner,
  TestRunnerCapabilities,
} from '@stryker-mutator/api/test-runner';

import { beginFile, declared } from './declared-tests.ts';
import type { DeclaredTest } from './declared-tests.ts';

/** All the tests of the folders that the mutated code belongs to. */
const TESTS = 'test/{core,gate-advisory}/**/*.test.ts';

const GLOBALS = new URL('declared-tests.ts', import.meta.url).href;

const globals: typeof globalThis & { __stryker__?: InstrumenterContext } = globalThis;
/** What mutants look at: which of them is active, and how often they were reached. */
const context: InstrumenterContext = (globals.__stryker__ ??= {});

/**
 * Runs the tests inside of its own process, which loads them once: a mutant then costs no more than
 * the tests that reach it, a few milliseconds.
 */
class InProcessRunner implements TestRunner {
  capabilities(): TestRunnerCapabilities {
    return { reloadEnvironment: false };
  }

  async dryRun(): Promise<DryRunResult> {
    context.mutantCoverage = { static: {}, perTest: {} };
    await load();
    const tests = await runTests(declared, { bail: false });
    return { status: DryRunStatus.Complete, tests, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun(options: MutantRunOptions): Promise<MutantRunResult> {
    const { activeMutant, hitLimit, mutantActivation, testFilter } = options;
    delete context.mutantCoverage;
    if (mutantActivation === 'static') context.activeMutant = activeMutant.id;
    if (!(await isLoaded())) return toMutantRunResult(failedToLoad());
    context.activeMutant = activeMutant.id;
    context.hitCount = 0;
    if (hitLimit === undefined) delete context.hitLimit;
    else context.hitLimit = hitLimit;
    const chosen = declared.filter(({ id }) => testFilter?.includes(id) ?? true);
    const tests = await runTests(chosen, { bail: !options.disableBail });
    delete context.activeMutant;
    const timeout = determineHitLimitReached(context.hitCount, hitLimit);
    return toMutantRunResult(timeout ?? { status: DryRunStatus.Complete, tests });
  }
}

export const strykerPlugins = [
  declareClassPlugin(PluginKind.TestRunner, 'in-process', InProcessRunner),
];

let loading: Promise<void> | undefined;

/** The folder that Stryker copied the project to is the working directory. */
function load(): Promise<void> {
  loading ??= loadTests(process.cwd());
  return loading;
}

/** A mutant that keeps the code from loading is found by every test. */
async function isLoaded(): Promise<boolean> {
  try {
    await load();
    return true;
  } catch {
    return false;
  }
}

function failedToLoad(): DryRunResult {
  const test = { id: 'load', name: 'the code loads', timeSpentMs: 0 } as const;
  const failed = { ...test, status: TestStatus.Failed, failureMessage: 'it does not' } as const;
  return { status: DryRunStatus.Complete, tests: [failed] };
}

async function loadTests(root: string): Promise<void> {
  const packageOf = (name: string): string =>
    pathToFileURL(path.join(root, 'packages', name, 'src/index.ts')).href;
  registerHooks({
    resolve: (specifier, resolving, next) => {
      if (specifier === '@jest/globals') return { url: GLOBALS, shortCircuit: true };
      const name = /^@embargo\/([a-z-]+)$/.exec(specifier)?.[1];
      if (name === undefined) return next(specifier, resolving);
      return { url: packageOf(name), shortCircuit: true };
    },
  });
  for (const file of globSync(TESTS, { cwd: root }).sort()) {
    const whole = path.join(root, file);
    if (takesLong(whole)) continue;
    beginFile(file);
    await import(pathToFileURL(whole).href);
  }
}

/** No mutant gets the half minute of an oracle, or of a test that asks for more time than others. */
function takesLong(file: string): boolean {
  return file.endsWith('oracle.test.ts') || readFileSync(file, 'utf8').includes('jest.setTimeout(');
}

async function runTests(
  tests: readonly DeclaredTest[],
  { bail }: { readonly bail: boolean },
): Promise<TestResult[]> {
  const results: TestResult[] = [];
  for (const test of tests) {
    const result = await runTest(test);
    results.push(result);
    if (bail && result.status === TestStatus.Failed) break;
  }
  return results;
}

async function runTest({ id, name, fileName, run }: DeclaredTest): Promise<TestResult> {
  const start = performance.now();
  const timed = (): { readonly timeSpentMs: number } => ({
    timeSpentMs: performance.now() - start,
  });
  context.currentTestId = id;
  try {
    await run();
    return { id, name, fileName, status: TestStatus.Success, ...timed() };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    return { id, name, fileName, status: TestStatus.Failed, failureMessage, ...timed() };
  } finally {
    delete context.currentTestId;
  }
}
