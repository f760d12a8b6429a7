import path from 'node:path';

import { buildAction, bundledActions } from './build-actions.ts';
import { ROOT } from './root.ts';

for (const name of await bundledActions()) {
  await buildAction(name, path.join(ROOT, 'actions', name, 'dist'));
  process.stdout.write(`built actions/${name}/dist\n`);
}
