// Sets the checkout up (see setup.mjs), then runs a script of it under Node 24.
import { spawnSync } from 'node:child_process';
import path from 'node:path';

import { root, setUp } from './setup.mjs';

const [script = '', ...words] = process.argv.slice(2);
const { node, env } = setUp();
// What was stripped of its types and compiled once is kept, in the checkout and nowhere that others
// may write; tests do without, for it makes coverage less exact.
const kept = script.startsWith('packages/cli/')
  ? { NODE_COMPILE_CACHE: path.join(root, '.tools', 'compiled') }
  : {};
const run = spawnSync(node, [path.join(root, script), ...words], {
  cwd: process.env.INIT_CWD ?? process.cwd(),
  env: { ...env, ...kept },
  stdio: 'inherit',
});
if (run.signal !== null) process.kill(process.pid, run.signal);
process.exitCode = run.status ?? 2;
