import { writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import {
  filesOf,
  LINUX,
  newWorld,
  removeFolder,
  trustedRoot,
  writeFolder,
} from '../support/release/signed-release.ts';
import { runMain } from '../support/run-main.ts';
import { loadSchema } from '../support/schema.ts';

let folder: string;
let policies: string;

beforeEach(() => {
  const world = newWorld();
  const { openpgp, build, regression, ...policy } = world.policy;
  world.policy = { ...policy, trust: { instance: 'custom', root: 'root.json' } };
  expect([openpgp, build, regression]).not.toContain(undefined);
  folder = writeFolder(filesOf(world));
  policies = writeFolder(
    new Map([
      ['policy.yml', Buffer.from(JSON.stringify(world.policy))],
      ['root.json', Buffer.from(JSON.stringify(trustedRoot))],
    ]),
  );
});

afterEach(() => {
  removeFolder(folder);
  removeFolder(policies);
});

const verify = (...words: readonly string[]) =>
  runMain('/', 'verify', folder, '--policy', path.join(policies, 'policy.yml'), ...words);

describe('embargo verify', () => {
  test('says yes to a folder that keeps its policy, and why', async () => {
    const { code, stdout } = await verify();
    expect(stdout).toContain('passed: anvil/forge v1.4.2');
    expect(code).toBe(0);
  });

  test('prints a document that fits its schema', async () => {
    const { code, stdout } = await verify('--json');
    expect(code).toBe(0);
    expect(loadSchema('verify-report').faultsOf(JSON.parse(stdout))).toEqual([]);
  });

  test('tells a folder without any file of the policy from one of two versions', async () => {
    const words = ['--policy', path.join(policies, 'policy.yml')];
    const { code, stderr } = await runMain('/', 'verify', policies, ...words);
    expect(stderr).toMatch(
      /has no file such as "[^"]+" of the policy, expected a release's files; name their folder/,
    );
    expect(code).toBe(2);
  });

  test('says no to a file that was changed, with what was expected and found', async () => {
    writeFileSync(path.join(folder, LINUX), 'other bytes');
    const { code, stdout } = await verify();
    expect(code).toBe(1);
    expect(stdout).toContain('failed: anvil/forge v1.4.2');
    expect(stdout).toContain('CHECKSUM_OTHER');
    expect(stdout).toContain('sha256sum --check --strict SHA256SUMS');
  });

  test('says no to another version than asked for', async () => {
    const { code, stdout } = await verify('--release', '1.4.3');
    expect(code).toBe(1);
    expect(stdout).toContain('ARTIFACT_MISSING');
  });

  test('compares with the commit that is given', async () => {
    expect((await verify('--commit', 'c0ffee00'.repeat(5))).code).toBe(0);
    const { code, stdout } = await verify('--commit', 'beef'.repeat(10));
    expect(code).toBe(1);
    expect(stdout).toContain('TAG_COMMIT_OTHER');
  });

  test.each([
    { what: 'no policy', words: ['verify', '.'], says: '--policy is missing' },
    { what: 'no folder', words: ['verify', '--policy', 'p.yml'], says: '0 folders were given' },
    {
      what: 'a policy that is not there',
      words: ['verify', '.', '--policy', 'p.yml'],
      says: 'cannot be read',
    },
  ])('cannot do its job with $what', async ({ words, says }) => {
    const { code, stderr } = await runMain(policies, ...words);
    expect(code).toBe(2);
    expect(stderr).toContain(says);
  });
});
