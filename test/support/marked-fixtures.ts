import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import type { RepositoryView } from '@embargo/policy-lint';

/** A policy whose lines say which rule must report them. */
export interface MarkedFixture {
  /** `ack-time-missing/bad.md` */
  readonly name: string;
  readonly rule: string;
  readonly file: string;
  /** The text without its marks. */
  readonly text: string;
  /** The 1-based lines that must be reported, and no others. */
  readonly lines: readonly number[];
  /** The repository around it, from `good.repository.json` beside `good.md` or `repository.json`. */
  readonly repository: RepositoryView | undefined;
}

const MARK = /[ \t]*<!-- expect: [\w-]+ -->/g;

/** Every fixture in a folder of folders named after rules. */
export function markedFixtures(folder: string): MarkedFixture[] {
  return readdirSync(folder).flatMap((rule) => {
    const files = readdirSync(path.join(folder, rule)).filter(
      (file) => !file.endsWith('repository.json'),
    );
    return files.map((file) => readFixture(folder, rule, file));
  });
}

function readFixture(folder: string, rule: string, file: string): MarkedFixture {
  const marked = readFileSync(path.join(folder, rule, file), 'utf8');
  const lines = marked
    .split('\n')
    .flatMap((line, index) => (line.includes(`<!-- expect: ${rule} -->`) ? [index + 1] : []));
  const own = path.join(folder, rule, file.replace(/\.\w+$/, '.repository.json'));
  const repository =
    readRepository(own) ?? readRepository(path.join(folder, rule, 'repository.json'));
  const text = marked.replace(MARK, '');
  return { name: `${rule}/${file}`, rule, file, text, lines, repository };
}

/** `files` may give a text by path, or null where only the name matters. */
function readRepository(file: string): RepositoryView | undefined {
  if (!existsSync(file)) return undefined;
  const { files, ...known } = JSON.parse(readFileSync(file, 'utf8')) as Omit<
    RepositoryView,
    'files' | 'readText'
  > & { readonly files?: Readonly<Record<string, string | null>> };
  if (files === undefined) return known;
  return {
    ...known,
    files: new Set(Object.keys(files)),
    readText: (name) => files[name] ?? undefined,
  };
}
