import path from 'node:path';

import { bundle } from '../../packages/tooling/src/build-actions.ts';

/** Bundles an entry as actions are bundled, into a folder of its own; gives its file. */
export async function bundleEntry(name: string, folder: string): Promise<string> {
  const into = path.join(folder, name);
  await bundle(path.join(import.meta.dirname, 'entries', `${name}.ts`), into);
  return path.join(into, 'index.js');
}
