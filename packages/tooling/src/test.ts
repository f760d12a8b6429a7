import { runNode } from './run.ts';

const [first, ...rest] = process.argv.slice(2);
const isInterop = first === '--interop';
const words = isInterop ? rest : process.argv.slice(2);

const passed = runNode('test/node_modules/jest/bin/jest.js', words, {
  env: {
    NODE_OPTIONS: '--experimental-vm-modules --no-warnings',
    EMBARGO_INTEROP: isInterop ? '1' : '0',
  },
});
process.exitCode = passed ? 0 : 1;
