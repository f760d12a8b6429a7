import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';

import { examine } from '../../packages/cli/src/doctor/examine.ts';
import type { Examination } from '../../packages/cli/src/doctor/examine.ts';
import { openSetUp } from '../../packages/cli/src/doctor/open-set-up.ts';
import { runCli } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { loadSchema } from '../support/schema.ts';

const COMMIT = '0123456789abcdef0123456789abcdef01234567';
const POLICY = `# Security policy

Please do not open a public issue. Write to [the response team](mailto:response@anvil.dev). We
acknowledge every report within 24 hours.

## Release

Fixes are released as signed binaries. We announce each fix in the GitHub security advisory and on our
[Discord](https://discord.gg/anvil). Distributors on our private list are told at least 7 days before
the public disclosure. We hold a retrospective within 5 days of the release.
`;

let origin: Sandbox;
let sandbox: Sandbox;

/** A set-up as init writes it, with everything filled in. */
beforeAll(() => {
  origin = openSandbox();
  origin.write('forge/SECURITY.md', POLICY);
  origin.write('forge-security/README.md', '# Control\n');
  origin.write('forge-security/.git/HEAD', 'ref: refs/heads/main\n');
  const places = ['--repository', 'anvil/forge', '--owner', 'anvil', '--commit', COMMIT];
  const { code } = runCli(
    path.join(origin.folder, 'forge'),
    ...['init', ...places, '--control', '../forge-security', '--write'],
  );
  if (code !== 0) throw new Error('init failed');
  replaceIn(origin, 'forge/.github/workflows/security-release.yml', ['PROGRAM', 'forge']);
  replaceIn(origin, 'forge/release-policy.yml', ['PROGRAM', 'forge']);
  replaceIn(origin, 'forge-security/roster.yml', ['LOGIN', 'ada']);
  replaceIn(origin, 'forge/.github/embargo.yml', ['# mail:', 'mail:']);
  replaceIn(origin, 'forge/.github/embargo.yml', [
    '# people:\n#   securityTeam',
    'people:\n  securityTeam',
  ]);
});
afterAll(() => {
  origin.remove();
});
beforeEach(() => {
  sandbox = openSandbox();
  cpSync(origin.folder, sandbox.folder, { recursive: true });
});
afterEach(() => {
  sandbox.remove();
});

const run = (...words: readonly string[]) => runCli(sandbox.folder, 'doctor', ...words);
/** What the command finds, without a process of its own for each case. */
const examined = async (): Promise<Examination> => {
  const [forge, control] = ['forge', 'forge-security'].map((name) =>
    path.join(sandbox.folder, name),
  );
  return examine(await openSetUp(forge ?? '', control));
};

/** Replaces all that is `from` by what is `to`. */
function replaceIn({ folder }: Sandbox, name: string, [from, to]: readonly [string, string]): void {
  const file = path.join(folder, name);
  const text = readFileSync(file, 'utf8');
  if (!text.includes(from)) throw new Error(`${name} has no ${from}`);
  writeFileSync(file, text.replaceAll(from, to));
}

const PUBLIC = 'forge/.github/workflows';
const CONTROL = 'forge-security/.github/workflows';

