import { FOLDER_MODE } from './objects.ts';
import type { FileEntry } from './objects.ts';
import type { GitStore } from './store.ts';

/** All files of a tree by path; `undefined` where there is no such tree. */
export function filesOfTree(
  git: GitStore,
  sha: string,
): ReadonlyMap<string, FileEntry> | undefined {
  const entries = git.readTree(sha);
  if (entries === undefined) return undefined;
  const files = new Map<string, FileEntry>();
  for (const { mode, name, sha: inner } of entries) {
    if (mode !== FOLDER_MODE) {
      files.set(name, { mode, blob: inner });
      continue;
    }
    for (const [path, entry] of filesOfTree(git, inner) ?? []) files.set(`${name}/${path}`, entry);
  }
  return files;
}
