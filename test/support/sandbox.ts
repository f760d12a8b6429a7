import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder of its own for a test, with real git where a test wants it. */
export interface Sandbox {
  readonly folder: string;
  readonly write: (name: string, content: string | Uint8Array) => string;
  /** Commits everything and gives the commit's id. */
  readonly commit: () => string;
  readonly remove: () => void;
}

export function openSandbox(): Sandbox {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'embargo-')));
  const git = (...words: string[]): string =>
    execFileSync('git', ['-C', folder, ...words], { encoding: 'utf8' }).trim();
  let isRepository = false;
  return {
    folder,
    write(name, content) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
      return file;
    },
    commit() {
      if (!isRepository) git('init', '--quiet', '--initial-branch', 'main');
      isRepository = true;
      git('add', '--all');
      const author = ['-c', 'user.name=Test', '-c', 'user.email=test@anvil.dev'];
      git(...author, 'commit', '--quiet', '--allow-empty', '--message', 'Change');
      return git('rev-parse', 'HEAD');
    },
    remove() {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
