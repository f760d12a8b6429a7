import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Beside this file lies the path of the folder that all jobs share; see `run-act.ts`.
const shared = readFileSync(new URL('folder.txt', import.meta.url), 'utf8');
const { INPUT_NAME: name = '', INPUT_PATTERN: pattern = '', INPUT_PATH: to } = process.env;
mkdirSync(to, { recursive: true });
if (name !== '') {
  cpSync(path.join(shared, name), to, { recursive: true });
} else {
  const [start = '', end = ''] = pattern.split('*');
  const found = readdirSync(shared).filter((one) => one.startsWith(start) && one.endsWith(end));
  // A pattern that fits one artifact alone gives its files without a folder.
  for (const one of found) {
    const place = found.length === 1 ? to : path.join(to, one);
    cpSync(path.join(shared, one), place, { recursive: true });
  }
}
