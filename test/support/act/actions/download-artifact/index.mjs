import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

// Beside this file lies the path of the folder that all jobs share; see `run-act.ts`.
const shared = readFileSync(new URL('folder.txt', import.meta.url), 'utf8');
const { INPUT_NAME: name = '', INPUT_PATTERN: pattern = '', INPUT_PATH: to } = process.env;
mkdirSync(to, { recursive: true });
if (name !== '') {
  cpSync(path.join(shared, name), to, { recursive: true });
} else {
  const alternatives = pattern.replace(/^\{(.*)\}$/, '$1').split(',');
  const fits = (one) =>
    alternatives.some((alternative) => {
      const [start = '', end] = alternative.split('*');
      return end === undefined ? one === start : one.startsWith(start) && one.endsWith(end);
    });
  const found = readdirSync(shared).filter(fits);
  // A pattern that fits one artifact alone gives its files without a folder.
  const isMerged = found.length === 1 || process.env['INPUT_MERGE-MULTIPLE'] === 'true';
  for (const one of found) {
    cpSync(path.join(shared, one), isMerged ? to : path.join(to, one), { recursive: true });
  }
}
