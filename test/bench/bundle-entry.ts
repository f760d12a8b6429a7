import { spawnSync } from 'node:child_process';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');
const NCC = path.join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

/** Bundles an entry as actions are bundled, into a folder of its own; gives its file. */
export function bundleEntry(name: string, folder: string): string {
  const entry = path.join(ROOT, 'test/bench/entries', `${name}.ts`);
  const into = path.join(folder, name);
  const built = spawnSync(process.execPath, [NCC, 'build', entry, '-o', into, '-t', '-q', '-m']);
  if (built.status !== 0) throw new Error(`${name} cannot be bundled`);
  return path.join(into, 'index.js');
}
