import { cpSync, existsSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';

import type { StepEnd } from '../../workflow/run-workflow.ts';

type Given = Readonly<Record<string, string>>;

/** What jobs of one run leave for each other. */
export interface Artifacts {
  /** As actions/upload-artifact does it. */
  readonly upload: (workspace: string, given: Given) => StepEnd;
  /** As actions/download-artifact does it. */
  readonly download: (workspace: string, given: Given) => StepEnd;
}

const DONE: StepEnd = { isGood: true, outputs: {} };
const FAILED: StepEnd = { isGood: false, outputs: {} };

export function openArtifacts(store: string): Artifacts {
  return {
    upload(workspace, { name = 'artifact', path: paths = '' }) {
      const found = linesOf(paths).filter((one) => existsSync(path.join(workspace, one)));
      if (found.length === 0) return FAILED;
      // Of one folder what is in it is kept, of one file the file; of several each by its path.
      const [only = ''] = found;
      const from = path.join(workspace, only);
      const to = path.join(store, name);
      mkdirSync(to, { recursive: true });
      if (found.length > 1)
        for (const one of found) copy(path.join(workspace, one), path.join(to, one));
      else if (path.extname(only) === '') copy(from, to);
      else copy(from, path.join(to, path.basename(only)));
      return DONE;
    },
    download(workspace, { name = '', pattern = '', path: place = '.' }) {
      const folder = path.join(workspace, place);
      const known = existsSync(store) ? readdirSync(store) : [];
      if (name !== '') {
        if (!known.includes(name)) return FAILED;
        copy(path.join(store, name), folder);
        return DONE;
      }
      for (const one of known.filter((other) => fits(other, pattern))) {
        copy(path.join(store, one), path.join(folder, one));
      }
      return DONE;
    },
  };
}

function copy(from: string, to: string): void {
  cpSync(from, to, { recursive: true });
}

/** `report-*`: a star stands for any characters; without a pattern everything fits. */
function fits(name: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*');
  if (pattern === '' || (rest.length === 0 && name === start)) return true;
  return rest.length > 0 && name.startsWith(start) && name.endsWith(rest.at(-1) ?? '');
}

function linesOf(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
