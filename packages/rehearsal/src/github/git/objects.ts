import { createHash } from 'node:crypto';

export type ObjectKind = 'blob' | 'tree' | 'commit';

export interface GitObject {
  readonly kind: ObjectKind;
  readonly body: Buffer;
}

/** The SHA-1 that git names an object by. */
export function nameOf({ kind, body }: GitObject): string {
  return createHash('sha1').update(`${kind} ${body.length}\0`).update(body).digest('hex');
}

/** A file of a commit: `100644` unless it may run or is a link. */
export interface FileEntry {
  readonly mode: string;
  readonly blob: string;
}

export interface Identity {
  readonly name: string;
  readonly email: string;
  readonly at: Date;
}

export interface Commit {
  readonly sha: string;
  readonly tree: string;
  readonly parents: readonly string[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly message: string;
  /** By path. */
  readonly files: ReadonlyMap<string, FileEntry>;
}

/** A commit as git writes it. */
export function commitBody(commit: Omit<Commit, 'sha' | 'files'>): Buffer {
  const lines = [
    `tree ${commit.tree}`,
    ...commit.parents.map((parent) => `parent ${parent}`),
    `author ${sign(commit.author)}`,
    `committer ${sign(commit.committer)}`,
    '',
    commit.message,
  ];
  return Buffer.from(lines.join('\n'));
}

/** A folder as git writes it: names sorted as if folders ended in a slash. */
export function treeBody(entries: readonly TreeEntry[]): Buffer {
  const sorted = [...entries].sort((one, other) => Buffer.compare(sortKey(one), sortKey(other)));
  return Buffer.concat(
    sorted.flatMap(({ mode, name, sha }) => [
      Buffer.from(`${mode} ${name}\0`),
      Buffer.from(sha, 'hex'),
    ]),
  );
}

export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly sha: string;
}

export const FOLDER_MODE = '40000';

function sortKey({ mode, name }: TreeEntry): Buffer {
  return Buffer.from(mode === FOLDER_MODE ? `${name}/` : name);
}

function sign({ name, email, at }: Identity): string {
  return `${name} <${email}> ${Math.floor(at.getTime() / 1_000)} +0000`;
}
