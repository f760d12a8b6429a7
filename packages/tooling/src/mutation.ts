import { runNode } from './run.ts';

const stryker = 'test/node_modules/@stryker-mutator/core/bin/stryker.js';

const killed = runNode(stryker, ['run', 'stryker.config.js', ...process.argv.slice(2)]);
process.exitCode = killed ? 0 : 1;
