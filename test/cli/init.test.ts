import { existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

import { promisesOf } from '@embargo/core';
import { readConfig, readDuties, readPolicy, readRoster } from '@embargo/policy-lint';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { runCli } from '../support/run-cli.ts';
import type { CliRun } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { loadSchema } from '../support/schema.ts';
import { describeShared, sharedPath } from '../support/shared.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const SMALL = `# Security policy

Please do not open a public issue. Write to [the response team](mailto:response@anvil.dev). We
acknowledge every report within 24 hours.
`;
const LARGE = `${SMALL}
## Release

Fixes are released as signed binaries. We announce each fix in the GitHub security advisory and on our
[Discord](https://discord.gg/anvil), and by mail to announce@lists.anvil.dev.
Distributors on our private list are told at least 7 days before the public disclosure.
`;

interface PlanDocument {
  readonly files: readonly {
    readonly repository: string;
    readonly path: string;
    readonly status: string;
    readonly diff?: string;
  }[];
  readonly needs: readonly {
    readonly kind: string;
    readonly name: string;
    readonly promises: readonly string[];
  }[];
  readonly promises: readonly { readonly id: string; readonly workflows: readonly string[] }[];
  readonly left: readonly string[];
}

let sandbox: Sandbox;
let project: string;
let control: string;
beforeEach(() => {
  sandbox = openSandbox();
  project = path.join(sandbox.folder, 'forge');
  control = path.join(sandbox.folder, 'forge-security');
  mkdirSync(project);
  mkdirSync(path.join(control, '.git'), { recursive: true });
  sandbox.write('forge/SECURITY.md', LARGE);
});
afterEach(() => {
  sandbox.remove();
});

const places = ['--repository', 'anvil/forge', '--owner', 'anvil', '--commit', COMMIT];
const run = (...words: readonly string[]): Promise<CliRun> =>
  runMain(project, 'init', ...places, '--control', '../forge-security', ...words);
const planned = async (...words: readonly string[]): Promise<PlanDocument> =>
  JSON.parse((await run('--json', ...words)).stdout) as PlanDocument;
const namesOf = ({ needs }: PlanDocument, kind: string): string[] =>
  needs.filter((need) => need.kind === kind).map(({ name }) => name);

describe('embargo init', () => {
  test('shows files, needs and promises as a process of its own, and writes nothing', () => {
    const words = [...places, '--control', '../forge-security'];
    const { code, stdout, stderr } = runCli(project, 'init', ...words);
    expect(stderr).toBe('');
    expect(stdout).toContain('  to write  public   .github/workflows/security-audit.yml');
    expect(stdout).toContain('  to write  control  .github/workflows/deadlines.yml');
    expect(stdout).toContain('Nothing was written; --write writes the files that are not there.');
    expect(readdirSync(project)).toEqual(['SECURITY.md']);
    expect(readdirSync(control)).toEqual(['.git']);
    expect(code).toBe(0);
  });

  test('writes files that pin the commit and name the repositories, and once is twice', async () => {
    expect((await run('--write')).code).toBe(0);
    const deadlines = path.join(control, '.github/workflows/deadlines.yml');
    const text = readFileSync(deadlines, 'utf8');
    expect(text).toContain(`anvil/embargo/.github/workflows/security-deadlines.yml@${COMMIT}`);
    expect(text).toContain('public-repository: forge\n');
    expect(text).not.toContain('PUBLIC-REPOSITORY');
    const audit = readFileSync(path.join(project, '.github/workflows/security-audit.yml'), 'utf8');
    expect(audit).toContain('control-repository: forge-security\n');

    const again = await planned('--write');
    expect(new Set(again.files.map(({ status }) => status))).toEqual(new Set(['same']));
    expect(readFileSync(deadlines, 'utf8')).toBe(text);
  });

  test('says what is left to people', async () => {
    const { left } = await planned('--write');
    expect(left).toEqual([
      'Replace PROGRAM by the names of your binaries, and how they are built in .github/workflows/security-release.yml, release-policy.yml.',
      'Replace LOGIN by the logins of the security team in roster.yml.',
      'Name the mail server in .github/embargo.yml.',
    ]);
  });

  test('leaves a file that differs as it is, and shows the difference', async () => {
    const name = 'forge-security/.github/workflows/readiness.yml';
    sandbox.write(name, 'name: Mine\n');
    const { code, stdout } = await run('--write');
    expect(stdout).toContain('  DIFFERS   control  .github/workflows/readiness.yml');
    expect(stdout).toContain('\n-name: Mine\n');
    expect(stdout).toContain('\n+name: Readiness\n');
    expect(readFileSync(path.join(sandbox.folder, name), 'utf8')).toBe('name: Mine\n');
    expect(code).toBe(1);
  });

  test('compares without regard to the ends of lines', async () => {
    await run('--write');
    const name = 'forge/.github/workflows/security-policy.yml';
    const text = readFileSync(path.join(sandbox.folder, name), 'utf8');
    sandbox.write(name, text.replaceAll('\n', '\r\n'));
    expect((await run()).code).toBe(0);
  });

  test('leaves the configuration and the roster to people once they are there', async () => {
    sandbox.write('forge/.github/embargo.yml', 'version: 1\n');
    sandbox.write('forge-security/roster.yml', 'version: 1\n');
    const { files } = await planned('--write');
    for (const theirs of ['roster.yml', '.github/embargo.yml']) {
      expect(files.find(({ path: name }) => name === theirs)?.status).toBe('theirs');
    }
  });

  test('asks for the secrets that the promises need, and for no others', async () => {
    sandbox.write('forge/SECURITY.md', SMALL);
    const small = await planned();
    expect(namesOf(small, 'secret')).toEqual(['EMBARGO_APP_PRIVATE_KEY', 'EMBARGO_LEDGER_KEY']);
    expect(namesOf(small, 'permission')).toEqual([
      'repository_advisories: write',
      'members: read',
      'metadata: read',
    ]);
    expect(small.files.map(({ path: name }) => path.posix.basename(name))).toEqual([
      'security-policy.yml',
      'deadlines.yml',
      'embargo.yml',
      'roster.yml',
    ]);
    sandbox.write('forge/SECURITY.md', LARGE);
    const large = await planned();
    expect(namesOf(large, 'secret')).toEqual([
      'EMBARGO_APP_PRIVATE_KEY',
      'EMBARGO_FORK_TOKEN',
      'EMBARGO_LEDGER_KEY',
      'EMBARGO_CHANNEL_SECRETS',
      'EMBARGO_SMTP_USER',
      'EMBARGO_SMTP_PASSWORD',
      'EMBARGO_SIGNING_KEY',
      'EMBARGO_SIGNING_KEY_PASSWORD',
    ]);
    const chat = large.needs.find(({ name }) => name === 'EMBARGO_CHANNEL_SECRETS');
    expect(chat?.promises).toEqual(['announced']);
  });

  test('names the environments, and which of them wait for nobody', async () => {
    const environments = (await planned()).needs.filter(({ kind }) => kind === 'environment');
    expect(environments).toContainEqual(
      expect.objectContaining({
        name: 'unattended',
        why: expect.stringContaining('without reviewers') as unknown,
      }),
    );
    for (const { name } of environments) expect(name).toMatch(/^[a-z]+$/);
  });

  test('drops the inputs of secrets that nothing needs from the workflows', async () => {
    sandbox.write(
      'forge/SECURITY.md',
      `${SMALL}\nEach fix is announced in the GitHub security advisory.\n`,
    );
    await run('--write');
    const announce = readFileSync(path.join(control, '.github/workflows/announce.yml'), 'utf8');
    expect(announce).not.toContain('EMBARGO_CHANNEL_SECRETS');
    expect(announce).not.toContain('EMBARGO_SMTP');
    expect(announce).toContain('EMBARGO_LEDGER_KEY');
  });

  test('takes a project without binaries to publish its advisories alone', async () => {
    sandbox.write('forge/SECURITY.md', `${SMALL}\nEach vulnerability is scored by CVSS 3.1.\n`);
    const names = (await planned()).files.map(({ path: name }) => path.posix.basename(name));
    expect(names).toContain('security-publish.yml');
    expect(names).not.toContain('security-release.yml');
    expect(names).not.toContain('release-policy.yml');
  });

  test('without a control repository shows its files, says so and writes none of them', async () => {
    const { stdout, code } = await runMain(project, 'init', ...places, '--write', '--json');
    const { files, left } = JSON.parse(stdout) as PlanDocument;
    const unseen = files.filter(({ repository }) => repository === 'control');
    expect(new Set(unseen.map(({ status }) => status))).toEqual(new Set(['unseen']));
    expect(left[0]).toContain('--control');
    expect(existsSync(path.join(project, '.github/workflows/deadlines.yml'))).toBe(false);
    expect(code).toBe(0);
  });

  test('reads the public repository from git, and leaves what it cannot know to people', async () => {
    sandbox.write(
      'forge/.git/config',
      '[remote "origin"]\n\turl = git@github.com:anvil/lock.git\n',
    );
    sandbox.write('forge/.git/HEAD', 'ref: refs/heads/main\n');
    for (const folder of ['objects', 'refs']) mkdirSync(path.join(project, '.git', folder));
    const { stdout } = await runMain(project, 'init', '--commit', COMMIT, '--json');
    expect(JSON.parse(stdout)).toMatchObject({ places: { repository: 'anvil/lock' } });
  });

  test.each([
    { words: ['a.md', 'b.md'], says: '2 files were given, expected one policy' },
    { words: ['--repository', 'forge'], says: '--repository is "forge", expected OWNER/NAME' },
    { words: ['--commit', 'main'], says: '--commit is "main", expected the full id of a commit' },
    { words: ['--owner', 'a/b'], says: '--owner is "a/b", expected the owner' },
    { words: ['--control', 'nowhere'], says: '--control is "nowhere", expected a folder' },
    {
      words: ['--control', '../none'],
      says: '--control is "../none", which is no git repository, expected a checkout',
    },
    { words: ['--control', '.'], says: '--control is the folder of the public repository' },
    { words: ['--force'], says: "Unknown option '--force'" },
    { words: ['missing.md'], says: 'missing.md does not exist' },
    { words: ['note.md'], says: 'note.md tells nobody how to report' },
  ])('$words ends in one sentence and 2', async ({ words, says }) => {
    sandbox.write('forge/note.md', '# Notes\n\nNothing to see.\n');
    sandbox.write('none/README.md', '# Not a checkout\n');
    const { code, stdout, stderr } = await runMain(project, 'init', ...words);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('ends in one sentence where a file cannot be written', async () => {
    sandbox.write('forge-security/.github', 'a file in the way');
    const { code, stderr } = await run('--write');
    expect(stderr).toMatch(/^embargo: .github\/workflows\/\S+ cannot be written, expected/);
    expect(code).toBe(2);
  });

  test('ends in one sentence where what is there cannot be read', async () => {
    mkdirSync(path.join(control, 'roster.yml'));
    const { code, stderr } = await run();
    expect(stderr).toBe(
      'embargo: roster.yml cannot be read, expected a file or none; see to it that it can be read\n',
    );
    expect(code).toBe(2);
  });

  test('prints a document that fits its schema', async () => {
    sandbox.write('forge-security/.github/workflows/readiness.yml', 'name: Mine\n');
    expect(loadSchema('adoption-plan').faultsOf(await planned())).toEqual([]);
  });
});

describeShared('each model policy', () => {
  test.each(['kappital', 'kurator', 'minder', 'sigstore', 'toolhive-registry-server'])(
    '%s gets files that can be read, and a workflow for each promise',
    async (name) => {
      const text = readFileSync(sharedPath(`seeds/${name}/SECURITY.md`), 'utf8');
      sandbox.write('forge/SECURITY.md', text);
      const document = await planned('--write');
      const policy = readPolicy('SECURITY.md', text);
      const promises = promisesOf({ facts: policy.facts, duties: readDuties(policy) });
      expect(document.promises.map(({ id }) => id)).toEqual(promises.map(({ id }) => id));
      expect(document.promises.filter(({ workflows }) => workflows.length === 0)).toEqual([]);
      const written = readFileSync(path.join(project, '.github/embargo.yml'), 'utf8');
      const { config } = await readConfig('.github/embargo.yml', written);
      expect(config.version).toBe(1);
      const uncommented = written.replaceAll(/^# (?! )(?=\w+: )/gm, '');
      await expect(readConfig('.github/embargo.yml', uncommented)).resolves.toBeDefined();
      const roster = readFileSync(path.join(control, 'roster.yml'), 'utf8');
      await expect(readRoster('roster.yml', roster)).resolves.toBeDefined();
    },
  );
});
