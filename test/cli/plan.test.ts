import path from 'node:path';

import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { runCli } from '../support/run-cli.ts';
import type { CliRun } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { openSandbox } from '../support/sandbox.ts';
import type { Sandbox } from '../support/sandbox.ts';
import { loadSchema } from '../support/schema.ts';
import { describeShared, sharedPath } from '../support/shared.ts';

const POLICY = `# Security policy

Report vulnerabilities to [the team](mailto:team@anvil.dev). We acknowledge every report within 24 hours.

## Release

The fix is released within 21 days of disclosure.

Releases go out at 16:00 UTC on Monday to Thursday.

## Distributors

Distributors are told at least 7 days before the release.
`;
const CRITICAL = 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H';
const FRIDAY = '2026-11-20T09:00:00Z';

const { faultsOf } = loadSchema('plan');

interface Said {
  readonly promise: string;
  readonly span?: { readonly start: { readonly line: number } };
}

interface PlanDocument {
  readonly status: string;
  readonly nextRelease?: { readonly at: string; readonly local: Readonly<Record<string, string>> };
  readonly asSoonAsPossible?: Said;
  readonly decidedBy?: readonly Said[];
  readonly missed?: readonly Said[];
  readonly conflict?: readonly Said[];
  readonly due: readonly (Said & { readonly due?: string; readonly state: string })[];
  readonly lanes: readonly { readonly effect: string; readonly fits: string }[];
}

function documentOf({ stdout, stderr }: CliRun): PlanDocument {
  expect(stderr).toBe('');
  const document = JSON.parse(stdout) as PlanDocument;
  expect(faultsOf(document)).toEqual([]);
  return document;
}

/** "release 126": a promise and its line. */
function places(said: readonly Said[] | undefined): readonly string[] | undefined {
  return said?.map(({ promise, span }) => `${promise} ${String(span?.start.line)}`);
}

let sandbox: Sandbox;
beforeEach(() => {
  sandbox = openSandbox();
});
afterEach(() => {
  sandbox.remove();
});

const run = (...words: readonly string[]) => runMain(sandbox.folder, 'plan', ...words);

describe('for people', () => {
  test('it names the release by five clocks, and each promise with its line', () => {
    sandbox.write('SECURITY.md', POLICY);
    const words = ['--from', FRIDAY, '--cvss', CRITICAL];
    const { code, stdout } = runCli(sandbox.folder, 'plan', ...words);
    expect(stdout)
      .toBe(`Plan by SECURITY.md, report of Fri 2026-11-20 09:00 UTC, CVSS 9.8 (critical, v3.1)

Next release: Mon 2026-11-30 16:00 UTC (until Mon 2026-11-30 20:00 UTC)
              Tokyo Tue 01:00 · Berlin Mon 17:00 · New York Mon 11:00 · Los Angeles Mon 08:00
  provided that the fix is ready by then (--fixed)

Decided by
  Release window: Mon-Thu, 16:00 UTC  (SECURITY.md:9)

Due
  Sat 2026-11-21 09:00 UTC  Tokyo Sat 18:00 · Berlin Sat 10:00 · New York Sat 04:00 · Los Angeles Sat 01:00
    Acknowledgement: within 24 hours of report  (SECURITY.md:3)
  Mon 2026-11-23 16:00 UTC  Tokyo Tue 01:00 · Berlin Mon 17:00 · New York Mon 11:00 · Los Angeles Mon 08:00
    Distributors: at least 7 days before release  (SECURITY.md:13)
  Fri 2026-12-11 09:00 UTC  Tokyo Fri 18:00 · Berlin Fri 10:00 · New York Fri 04:00 · Los Angeles Fri 01:00
    Release: within 21 days of disclosure  (SECURITY.md:7)
`);
    expect(code).toBe(0);
  });

  test('promises that exclude each other are named, and it ends in 1', async () => {
    sandbox.write('SECURITY.md', POLICY.replace('at least 7 days', 'at least 28 days'));
    const { code, stdout } = await run('--from', FRIDAY, '--severity', 'high');
    expect(stdout).toContain(`report of Fri 2026-11-20 09:00 UTC, severity high

No release date: from Fri 2026-11-20 09:00 UTC on these promises cannot all be kept
  Distributors: at least 28 days before release  (SECURITY.md:13)
  Release: within 21 days of disclosure  (SECURITY.md:7)
`);
    expect(stdout).toContain(`Not due yet: the clock has not started
  Distributors: at least 28 days before release  (SECURITY.md:13)
`);
    expect(code).toBe(1);
  });

  test('a promise that is broken already stands alone', async () => {
    sandbox.write('SECURITY.md', POLICY);
    const { code, stdout } = await run('--from', FRIDAY, '--fixed', '2026-12-24T12:00:00+01:00');
    expect(stdout).toContain(`
No release date: from Thu 2026-12-24 11:00 UTC on this promise cannot be kept
  Release: within 21 days of disclosure  (SECURITY.md:7)
`);
    expect(code).toBe(1);
  });

  test('what only suggests is missed instead, and what happened is told', async () => {
    sandbox.write('SECURITY.md', `${POLICY}\nAll timelines here are suggestions.\n`);
    const events = ['--acknowledged', '2026-11-22T09:00Z', '--now', '2026-12-10T00:00Z'];
    const { code, stdout } = await run('--from', FRIDAY, '--fixed', '2026-12-01T00:00Z', ...events);
    expect(stdout).toContain(`Not kept, as it does not bind
  Release: within 21 days of disclosure [suggested]  (SECURITY.md:7)
    because of Distributors: at least 7 days before release [suggested]  (SECURITY.md:13)
`);
    expect(stdout).toContain('    done late: Acknowledgement: within 24 hours of report');
    expect(stdout).not.toContain('provided');
    expect(code).toBe(0);
  });
});

