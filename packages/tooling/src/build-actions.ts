import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';

import { ROOT } from './root.ts';
import { runNode } from './run.ts';

const NCC = 'node_modules/@vercel/ncc/dist/ncc/cli.js';

/** The names of the actions, each a folder with an `action.yml`. */
export async function actionNames(): Promise<string[]> {
  const folder = path.join(ROOT, 'actions');
  const names = await readdir(folder);
  return names.filter((name) => existsSync(path.join(folder, name, 'action.yml'))).sort();
}

/** Those with code of their own; an action of actions has none. */
export async function bundledActions(): Promise<string[]> {
  const names = await actionNames();
  return names.filter((name) => existsSync(path.join(ROOT, 'actions', name, 'src/index.ts')));
}

/** Bundles an action into a folder; the bytes depend on the sources and the lock file alone. */
export async function buildAction(name: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const entry = path.join(ROOT, 'actions', name, 'src/index.ts');
  const isBuilt = runNode(NCC, [
    'build',
    entry,
    '-o',
    folder,
    '-t',
    '-q',
    // Half as much for each step to read and compile.
    '--minify',
    '--license',
    'licenses.txt',
  ]);
  if (!isBuilt) throw new Error(`ncc could not bundle ${name}`);
}

/** The files of `dist/` that differ from a fresh build, by name. */
export async function staleFiles(name: string): Promise<string[]> {
  const built = await mkdtemp(path.join(ROOT, '.tools', 'build-'));
  try {
    await buildAction(name, path.join(built, 'dist'));
    const dist = path.join(ROOT, 'actions', name, 'dist');
    const [wanted, found] = await Promise.all([contents(path.join(built, 'dist')), contents(dist)]);
    const names = new Set([...wanted.keys(), ...found.keys()]);
    return [...names].filter((file) => wanted.get(file) !== found.get(file)).sort();
  } finally {
    await rm(built, { recursive: true, force: true });
  }
}

async function contents(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch(() => []);
  const texts = names.map(async (name) => {
    return [name, await readFile(path.join(folder, name), 'utf8')] as const;
  });
  return new Map(await Promise.all(texts));
}
