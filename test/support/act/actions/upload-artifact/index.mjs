import { cpSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

// Beside this file lies the path of the folder that all jobs share; see `run-act.ts`.
const shared = readFileSync(new URL('folder.txt', import.meta.url), 'utf8');
const artifact = path.join(shared, process.env.INPUT_NAME);
const files = process.env.INPUT_PATH.split('\n')
  .map((line) => line.trim())
  .filter((line) => line !== '');
mkdirSync(artifact, { recursive: true });
for (const file of files) {
  // One folder alone is taken without its name, as is all that several have in common: here nothing.
  const isAlone = files.length === 1 && statSync(file).isDirectory();
  cpSync(file, isAlone ? artifact : path.join(artifact, file), { recursive: true });
}
