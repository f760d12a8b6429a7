import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';

const ROOT = path.resolve(import.meta.dirname, '../..');

/** Copies what git tracks below some folders of this checkout, and nothing that was installed or made beside it: what somebody has who uses the suite at a commit. */
export function packTracked(into: string, folders: readonly string[]): void {
  const tracked = execFileSync('git', ['-C', ROOT, 'ls-files', '-z', ...folders], {
    encoding: 'utf8',
  });
  for (const name of tracked.split('\0').filter((name) => name !== '')) {
    const file = path.join(into, name);
    mkdirSync(path.dirname(file), { recursive: true });
    cpSync(path.join(ROOT, name), file);
  }
}
