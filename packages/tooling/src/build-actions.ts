import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

import ncc from '@vercel/ncc';
import { transform } from 'esbuild';

import { ROOT } from './root.ts';

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
export function buildAction(name: string, folder: string): Promise<void> {
  return bundle(path.join(ROOT, 'actions', name, 'src/index.ts'), folder);
}

/** Bundles an entry into `index.js` of a folder, and what is loaded later beside it. */
export async function bundle(entry: string, folder: string): Promise<void> {
  const { code, assets } = await ncc(entry, {
    // Without the loader of modules a step starts sooner.
    esm: false,
    cache: false,
    transpileOnly: true,
    quiet: true,
    license: 'licenses.txt',
  });
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  const files = Object.entries(assets).map(([file, { source }]) => [file, source] as const);
  for (const [file, text] of [['index.js', code] as const, ...files]) {
    await writeFile(path.join(folder, file), file.endsWith('.js') ? await small(text) : text);
  }
  await writeFile(path.join(folder, 'package.json'), '{ "type": "commonjs" }\n');
}

/** Half as much for each step to read and compile; characters of one byte are read faster. */
async function small(code: string | Buffer): Promise<string> {
  const { code: minified } = await transform(code, {
    minify: true,
    charset: 'ascii',
    legalComments: 'none',
    target: 'node24',
  });
  return minified;
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
