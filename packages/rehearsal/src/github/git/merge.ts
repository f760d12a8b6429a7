import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { mergeBase } from './history.ts';
import type { FileEntry } from './objects.ts';
import type { GitStore } from './store.ts';

interface Sides {
  readonly base: FileEntry | undefined;
  readonly ours: FileEntry | undefined;
  readonly theirs: FileEntry | undefined;
}

/** The files after a merge of `theirs` into `ours`; `undefined` where they are in conflict. */
export function mergedFiles(
  git: GitStore,
  ours: string,
  theirs: string,
): ReadonlyMap<string, FileEntry> | undefined {
  const base = mergeBase(git, ours, theirs);
  const filesOf = (sha: string | undefined): ReadonlyMap<string, FileEntry> =>
    (sha === undefined ? undefined : git.read(sha)?.files) ?? new Map<string, FileEntry>();
  const [was, our, their] = [filesOf(base), filesOf(ours), filesOf(theirs)];
  const merged = new Map<string, FileEntry>();
  for (const name of new Set([...was.keys(), ...our.keys(), ...their.keys()])) {
    const sides = { base: was.get(name), ours: our.get(name), theirs: their.get(name) };
    const result = mergeFile(git, sides);
    if (result === 'conflict') return undefined;
    if (result !== undefined) merged.set(name, result);
  }
  return merged;
}

function mergeFile(git: GitStore, sides: Sides): FileEntry | undefined | 'conflict' {
  const { base, ours, theirs } = sides;
  if (same(ours, theirs) || same(base, theirs)) return ours;
  if (same(base, ours)) return theirs;
  if (base === undefined || ours === undefined || theirs === undefined) return 'conflict';
  const text = mergeText([ours, base, theirs].map(({ blob }) => git.readBlob(blob)));
  return text === undefined ? 'conflict' : { mode: ours.mode, blob: git.writeBlob(text) };
}

function same(one: FileEntry | undefined, other: FileEntry | undefined): boolean {
  return one?.blob === other?.blob && one?.mode === other?.mode;
}

/** Merges lines by `git merge-file`: ours, base, theirs. */
function mergeText(contents: readonly (Buffer | undefined)[]): Buffer | undefined {
  const folder = mkdtempSync(path.join(tmpdir(), 'local-github-merge-'));
  try {
    const files = contents.map((content, index) => {
      const file = path.join(folder, String(index));
      writeFileSync(file, content ?? '');
      return file;
    });
    const { status, stdout } = spawnSync('git', ['merge-file', '-p', ...files]);
    return status === 0 ? stdout : undefined;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
