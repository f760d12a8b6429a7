import { execFileSync } from 'node:child_process';

const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
const LARGEST = 256 * 1024 * 1024;

/** From nothing where there is no base. */
export interface Range {
  readonly base: string | undefined;
  readonly head: string;
}

export interface FileChange {
  readonly path: string;
  readonly previousPath: string | undefined;
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly additions: number;
  readonly deletions: number;
  /** The hunks, absent for a binary file. */
  readonly patch: string | undefined;
}

export function diffOf(folder: string, { base, head }: Range): string {
  return git(folder, ['diff-tree', '-p', '-r', '-M', '--no-color', base ?? EMPTY_TREE, head]);
}

export function patchOf(folder: string, { base, head }: Range): string {
  const range = base === undefined ? ['--root', head] : [`${base}..${head}`];
  return git(folder, ['format-patch', '--stdout', '--no-signature', '-M', ...range]);
}

/** The files of a unified diff, in its order. */
export function filesIn(diff: string): readonly FileChange[] {
  return diff
    .split(/^(?=diff --git )/m)
    .filter((part) => part !== '')
    .map(readChange);
}

function readChange(text: string): FileChange {
  const hunks = text.search(/^@@ /m);
  const header = hunks < 0 ? text : text.slice(0, hunks);
  const patch = hunks < 0 ? undefined : text.slice(hunks).replace(/\n$/, '');
  const lines = patch?.split('\n') ?? [];
  const path = pathIn(header);
  const previousPath = /^rename from (.+)$/m.exec(header)?.[1];
  return {
    path,
    previousPath: previousPath === undefined ? undefined : unquote(previousPath),
    status: statusOf(header),
    additions: lines.filter((line) => line.startsWith('+')).length,
    deletions: lines.filter((line) => line.startsWith('-')).length,
    patch,
  };
}

function statusOf(header: string): FileChange['status'] {
  if (/^new file mode/m.test(header)) return 'added';
  if (/^deleted file mode/m.test(header)) return 'removed';
  return /^rename from/m.test(header) ? 'renamed' : 'modified';
}

/** The header of an empty file or a changed mode has no `+++` line, so the first line says it. */
function pathIn(header: string): string {
  const renamed = /^rename to (.+)$/m.exec(header)?.[1];
  if (renamed !== undefined) return unquote(renamed);
  const first = header.slice(0, header.indexOf('\n'));
  const names = first.slice('diff --git '.length);
  const isQuoted = names.startsWith('"');
  // The name stands there twice, `a/NAME b/NAME`, so where it ends follows from the length.
  const length = (names.length - (isQuoted ? '"a/" "b/"' : 'a/ b/').length) / 2;
  return isQuoted ? unquote(`"${names.slice(3, 3 + length)}"`) : names.slice(2, 2 + length);
}

/** Git writes unusual names in quotes, bytes in octal. */
function unquote(name: string): string {
  if (!name.startsWith('"')) return name;
  const bytes = name
    .slice(1, -1)
    .replace(/\\([0-7]{3}|.)/g, (_, code: string) =>
      code.length === 3 ? String.fromCharCode(Number.parseInt(code, 8)) : plain(code),
    );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

function plain(code: string): string {
  return { n: '\n', t: '\t', r: '\r' }[code] ?? code;
}

function git(folder: string, args: readonly string[]): string {
  return execFileSync('git', ['--git-dir', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: LARGEST,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env['PATH'], GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '/dev/null' },
  });
}