describe('embargo doctor', () => {
  test('finds nothing in what init wrote, once it is filled in', () => {
    const { code, stdout } = run('forge', '--control', 'forge-security');
    expect(stdout).not.toContain('Findings');
    expect(stdout).toMatch(/^ {2}kept {4}SECURITY\.md:3 +Acknowledge the report/m);
    expect(stdout).toMatch(/^ {2}people {2}SECURITY\.md:3 +Keep the case out of public/m);
    expect(stdout).toContain('by control/deadlines.yml');
    expect(stdout).toContain('secret      EMBARGO_LEDGER_KEY (public, control)');
    expect(stdout).toContain('0 not; 0 errors, 0 warnings.');
    expect(code).toBe(0);
  });

  test('takes this folder where none is named', () => {
    const { code } = runCli(
      path.join(sandbox.folder, 'forge'),
      ...['doctor', '--control', '../forge-security'],
    );
    expect(code).toBe(0);
  });

  test('finds what init leaves to be filled in', async () => {
    replaceIn(sandbox, 'forge-security/roster.yml', ['ada', 'LOGIN']);
    replaceIn(sandbox, 'forge/.github/embargo.yml', ['mail:', '# mail:']);
    const codes = (await examined()).findings.map(({ code }) => code);
    expect(codes).toEqual(['placeholder', 'mail-missing']);
  });

  test('says without a control repository that most is not kept', async () => {
    const { code, stdout } = await runMain(sandbox.folder, 'doctor', 'forge');
    expect(stdout).toContain('No workflow that was given runs track-deadlines');
    expect(stdout).toContain('Name a checkout of the control repository by --control');
    expect(code).toBe(1);
  });

  test.each([
    { file: `${PUBLIC}/security-policy.yml`, missing: 'validate-policy', id: 'reports-arrive' },
    { file: `${CONTROL}/deadlines.yml`, missing: 'track-deadlines', id: 'acknowledged' },
    {
      file: `${CONTROL}/readiness.yml`,
      missing: 'gate-advisory (readiness)',
      id: 'distributors-told',
    },
    { file: `${CONTROL}/announce.yml`, missing: 'announce-release', id: 'announced' },
    {
      file: `${CONTROL}/distributors.yml`,
      missing: 'notify-distributors',
      id: 'distributors-told',
    },
    { file: `${CONTROL}/retrospectives.yml`, missing: 'hold-retrospective', id: 'retrospective' },
    {
      file: `${PUBLIC}/security-release.yml`,
      missing: 'gate-advisory (publish)',
      id: 'distributors-told',
    },
    { file: `${PUBLIC}/security-release.yml`, missing: 'build-release', id: 'binaries' },
  ])('without $file $id lacks $missing', async ({ file, missing, id }) => {
    rmSync(path.join(sandbox.folder, file));
    const { promises, findings } = await examined();
    const promise = promises.find((judged) => judged.promise.id === id);
    expect(promise?.missing).toContain(missing);
    expect(['partly', 'unkept']).toContain(promise?.status);
    const messages = findings.filter(({ code }) => code === 'promise-unkept');
    expect(messages.map(({ message }) => message).join('\n')).toContain(
      `runs ${missing}, expected`,
    );
  });

  test('warns where merges and public text are not watched', async () => {
    rmSync(path.join(sandbox.folder, PUBLIC, 'security-audit.yml'));
    const { findings } = await examined();
    expect(findings.map(({ level, code }) => [level, code])).toEqual([
      ['warning', 'watch-missing'],
      ['warning', 'watch-missing'],
    ]);
    expect(run('forge', '--control', 'forge-security').code).toBe(0);
  });

  test.each([
    {
      what: 'an input that is misspelt',
      file: `${CONTROL}/readiness.yml`,
      from: 'fork-token:',
      to: 'fork-tokn:',
      found: ['input-unknown'],
      says: 'gate-advisory has no input "fork-tokn"',
      remedy: 'Write fork-token',
    },
    {
      what: 'an input of a reusable workflow that is misspelt',
      file: `${CONTROL}/deadlines.yml`,
      from: 'roster: ',
      to: 'rooster: ',
      found: ['input-unknown'],
      says: 'security-deadlines has no input "rooster"',
      remedy: 'Write roster',
    },
    {
      what: 'an input that is missing',
      file: `${CONTROL}/retrospectives.yml`,
      from: '          ledger: ${{ github.repository }}\n',
      to: '',
      found: ['input-missing'],
      says: 'hold-retrospective is used without the input "ledger"',
      remedy: 'Add ledger under with',
    },
    {
      what: 'a secret that is misspelt',
      file: `${CONTROL}/deadlines.yml`,
      from: 'ledger-key:',
      to: 'ledgerkey:',
      found: ['secret-unknown', 'secret-missing'],
      says: 'security-deadlines has no secret "ledgerkey"',
      remedy: 'Write ledger-key',
    },
    {
      what: 'an action that there is not',
      file: `${CONTROL}/announce.yml`,
      from: 'actions/announce-release@',
      to: 'actions/anounce-release@',
      found: ['promise-unkept', 'unknown-part'],
      says: 'No workflow of the control repository runs announce-release',
      remedy: 'embargo init shows the workflow to add',
    },
    {
      what: 'a tag instead of a commit',
      file: `${CONTROL}/announce.yml`,
      from: COMMIT,
      to: 'v1',
      found: ['unpinned'],
      says: 'anvil/embargo/actions/announce-release@v1 is not pinned',
      remedy: 'Put the id of the commit',
    },
    {
      what: 'the action of somebody else that is not pinned',
      file: `${CONTROL}/distributors.yml`,
      from: 'actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1',
      to: 'actions/checkout@v7',
      found: ['unpinned'],
      says: 'actions/checkout@v7 is not pinned',
      remedy: 'Put the id of the commit',
    },
    {
      what: 'another commit in the other repository',
      file: `${CONTROL}/announce.yml`,
      from: COMMIT,
      to: COMMIT.replace('0', 'f'),
      found: ['commits-differ'],
      says: 'The suite is used at f123456789ab here and at 0123456789ab in',
      remedy: 'Pin the same commit',
    },
    {
      what: 'a right that is missing',
      file: `${CONTROL}/retrospectives.yml`,
      from: '      issues: write # the draft is an issue of this repository\n',
      to: '',
      found: ['permission-missing'],
      says: 'The job retrospectives has no issues: write',
      remedy: 'Add issues: write',
    },
    {
      what: 'a right that a called workflow needs',
      file: `${PUBLIC}/security-audit.yml`,
      from: 'pull-requests: read',
      to: 'pull-requests: none',
      found: ['permission-missing'],
      says: 'The job audit has no pull-requests: read',
      remedy: 'Add pull-requests: read',
    },
    {
      what: 'programs that run beside rights',
      file: `${PUBLIC}/security-release.yml`,
      from: 'source: draft\n',
      to: 'source: draft\n          run-programs: true\n',
      found: ['programs-beside-rights'],
      says: 'The job verify-draft runs programs',
      remedy: 'Run them in a job of their own',
    },
    {
      what: 'no schedule',
      file: `${CONTROL}/deadlines.yml`,
      from: "  schedule:\n    - cron: '23 * * * *'\n",
      to: '',
      found: ['schedule-missing', 'schedule-missing'],
      says: 'respond-to-report does not run on schedule here',
      remedy: 'Add schedule:',
    },
    {
      what: 'no pull request to judge',
      file: `${PUBLIC}/security-policy.yml`,
      from: 'on: pull_request\n',
      to: 'on: [push]\n',
      found: ['trigger-missing'],
      says: 'validate-policy does not run on pull_request here',
      remedy: 'Add pull_request under on',
    },
    {
      what: 'a roster that is not there',
      file: `${CONTROL}/deadlines.yml`,
      from: 'roster: roster.yml',
      to: 'roster: team.yml',
      found: ['file-missing', 'file-missing'],
      says: 'team.yml is not in the control repository',
      remedy: 'Write team.yml',
    },
    {
      what: 'secrets of channels that are not passed on',
      file: `${CONTROL}/announce.yml`,
      from: '          channel-secrets: ${{ secrets.EMBARGO_CHANNEL_SECRETS }}\n',
      to: '',
      found: ['channel-secrets-missing'],
      says: 'announce-release has no channel-secrets, expected those of discord',
      remedy: 'Add channel-secrets',
    },
    {
      what: 'a channel that the policy promises',
      file: 'forge/.github/embargo.yml',
      from: 'kind: discord',
      to: 'kind: slack',
      found: ['channel-missing'],
      says: 'SECURITY.md:8 promises to announce by chat',
      remedy: 'Add the channel',
    },
    {
      what: 'a configuration that cannot be read',
      file: 'forge/.github/embargo.yml',
      from: 'version: 1',
      to: 'version: 9',
      found: ['config-invalid'],
      says: '.github/embargo.yml',
      remedy: 'Mend it',
    },
    {
      what: 'a roster that cannot be read',
      file: 'forge-security/roster.yml',
      from: 'version: 1',
      to: 'version: 9',
      found: ['roster-invalid'],
      says: 'roster.yml',
      remedy: 'Mend it',
    },
    {
      what: 'a list of distributors that is not one',
      file: 'forge-security/distributors.json',
      from: '"members"',
      to: '"menbers"',
      found: ['roster-invalid'],
      says: 'distributors.json: The roster',
      remedy: 'Mend it',
    },
    {
      what: 'a list of distributors that is not JSON',
      file: 'forge-security/distributors.json',
      from: '{',
      to: '',
      found: ['roster-invalid'],
      says: 'distributors.json is not JSON',
      remedy: 'Mend it',
    },
    {
      what: 'the name of a secret that is misspelt',
      file: `${CONTROL}/announce.yml`,
      from: 'secrets.EMBARGO_LEDGER_KEY',
      to: 'secrets.EMBARGO_LEGDER_KEY',
      found: ['secret-misspelt'],
      says: 'secrets.EMBARGO_LEGDER_KEY is none that the set-up has, expected secrets.EMBARGO_LEDGER_KEY',
      remedy: 'Write EMBARGO_LEDGER_KEY',
    },
    {
      what: 'a team that nothing names',
      file: 'forge/.github/embargo.yml',
      from: 'people:\n  securityTeam',
      to: '# people:\n#   securityTeam',
      found: ['team-unnamed'],
      says: 'Nothing names the security team',
      remedy: 'Add people: { securityTeam:',
    },
    {
      what: 'a workflow that cannot be read',
      file: `${CONTROL}/announce.yml`,
      from: 'jobs:',
      to: 'jobs: [',
      found: ['workflow-unreadable', 'promise-unkept'],
      says: '.github/workflows/announce.yml is no workflow that GitHub runs',
      remedy: 'Mend its YAML',
    },
    {
      what: 'a workflow without jobs',
      file: `${CONTROL}/announce.yml`,
      from: 'jobs:',
      to: 'works:',
      found: ['workflow-unreadable', 'promise-unkept'],
      says: 'no jobs',
      remedy: 'Mend its YAML',
    },
  ])('finds $what', async ({ file, from, to, found, says, remedy }) => {
    replaceIn(sandbox, file, [from, to]);
    const { findings } = await examined();
    expect(findings.map(({ code }) => code)).toEqual(found);
    const [first] = findings;
    expect(first?.message).toContain(says);
    expect(first?.remedy).toContain(remedy);
  });

  test('warns of a job that says no rights', async () => {
    const name = `${PUBLIC}/security-policy.yml`;
    replaceIn(sandbox, name, ['permissions: {}\n', '']);
    replaceIn(sandbox, name, ['    permissions:\n      contents: read', '    # contents: read']);
    const { findings } = await examined();
    expect(findings).toMatchObject([
      { level: 'warning', code: 'permissions-unsaid', repository: 'public', line: 11 },
    ]);
    expect(findings[0]?.remedy).toBe('Add permissions: { contents: read }');
  });

  test('finds what belongs into the control repository', async () => {
    const text = readFileSync(path.join(sandbox.folder, CONTROL, 'deadlines.yml'), 'utf8');
    rmSync(path.join(sandbox.folder, CONTROL, 'deadlines.yml'));
    sandbox.write(`${PUBLIC}/deadlines.yml`, text);
    const codes = new Set((await examined()).findings.map(({ code }) => code));
    expect(codes).toEqual(new Set(['in-public', 'file-missing']));
  });

  test('takes an action of actions for what runs in it', async () => {
    const name = `${PUBLIC}/security-release.yml`;
    const release = (more: string): string => `on: workflow_dispatch
jobs:
  release-day:
    runs-on: ubuntu-latest
    permissions: { contents: write, pull-requests: read }
    steps:
      - uses: anvil/embargo/actions/release-day@${COMMIT}
        with: { token: x, ledger: x, ledger-key: x${more} }
`;
    sandbox.write(name, release(''));
    expect((await examined()).findings).toEqual([]);
    sandbox.write(name, release(', stage: announce'));
    const { findings } = await examined();
    expect(findings.map(({ message }) => / runs (.+), expected/.exec(message)?.[1])).toEqual([
      'gate-advisory (publish)',
      'build-release',
      'verify-release',
    ]);
  });

  test('takes an action of the very repository for the one of the suite', async () => {
    const name = `${PUBLIC}/security-policy.yml`;
    const text = readFileSync(path.join(sandbox.folder, name), 'utf8');
    sandbox.write(
      name,
      text.replace(/anvil\/embargo\/actions\/validate-policy@\w+/, '$/actions/validate-policy'),
    );
    expect(readFileSync(path.join(sandbox.folder, name), 'utf8')).toContain('$/actions/');
    expect((await examined()).findings).toEqual([]);
  });

  test('counts nothing as kept for sure while there are errors', async () => {
    replaceIn(sandbox, `${CONTROL}/announce.yml`, [COMMIT, 'v1']);
    const words = ['doctor', 'forge', '--control', 'forge-security'];
    const { stdout } = await runMain(sandbox.folder, ...words);
    expect(stdout).toMatch(
      /\d+ promises would be kept by the suite without the errors, .+; \d+ errors?, 0/,
    );
  });

  test('names the line on which something is wrong', async () => {
    replaceIn(sandbox, `${CONTROL}/readiness.yml`, ['fork-token:', 'fork-tokn:']);
    const text = readFileSync(path.join(sandbox.folder, CONTROL, 'readiness.yml'), 'utf8');
    const line = text.split('\n').findIndex((words) => words.includes('fork-tokn')) + 1;
    expect((await examined()).findings[0]?.line).toBe(line);
  });

  test('leaves workflows alone that do not use the suite', async () => {
    sandbox.write(
      `${PUBLIC}/ci.yml`,
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: actions/checkout@v7\n',
    );
    expect((await examined()).findings).toEqual([]);
  });

  test.each([
    { words: ['a', 'b'], says: '2 folders were given, expected one' },
    { words: ['nowhere'], says: 'The folder is "nowhere", expected a folder that is there' },
    { words: ['forge', '--control', 'none'], says: '--control is "none", expected a folder' },
    { words: ['forge-security'], says: 'No security policy was found' },
    { words: ['--fix'], says: "Unknown option '--fix'" },
  ])('$words ends in one sentence and 2', async ({ words, says }) => {
    const { code, stdout, stderr } = await runMain(sandbox.folder, 'doctor', ...words);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });

  test('prints a document that fits its schema', async () => {
    rmSync(path.join(sandbox.folder, CONTROL, 'deadlines.yml'));
    const words = ['doctor', 'forge', '--control', 'forge-security', '--json'];
    const { stdout } = await runMain(sandbox.folder, ...words);
    expect(loadSchema('adoption-report').faultsOf(JSON.parse(stdout))).toEqual([]);
  });

  test('changes nothing', () => {
    const files = (): string[] =>
      readdirSync(sandbox.folder, { recursive: true, encoding: 'utf8' });
    const before = files();
    run('forge', '--control', 'forge-security');
    expect(files()).toEqual(before);
  });
});
