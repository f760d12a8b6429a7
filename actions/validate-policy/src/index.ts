import { readFileSync } from 'node:fs';
import { setFlagsFromString } from 'node:v8';

import {
  openCheckout,
  openRepositoryApi,
  readContext,
  runAction,
  writeInside,
} from '@embargo/github';

import { readInputs } from './inputs.ts';
import { validatePolicy } from './main.ts';

// A step reads one policy and ends: most code and most patterns run a few times, so compiling them
// well costs more than it gives. Only a large policy comes to these counts.
for (const flag of [
  '--no-opt',
  '--invocation-count-for-maglev=10000',
  '--invocation-count-for-maglev-osr=10000',
  '--no-sparkplug',
  '--no-regexp-tier-up',
]) {
  setFlagsFromString(flag);
}

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
