import { rmSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { gather } from '../../../actions/build-release/src/build/gather.ts';
import type { Gathered } from '../../../actions/build-release/src/build/gather.ts';
import { openDisk } from '../../../actions/build-release/src/machine/open-disk.ts';
import { runCommand } from '../../../actions/build-release/src/machine/run-command.ts';
import { openSandbox } from '../../support/sandbox.ts';
import type { Sandbox } from '../../support/sandbox.ts';

let sandbox: Sandbox;
let commit: string;
let said: string[];

beforeEach(() => {
  said = [];
  sandbox = openSandbox();
  sandbox.write('source.txt', 'source');
  sandbox.write('lock.txt', 'frozen');
  commit = sandbox.commit();
});

afterEach(() => {
  sandbox.remove();
});

function build(command: string): Promise<Gathered> {
  const workspace = sandbox.folder;
  return gather(
    {
      source: { kind: 'build', command, artifacts: [{ platform: 'any', pattern: 'dist/*' }] },
      sbom: { kind: 'off' },
      sourceDateEpoch: undefined,
    },
    {
      disk: openDisk(workspace, 'release'),
      run: runCommand,
      context: { workspace, serverUrl: '', apiUrl: '', graphqlUrl: '' },
      now: () => new Date('2026-03-04T05:06:07Z'),
      log: { info: (line) => void said.push(line) },
    },
    { tag: 'v1.2.3', version: '1.2.3' },
  );
}

const BUILD = 'mkdir -p dist && cp source.txt dist/notes.txt && echo built';

test('what a build makes beside the commit is collected', async () => {
  const { artifacts, commit: built } = await build(BUILD);
  expect(built).toBe(commit);
  expect(said).toEqual(['built']);
  expect(artifacts.map(({ name }) => name)).toEqual(['notes.txt']);
});

describe('a build is refused', () => {
  test.each([
    [
      'changes its source',
      'echo other > source.txt',
      'changed 1 file of the commit, such as "source.txt"',
    ],
    ['thaws its lock file', 'echo thawed >> lock.txt', 'such as "lock.txt"'],
    ['takes a file of the commit away', 'rm lock.txt', 'such as "lock.txt"'],
    ['changes its source after it was built from', ': > source.txt', 'such as "source.txt"'],
    [
      'commits what it changed',
      'echo other > source.txt && git -c user.name=a -c user.email=a@b.test commit -qam other',
      'The build went from the commit',
    ],
  ])('that %s', async (_, change, sentence) => {
    await expect(build(`${BUILD} && ${change}`)).rejects.toMatchObject({
      code: 'ARTIFACT_WRONG',
      message: expect.stringContaining(sentence),
    });
  });

  test('of a checkout that was changed before', async () => {
    sandbox.write('source.txt', 'other');
    await expect(build(BUILD)).rejects.toMatchObject({
      message: expect.stringContaining('The checkout has 1 changed files'),
    });
  });

  test('of no checkout', async () => {
    rmSync(path.join(sandbox.folder, '.git'), { recursive: true });
    await expect(build(BUILD)).rejects.toMatchObject({ code: 'BUILD_FAILED' });
  });
});
