import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, expect, jest, test } from '@jest/globals';

import { publishedRelease } from '../support/release/published-release.ts';
import type { PublishedRelease } from '../support/release/published-release.ts';
import { LINUX } from '../support/release/signed-release.ts';
import type { World } from '../support/release/signed-release.ts';
import type { ActionRun } from '../support/run-action.ts';
import { where } from '../support/where-installed.ts';

jest.setTimeout(60_000);

/** A program of this machine that does what its words say, whatever it is called. */
const SHELL = '/bin/sh';
const isHere = process.platform === 'linux' && process.arch === 'x64' && existsSync(SHELL);
const describeHere = where(isHere, `Linux on x64 with ${SHELL}`);

const RUN = { policy: 'release-policy.json', 'run-programs': 'true' };

interface Programs {
  readonly says?: string;
  readonly regression?: string;
  readonly timeoutSeconds?: number;
}

const withPrograms =
  ({ says = 'echo forge 1.4.2', regression, timeoutSeconds = 20 }: Programs = {}) =>
  (world: World): void => {
    world.files.set(LINUX, readFileSync(SHELL));
    const words = ['-c', says];
    world.policy = {
      ...world.policy,
      artifacts: [
        {
          name: 'forge-{version}-{os}-{arch}',
          platforms: ['linux/amd64'],
          smoke: { arguments: words, timeoutSeconds },
        },
        { name: 'forge-{version}-{os}-{arch}', platforms: ['darwin/arm64'] },
      ],
      ...(regression === undefined
        ? {}
        : { regression: { command: ['{program}', '-c', regression] } }),
    };
  };

function tarGz(name: string, content: Buffer): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'embargo-archive-'));
  try {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), content, { mode: 0o755 });
    execFileSync('tar', ['-czf', path.join(folder, 'all.tar.gz'), '-C', folder, name]);
    return readFileSync(path.join(folder, 'all.tar.gz'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function failures({ outputs }: ActionRun): readonly string[] {
  const report = JSON.parse(outputs['report'] ?? '{"checks": []}') as {
    checks: { id: string; status: string; code?: string }[];
  };
  const bad = report.checks.filter(({ status }) => !['passed', 'skipped'].includes(status));
  return [...new Set(bad.map(({ id, code }) => `${id} ${code ?? 'unobservable'}`))];
}

describeHere('programs of a release', () => {
  let release: PublishedRelease;
  afterEach(() => release.close());

  test('are run once everything about them holds', async () => {
    release = await publishedRelease({ world: withPrograms({ regression: 'exit 0' }) });
    release.sandbox.write('old-forge', readFileSync('/bin/false'));
    const run = await release.run({ ...RUN, 'old-program': 'old-forge' });
    expect(failures(run)).toEqual([]);
    expect(run.code).toBe(0);
    expect(run.outputs['report']).toContain(`${LINUX} says 1.4.2`);
  });

  test('are run out of the archive that people download', async () => {
    release = await publishedRelease({
      world: (world) => {
        const name = 'forge-1.4.2-linux-amd64.tar.gz';
        const archive = tarGz('forge-1.4.2/forge', readFileSync(SHELL));
        world.files = new Map([[name, archive]]);
        const [first] = world.policy['artifacts'] as readonly object[];
        world.policy = {
          ...world.policy,
          artifacts: [
            {
              ...first,
              name: 'forge-{version}-{os}-{arch}.tar.gz',
              platforms: ['linux/amd64'],
              program: 'forge-{version}/forge',
              smoke: { arguments: ['-c', 'echo 1.4.2'] },
            },
          ],
        };
        world.last = (files) => files.delete('forge-1.4.2-linux-amd64.sigstore.json');
      },
    });
    const run = await release.run(RUN);
    expect(failures(run)).toEqual([]);
    expect(run.outputs['report']).toContain('Its elf header says linux/amd64');
  });

  test.each([
    { what: 'another version', says: 'echo forge 11.4.20', code: 'version-output VERSION_OTHER' },
    { what: 'no version', says: 'echo forge', code: 'version-output VERSION_UNREADABLE' },
    { what: 'an error', says: 'exit 3', code: 'smoke-command SMOKE_FAILED' },
    {
      what: 'nothing, for ever',
      says: 'sleep 300 & wait',
      timeoutSeconds: 1,
      code: 'smoke-command SMOKE_TIMED_OUT',
    },
  ])('that say $what fail', async ({ code, ...programs }) => {
    release = await publishedRelease({ world: withPrograms(programs) });
    expect(failures(await release.run(RUN))).toEqual([code]);
  });

  test('see nothing of the job: no token, no input, no workspace, an own folder', async () => {
    const says = 'env | grep -iE "token|input_|github" && exit 9; ls; pwd; echo forge 1.4.2';
    release = await publishedRelease({ world: withPrograms({ says }) });
    const run = await release.run(RUN, { GITHUB_STATE: 'x', SECRET_WORD: 'canary' });
    expect(failures(run)).toEqual([]);
    expect(JSON.stringify(run)).not.toContain('canary');
  });

  test('that show the vulnerability still, or showed it never, fail', async () => {
    release = await publishedRelease({ world: withPrograms({ regression: 'exit 1' }) });
    release.sandbox.write('old-forge', readFileSync('/bin/false'));
    const still = await release.run({ ...RUN, 'old-program': 'old-forge' });
    expect(failures(still)).toEqual(['regression REGRESSION_FAILS']);
    await release.close();
    release = await publishedRelease({ world: withPrograms({ regression: 'exit 0' }) });
    release.sandbox.write('old-forge', readFileSync('/bin/true'));
    const never = await release.run({ ...RUN, 'old-program': 'old-forge' });
    expect(failures(never)).toEqual(['regression REGRESSION_SHOWS_NOTHING']);
  });

  test('are not run where a signature does not hold', async () => {
    release = await publishedRelease({
      world: (world) => {
        withPrograms({ says: 'touch /tmp/embargo-was-run; echo forge 1.4.2' })(world);
        world.run = { ...world.run, runnerEnvironment: 'self-hosted' };
      },
    });
    const run = await release.run(RUN);
    expect(failures(run)).toEqual(
      expect.arrayContaining(['runner RUNNER_OTHER', 'smoke-command unobservable']),
    );
    expect(existsSync('/tmp/embargo-was-run')).toBe(false);
  });

  test.each([
    { what: 'a token of the job', env: { GITHUB_TOKEN: 'ghs_x' } },
    { what: 'the right to ask for identities', env: { ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' } },
  ])('are not run beside $what', async ({ env }) => {
    release = await publishedRelease({ world: withPrograms() });
    const run = await release.run(RUN, env);
    expect(run.code).toBe(1);
    expect(run.stdout).toContain('Programs are not run here');
  });

  test('are not run where the checkout keeps a token', async () => {
    release = await publishedRelease({ world: withPrograms() });
    release.sandbox.write(
      '.git/config',
      '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic x\n',
    );
    const run = await release.run(RUN);
    expect(run.stdout).toContain('persist-credentials: false');
  });
});
