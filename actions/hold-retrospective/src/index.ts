import { readFileSync } from 'node:fs';

import { readPayload } from '@embargo/case';
import { readContext, runAction } from '@embargo/github';

import { readInputs } from './inputs.ts';
import { holdRetrospective } from './main.ts';

void runAction(async (runtime) => {
  const readText = (file: string): string => readFileSync(file, 'utf8');
  const context = readContext(process.env, readText);
  const payload = readPayload(process.env['GITHUB_EVENT_PATH'], readText);
  const deps = { ...runtime, context, payload, now: () => new Date() };
  await holdRetrospective(readInputs(runtime.inputs), deps);
});