describe('the score of a vector alone', () => {
  test.each([
    { vector: CRITICAL, version: '3.1', score: 9.8, severity: 'critical' },
    {
      vector: 'CVSS:3.0/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N',
      version: '3.0',
      score: 0,
      severity: 'none',
    },
    {
      vector: 'CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:H/SI:H/SA:H/E:A',
      version: '4.0',
      score: 10,
      severity: 'critical',
    },
  ])('$vector: $score, $severity', async ({ vector, version, score, severity }) => {
    const { code, stdout } = await run('--cvss', vector, '--json');
    const document = JSON.parse(stdout) as unknown;
    expect(document).toEqual({
      schemaVersion: 1,
      cvss: { version, vector, score, severity },
      severity,
    });
    expect(faultsOf(document)).toEqual([]);
    expect(code).toBe(0);
  });

  test('is also told to people', async () => {
    expect((await run('--cvss', CRITICAL)).stdout).toBe('CVSS 9.8 (critical, v3.1)\n');
  });
});

describe('as JSON', () => {
  test('the plan fits its schema, with every instant by four clocks', async () => {
    sandbox.write('SECURITY.md', POLICY);
    const { nextRelease, ...rest } = documentOf(
      await run('--from', FRIDAY, '--cvss', CRITICAL, '--json'),
    );
    expect(nextRelease).toEqual({
      at: '2026-11-30T16:00:00Z',
      closesAt: '2026-11-30T20:00:00Z',
      local: {
        'Asia/Tokyo': '2026-12-01T01:00:00+09:00',
        'Europe/Berlin': '2026-11-30T17:00:00+01:00',
        'America/New_York': '2026-11-30T11:00:00-05:00',
        'America/Los_Angeles': '2026-11-30T08:00:00-08:00',
      },
    });
    expect(rest).toMatchObject({
      schemaVersion: 1,
      path: 'SECURITY.md',
      from: FRIDAY,
      now: FRIDAY,
      cvss: { score: 9.8, severity: 'critical' },
      severity: 'critical',
      status: 'planned',
    });
  });

  test('instants between the seconds stay as they are', async () => {
    sandbox.write('SECURITY.md', '# Security\n\nWe acknowledge every report within 24 hours.\n');
    const { due } = documentOf(await run('--from', '2026-06-20T10:59:59.123+05:30', '--json'));
    expect(due).toMatchObject([
      {
        due: '2026-06-21T05:29:59Z',
        local: {
          'Asia/Tokyo': '2026-06-21T14:29:59+09:00',
          'America/Los_Angeles': '2026-06-20T22:29:59-07:00',
        },
      },
    ]);
  });

  test('an impossible plan names the smallest set, and ends in 1', async () => {
    sandbox.write('SECURITY.md', POLICY.replace('at least 7 days', 'at least 28 days'));
    const ended = await run('--from', FRIDAY, '--json');
    const { status, conflict, nextRelease } = documentOf(ended);
    expect({ status, conflict: places(conflict), nextRelease }).toEqual({
      status: 'impossible',
      conflict: ['distributors 13', 'release 7'],
      nextRelease: undefined,
    });
    expect(ended.code).toBe(1);
  });
});

