import { readFileSync } from 'node:fs';

import { readContext, runAction } from '@embargo/github';
import type { InputReader } from '@embargo/github';

import type { Dependencies } from './dependencies.ts';
import { readPayload } from './payload.ts';

/** Runs an action's `main` with what the runner hands over, and with the system's clock. */
export function runCaseAction(
  main: (inputs: InputReader, deps: Dependencies) => Promise<void>,
): Promise<void> {
  return runAction(async (runtime) => {
    const readText = (file: string): string => readFileSync(file, 'utf8');
    const context = readContext(process.env, readText);
    const payload = readPayload(process.env['GITHUB_EVENT_PATH'], readText);
    await main(runtime.inputs, { ...runtime, context, payload, now: () => new Date() });
  });
}
