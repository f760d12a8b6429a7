import { readFileSync } from 'node:fs';

import { readPayload } from '@embargo/case';
import { openCheckout, readContext, runAction } from '@embargo/github';

import { readInputs } from './inputs.ts';
import { notifyDistributors } from './main.ts';

void runAction(async (runtime) => {
  const readText = (file: string): string => readFileSync(file, 'utf8');
  const context = readContext(process.env, readText);
  const checkout = openCheckout(context.workspace);
  await notifyDistributors(readInputs(runtime.inputs), {
    ...runtime,
    context,
    payload: readPayload(process.env['GITHUB_EVENT_PATH'], readText),
    now: () => new Date(),
    readFile: checkout.readText,
    readBytes: checkout.readBytes,
  });
});
