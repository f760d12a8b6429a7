import { diffOf, patchOf } from './diff.ts';
import type { Range } from './diff.ts';
import { createDisk } from './disk.ts';
import type { Disk } from './disk.ts';
import { commitBody, FOLDER_MODE, nameOf, treeBody } from './objects.ts';
import type { Commit, FileEntry, GitObject, Identity, TreeEntry } from './objects.ts';

/** What a new commit is made of. */
export interface NewCommit {
  readonly parents: readonly string[];
  readonly author: Identity;
  readonly committer?: Identity;
  readonly message: string;
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** A text or bytes by path; `null` takes the file away. */
export type Changes = Readonly<Record<string, string | Buffer | null>>;

/** Git's objects, kept in memory and named as git names them; git itself computes the diffs. */
export interface GitStore {
  readonly commit: (commit: NewCommit) => string;
  readonly read: (sha: string) => Commit | undefined;
  readonly writeBlob: (content: string | Buffer) => string;
  readonly readBlob: (sha: string) => Buffer | undefined;
  /** The files of a commit with changes made to them; of no commit, the changes alone. */
  readonly changed: (sha: string | undefined, changes: Changes) => ReadonlyMap<string, FileEntry>;
  /** The name of the tree that holds files. */
  readonly writeTree: (files: ReadonlyMap<string, FileEntry>) => string;
  /** The entries of a tree, by its name. */
  readonly readTree: (sha: string) => readonly TreeEntry[] | undefined;
  /** A unified diff as `git diff` prints it; from nothing where there is no base. */
  readonly diff: (base: string | undefined, head: string) => string;
  /** Mails as `git format-patch` writes them. */
  readonly patch: (base: string | undefined, head: string) => string;
  /** A bare repository on disk that holds all objects, for `git` itself to read. */
  readonly folder: () => string;
  readonly close: () => void;
}

export function createGitStore(): GitStore {
  const objects = new Map<string, GitObject>();
  const disk = createDisk(objects);
  const writer = createWriter(objects);
  return { ...writer, ...createDiffs(disk), folder: disk.folder, close: disk.remove };
}

type Writer = Omit<GitStore, 'diff' | 'patch' | 'folder' | 'close'>;

function createWriter(objects: Map<string, GitObject>): Writer {
  const commits = new Map<string, Commit>();
  const trees = new Map<string, readonly TreeEntry[]>();

  function write(object: GitObject): string {
    const sha = nameOf(object);
    if (!objects.has(sha)) objects.set(sha, object);
    return sha;
  }

  function writeTree(files: ReadonlyMap<string, FileEntry>): string {
    const entries = entriesOf(files, writeTree);
    const sha = write({ kind: 'tree', body: treeBody(entries) });
    trees.set(sha, entries);
    return sha;
  }

  const writeBlob = (content: string | Buffer): string =>
    write({ kind: 'blob', body: Buffer.from(content) });

  return {
    commit: ({ files, parents, author, committer = author, message }) => {
      const content = { tree: writeTree(files), parents, author, committer, message };
      const sha = write({ kind: 'commit', body: commitBody(content) });
      commits.set(sha, { sha, files, ...content });
      return sha;
    },
    read: (sha) => commits.get(sha),
    writeTree,
    readTree: (sha) => trees.get(sha),
    writeBlob,
    readBlob: (sha) => contentOf(objects.get(sha)),
    changed: (sha, changes) => {
      const files = new Map(sha === undefined ? [] : commits.get(sha)?.files);
      for (const [path, content] of Object.entries(changes)) {
        if (content === null) files.delete(path);
        else files.set(path, { mode: '100644', blob: writeBlob(content) });
      }
      return files;
    },
  };
}

function contentOf(object: GitObject | undefined): Buffer | undefined {
  return object?.kind === 'blob' ? object.body : undefined;
}

/** Each diff is computed once, since commits never change. */
function createDiffs(disk: Disk): Pick<GitStore, 'diff' | 'patch'> {
  const known = new Map<string, string>();
  const once = (kind: string, range: Range, compute: typeof diffOf): string => {
    const key = `${kind} ${range.base ?? ''} ${range.head}`;
    const found = known.get(key) ?? compute(disk.folder(), range);
    known.set(key, found);
    return found;
  };
  return {
    diff: (base, head) => once('diff', { base, head }, diffOf),
    patch: (base, head) => once('patch', { base, head }, patchOf),
  };
}

/** The entries of one folder; `writeInner` writes the folders in it and gives their names. */
function entriesOf(
  files: ReadonlyMap<string, FileEntry>,
  writeInner: (files: ReadonlyMap<string, FileEntry>) => string,
): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  const folders = new Map<string, Map<string, FileEntry>>();
  for (const [path, { mode, blob }] of files) {
    const slash = path.indexOf('/');
    if (slash < 0) {
      entries.push({ mode, name: path, sha: blob });
      continue;
    }
    const folder = path.slice(0, slash);
    const inner = folders.get(folder) ?? new Map<string, FileEntry>();
    folders.set(folder, inner.set(path.slice(slash + 1), { mode, blob }));
  }
  for (const [name, inner] of folders) {
    entries.push({ mode: FOLDER_MODE, name, sha: writeInner(inner) });
  }
  return entries;
}
