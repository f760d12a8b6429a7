import { readFileSync } from 'node:fs';
import path from 'node:path';

import { openCheckout, readContext, runAction, writeInside } from '@embargo/github';

import { readInputs } from './inputs.ts';
import { rehearseProject } from './main.ts';

void runAction(async (runtime) => {
  const { repository, workspace } = readContext(process.env, (file) => readFileSync(file, 'utf8'));
  // The runner names the file to run in full; the suite lies around the folder of its action.
  const [, entry = ''] = process.argv;
  await rehearseProject(readInputs(runtime.inputs), {
    ...runtime,
    checkout: openCheckout(workspace),
    project: repository === undefined ? path.basename(workspace) : repository.name,
    suite: path.resolve(path.dirname(entry), '../../..'),
    now: new Date(),
    writeFile: (name, text) => {
      writeInside(workspace, { input: 'out', name, text });
    },
  });
});
