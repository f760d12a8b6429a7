import { readFileSync } from 'node:fs';

import { readPayload } from '@embargo/case';
import { openCheckout, readContext, runAction, writeInside } from '@embargo/github';

import { readInputs } from './inputs.ts';
import { announceRelease } from './main.ts';

void runAction(async (runtime) => {
  const readText = (file: string): string => readFileSync(file, 'utf8');
  const context = readContext(process.env, readText);
  const { workspace } = context;
  await announceRelease(readInputs(runtime.inputs), {
    ...runtime,
    context,
    payload: readPayload(process.env['GITHUB_EVENT_PATH'], readText),
    now: () => new Date(),
    readFile: (name) => openCheckout(workspace).readText(name),
    writeFile: (name, text) => {
      writeInside(workspace, { input: 'folder', name, text, isPrivate: true });
    },
  });
});
