import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, beforeAll, expect, test } from '@jest/globals';

import { fillStarter } from '../../packages/cli/src/adoption/files/fill-starter.ts';
import { packTracked } from '../support/packed-suite.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { whereInstalled } from '../support/where-installed.ts';

const STARTERS = path.resolve(import.meta.dirname, '../../docs/starters');
/** The suite's own, and one repository for each side of an adopter. */
const REPOSITORIES = ['suite', 'public', 'control'] as const;

let sandbox: Sandbox;
beforeAll(() => {
  sandbox = openSandbox();
  packTracked(path.join(sandbox.folder, 'suite'), ['actions', '.github']);
  const places = {
    repository: 'anvil-works/warden',
    control: 'control',
    suite: 'anvil-works/embargo',
    commit: '5eed'.repeat(10),
  };
  for (const side of ['public', 'control']) {
    for (const file of readdirSync(path.join(STARTERS, side))) {
      const text = readFileSync(path.join(STARTERS, side, file), 'utf8');
      const filled = fillStarter(text, places, () => true);
      sandbox.write(path.join(side, '.github/workflows', file), filled);
    }
  }
});
afterAll(() => {
  sandbox.remove();
});

whereInstalled('zizmor')('the strictest persona of zizmor', () => {
  const words = ['--offline', '--persona=auditor', '--no-progress'];
  test.each(REPOSITORIES)('finds nothing in the workflows and actions of %s', (repository) => {
    expect(run('zizmor', [...words, '.'], repository)).toEqual({ status: 0, said: '' });
  });
});

whereInstalled('actionlint')('actionlint', () => {
  // `$/`, the repository itself at the running commit, is younger than the tool's grammar.
  const words = ['-ignore', 'specifying action "\\$/'];
  test.each(REPOSITORIES)('finds nothing in the workflows of %s', (repository) => {
    const folder = path.join('.github', 'workflows');
    const files = readdirSync(path.join(sandbox.folder, repository, folder));
    const named = files.map((file) => path.join(folder, file));
    expect(run('actionlint', [...words, ...named], repository)).toEqual({ status: 0, said: '' });
  });
});

interface Said {
  readonly status: number | null;
  /** What it said, where it found something. */
  readonly said: string;
}

function run(tool: string, words: readonly string[], repository: string): Said {
  const cwd = path.join(sandbox.folder, repository);
  const { status, stdout, stderr } = spawnSync(tool, words, { cwd, encoding: 'utf8' });
  return { status, said: status === 0 ? '' : `${stdout}${stderr}` };
}
