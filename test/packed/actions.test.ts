import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';

import { packTracked } from '../support/packed-suite.ts';
import { runAction } from '../support/run-action.ts';
import { openSandbox } from '../support/sandbox.ts';

const ACTIONS = path.resolve(import.meta.dirname, '../../actions');
/** What expressions in the defaults of inputs stand for, in a job that has no token. */
const CONTEXT: Readonly<Record<string, string>> = {
  '${{ github.token }}': '',
  '${{ github.repository }}': 'anvil/forge',
};

interface Action {
  readonly inputs?: Readonly<Record<string, { readonly default?: string | boolean | number }>>;
  readonly runs: { readonly using: string; readonly main?: string };
}

/** Each action that is a program, as its file says. */
const PROGRAMS = readdirSync(ACTIONS)
  .map((name) => ({ name, action: actionIn(path.join(ACTIONS, name)) }))
  .filter(({ action }) => action.runs.using !== 'composite');

let packed: string;
beforeAll(() => {
  packed = mkdtempSync(path.join(tmpdir(), 'embargo-packed-'));
  packTracked(packed, ['actions']);
});
afterAll(() => {
  rmSync(packed, { recursive: true, force: true });
});

describe.each(PROGRAMS)('$name, used at a commit', ({ name, action }) => {
  test('is a program for Node 24 that lies in the commit', () => {
    expect(action.runs.using).toBe('node24');
    expect(readdirSync(path.join(packed, 'actions', name))).not.toContain('node_modules');
    const { main = '' } = action.runs;
    expect(readFileSync(path.join(packed, 'actions', name, main), 'utf8')).not.toBe('');
  });

  test('needs nothing but Node and its own files', () => {
    const dist = path.join(packed, 'actions', name, 'dist');
    const needed = readdirSync(dist)
      .filter((file) => file.endsWith('.js'))
      .flatMap((file) => importsOf(readFileSync(path.join(dist, file), 'utf8')));
    expect(needed).toContain('node:fs');
    expect([...new Set(needed)].filter((one) => !isBuiltin(one) && !one.startsWith('./'))).toEqual(
      [],
    );
  });

  test('starts with its defaults, and says in one sentence what is missing', async () => {
    const workspace = openSandbox();
    const inputs = Object.entries(action.inputs ?? {}).map(([input, { default: value = '' }]) => {
      return [input, CONTEXT[String(value)] ?? String(value)] as const;
    });
    const run = await runAction(name, {
      actions: path.join(packed, 'actions'),
      workspace: workspace.folder,
      inputs: Object.fromEntries(inputs),
    });
    workspace.remove();
    expect(run).toMatchObject({ code: 1, stderr: '' });
    const said = run.stdout.split('\n').filter((line) => line.startsWith('::error::'));
    expect(said).toEqual([expect.stringMatching(/^::error::[A-Z"].{20,}$/)]);
  });
});

function actionIn(folder: string): Action {
  return parse(readFileSync(path.join(folder, 'action.yml'), 'utf8')) as Action;
}

/** What the bundler left to be found at run time, in the form that it writes. */
function importsOf(text: string): readonly string[] {
  return [...text.matchAll(/=require\("([^"]+)"\)/g)].map(([, name = '']) => name);
}
