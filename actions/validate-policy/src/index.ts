import { readFileSync } from 'node:fs';

import {
  openCheckout,
  openRepositoryApi,
  readContext,
  runAction,
  writeInside,
} from '@embargo/github';

import { expectShortRun } from './expect-short-run.ts';
import { readInputs } from './inputs.ts';
import { validatePolicy } from './main.ts';

expectShortRun();

void runAction(async (runtime) => {
  const inputs = readInputs(runtime.inputs);
  const context = readContext(process.env, (file) => readFileSync(file, 'utf8'));
  const { repository, workspace } = context;
  const { token } = inputs;
  if (token !== undefined) runtime.log.mask(token);
  const canAsk = token !== undefined && repository !== undefined;
  await validatePolicy(inputs, {
    ...runtime,
    context,
    checkout: openCheckout(workspace),
    now: new Date(),
    api: canAsk ? openRepositoryApi({ token, apiUrl: context.apiUrl }, repository) : undefined,
    writeFile: (name, text) => {
      writeInside(workspace, { input: 'sarif-file', name, text });
    },
  });
});
