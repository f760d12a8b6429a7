import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { readPayload } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import { openCheckout, readContext, runAction } from '@embargo/github';

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
      const file = path.resolve(workspace, name);
      if (!file.startsWith(path.resolve(workspace) + path.sep)) {
        const message = 'Input "folder" leads out of the workspace, expected a folder inside of it';
        throw new EmbargoError('INPUT_INVALID', message);
      }
      mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
      writeFileSync(file, text, { mode: 0o600 });
    },
  });
});