test('the configuration completes the policy, and its lines are named', async () => {
  sandbox.write('SECURITY.md', POLICY);
  sandbox.write(
    '.github/embargo.yml',
    `version: 1
blackoutDates: ['2026-11-30', '2026-12-01']
distributors:
  leadTimes:
    - atLeast: P1M
      anchor: public-disclosure
      direction: before
release:
  within: P40D
  from: report
`,
  );
  const { code, stdout, stderr } = await run('--from', FRIDAY);
  expect(stderr).toBe(
    "embargo: .github/embargo.yml:9 The configuration allows 40 days, the policy promises 21 days; the policy's promise is used\n",
  );
  expect(stdout).toContain(
    '  Distributors: at least 1 month before public disclosure  (.github/embargo.yml:5)\n',
  );
  expect(code).toBe(1);
  sandbox.write('other.yml', "version: 1\nblackoutDates: ['2026-11-30', '2026-12-01']\n");
  const { decidedBy, nextRelease } = documentOf(
    await run('--from', FRIDAY, '--config', 'other.yml', '--json'),
  );
  expect(nextRelease?.at).toBe('2026-12-02T16:00:00Z');
  expect(places(decidedBy)).toEqual(['releaseWindow 9']);
});

test('the policy that the configuration names is planned by', async () => {
  sandbox.write('docs/process.md', POLICY);
  sandbox.write('.github/embargo.yml', 'version: 1\npolicy: docs/process.md\n');
  expect((await run('--from', FRIDAY)).stdout).toContain('Plan by docs/process.md,');
});

describe('it ends in one sentence and 2', () => {
  const from = ['--from', FRIDAY];
  test.each([
    { words: [], says: '--from is missing, expected when the report came in' },
    { words: ['SECURITY.md', '--cvss', CRITICAL], says: '--from is missing' },
    { words: ['--from', '2026-11-20'], says: '--from is "2026-11-20", expected an instant with' },
    {
      words: ['--from', '2026-02-30T09:00Z'],
      says: '--from is "2026-02-30T09:00Z", and the calendar has no such day, expected an instant',
    },
    { words: ['--from', '2026-11-20T09:00'], says: '--from is "2026-11-20T09:00", expected' },
    { words: ['--from', 'now'], says: '--from is "now", expected an instant' },
    { words: [...from, '--public', 'soon'], says: '--public is "soon", expected an instant' },
    {
      words: [...from, '--acknowledged', '2026-11-19T09:00Z'],
      says: '--acknowledged is before --from, expected it after the report',
    },
    { words: [...from, '--severity', 'bad'], says: '--severity is "bad", expected one of: none' },
    { words: ['--cvss', ''], says: '--cvss is not usable: The CVSS vector is malformed' },
    {
      words: ['--cvss', 'CVSS:3.1/AV:N/AC:L', '--json'],
      says: '--cvss is not usable: The CVSS vector is malformed: PR is missing',
    },
    {
      words: [...from, '--cvss', 'AV:N/AC:L/Au:N/C:P/I:P/A:P'],
      says: '--cvss is not usable: The CVSS vector is of v2.0, which is too old',
    },
    { words: ['a.md', 'b.md', ...from], says: '2 files were given, expected one policy' },
    { words: ['gone.md', ...from], says: 'gone.md does not exist' },
    { words: [...from, '--config', 'gone.yml'], says: 'gone.yml cannot be read' },
    { words: ['--form', FRIDAY], says: "Unknown option '--form'" },
    { words: ['--from', '::error::\u001b[31m'], says: '--from is "::error::' },
  ])('$words', async ({ words, says }) => {
    sandbox.write('SECURITY.md', POLICY);
    const { code, stdout, stderr } = await run(...words);
    expect(stderr).toContain(says);
    expect(stderr.trim().split('\n')).toHaveLength(1);
    expect(stderr).not.toContain('\u001b');
    expect(stdout).toBe('');
    expect(code).toBe(2);
  });
});

