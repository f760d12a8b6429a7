import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import path from 'node:path';

import { expect, test } from '@jest/globals';

import { whereInstalled } from '../support/where-installed.ts';

const root = path.resolve(import.meta.dirname, '../..');
/** Our own, and those to copy. */
const workflows = ['.github/workflows', 'docs/starters'].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.yml'))
    .map((name) => path.join(folder, name)),
);

const tools = [
  {
    tool: 'zizmor',
    words: ['--offline', '--persona=auditor', '--no-progress', '.github', 'actions'],
  },
  // `$/`, the repository itself at the running commit, is younger than the tool's grammar.
  { tool: 'actionlint', words: ['-ignore', 'specifying action "\\$/', ...workflows] },
];

for (const { tool, words } of tools) {
  whereInstalled(tool)(tool, () => {
    test('finds nothing in our workflows', () => {
      const { status, stdout, stderr } = spawnSync(tool, words, { cwd: root, encoding: 'utf8' });
      expect({ status, said: status === 0 ? '' : `${stdout}${stderr}` }).toEqual({
        status: 0,
        said: '',
      });
    });
  });
}