test('text of a policy that looks like a command is inert', async () => {
  sandbox.write(
    'SECURITY.md',
    `${POLICY}\nThe "\u001b[31m ::error::x" team and ##[group] agree on the release day.\n`,
  );
  const { stdout } = await run('--from', FRIDAY);
  expect(stdout).not.toMatch(/^\s*::|##\[|\u001b/m);
});

/** What every plan says of the release, by policy and by what is known. */
const EXPECTED = [
  {
    own: 'ledger-server',
    model: 'toolhive-registry-server',
    release: '2026-11-23T16:00:00Z',
    low: '2026-11-23T16:00:00Z',
    public: '2026-11-20T10:00:00Z',
    upstream: '2026-12-21T16:00:00Z',
    missed: ['release'],
  },
  {
    own: 'warden',
    model: 'minder',
    release: '2026-11-23T16:00:00Z',
    low: '2026-11-23T16:00:00Z',
    public: '2026-11-20T10:00:00Z',
    upstream: '2026-12-21T16:00:00Z',
    missed: ['release'],
  },
  {
    own: 'stamp',
    model: 'sigstore',
    release: '2026-11-23T16:00:00Z',
    low: '2026-11-23T16:00:00Z',
    public: '2026-11-20T10:00:00Z',
    upstream: '2026-12-21T16:00:00Z',
    missed: ['release'],
  },
  {
    own: 'flotilla',
    model: 'kurator',
    release: '2026-11-27T09:00:00Z',
    low: '2026-12-01T12:00:00Z',
    // It is public already, so only the notice before the release is left to give.
    public: '2026-11-21T10:00:00Z',
    upstream: '2026-12-20T00:00:00Z',
    missed: [],
  },
  {
    own: 'quay',
    model: 'kappital',
    release: '2026-11-21T09:00:00Z',
    low: '2026-11-21T09:00:00Z',
    public: '2026-11-20T10:00:00Z',
    upstream: '2026-12-20T00:00:00Z',
    missed: ['release'],
  },
] as const;

async function expectPlans(folder: string, expected: (typeof EXPECTED)[number]): Promise<void> {
  const planned = async (...words: readonly string[]): Promise<PlanDocument> =>
    documentOf(await runMain(folder, 'plan', 'SECURITY.md', '--from', FRIDAY, '--json', ...words));
  expect((await planned('--cvss', CRITICAL)).nextRelease?.at).toBe(expected.release);
  const low = await planned('--severity', 'low', '--next-patch', '2026-12-01T12:00Z');
  expect(low.nextRelease?.at).toBe(expected.low);
  expect(low.lanes).toContainEqual(
    expect.objectContaining({ effect: 'slow-release', fits: 'yes' }),
  );
  expect((await planned('--public', '2026-11-20T10:00Z')).nextRelease?.at).toBe(expected.public);
  const upstream = await planned('--upstream', '2026-12-20T00:00Z');
  expect(upstream.nextRelease?.at).toBe(expected.upstream);
  expect(upstream.missed?.map(({ promise }) => promise)).toEqual(expected.missed);
}

describe('our own policies', () => {
  test.each(EXPECTED)('$own releases at $release', async (expected) => {
    await expectPlans(
      path.resolve(import.meta.dirname, '../fixtures/policies', expected.own),
      expected,
    );
  });
});

describeShared('the model policies', () => {
  test.each(EXPECTED)('$model releases at $release', async (expected) => {
    await expectPlans(sharedPath('seeds', expected.model), expected);
  });
});
