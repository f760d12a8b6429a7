import { afterEach, describe, expect, jest, test } from '@jest/globals';

import { publishedRelease } from '../support/release/published-release.ts';
import type { PublishedRelease, PublishedSettings } from '../support/release/published-release.ts';
import { DARWIN, LINUX, TAG } from '../support/release/signed-release.ts';
import type { ActionRun } from '../support/run-action.ts';

jest.setTimeout(60_000);

const POLICY = { policy: 'release-policy.json' };
let world: PublishedRelease;

const publish = async (settings?: PublishedSettings): Promise<PublishedRelease> => {
  world = await publishedRelease(settings);
  return world;
};

afterEach(() => world.close());

/** `id code` of each check that failed. */
function failures({ outputs }: ActionRun): readonly string[] {
  const report = JSON.parse(outputs['report'] ?? '{"checks": []}') as {
    checks: { id: string; status: string; code?: string; why?: string }[];
  };
  const bad = report.checks.filter(({ status }) => !['passed', 'skipped'].includes(status));
  return [...new Set(bad.map(({ id, code, why }) => `${id} ${code ?? why ?? ''}`))];
}

test('A stranger without a token verifies a published, immutable release', async () => {
  const { run, github } = await publish();
  const verified = await run({ ...POLICY, advisory: '' });
  expect(failures(verified)).toEqual([]);
  expect(verified.outputs['result']).toBe('passed');
  expect(verified.code).toBe(0);
  expect(verified.summary).toContain('is verified');
  expect(github.requests.some(({ headers }) => 'authorization' in headers)).toBe(false);
});

test('A draft is verified with a token before anybody sees it', async () => {
  const { run, token } = await publish({
    isDraft: true,
    world: (made) => {
      made.policy = { ...made.policy, release: {} };
    },
  });
  const verified = await run({ ...POLICY, source: 'draft', 'github-token': token });
  expect(failures(verified)).toEqual([]);
  expect(verified.code).toBe(0);
});

test('Without a token a draft is not found, and that is no pass', async () => {
  const { run } = await publish({ isDraft: true });
  const refused = await run({ ...POLICY, source: 'draft' });
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('There is no draft');
});

test('A file that was swapped for another fails, by every check that looks at it', async () => {
  const { run, github } = await publish();
  const [release] = [...github.repository('anvil/forge').releases.values()];
  const asset = [...(release?.assets.values() ?? [])].find(({ name }) => name === LINUX);
  if (asset !== undefined) asset.content = Buffer.concat([asset.content, Buffer.from('!')]);
  const refused = await run(POLICY);
  expect(refused.code).toBe(1);
  const ids = failures(refused).map((failure) => failure.split(' ')[0]);
  expect(ids).toEqual(expect.arrayContaining(['checksums-complete', 'signature', 'immutable']));
});

test('A release that is edited while it is verified is caught', async () => {
  const { run, github, token } = await publish();
  const [release] = [...github.repository('anvil/forge').releases.values()];
  const name = encodeURIComponent(DARWIN);
  github.fail({
    method: 'GET',
    path: new RegExp(`/download/${TAG}/${name}$`),
    fault: { kind: 'delay', milliseconds: 1500 },
  });
  const running = run(POLICY);
  const edited = (async () => {
    while (!github.requests.some(({ url }) => url.includes('/download/'))) {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await fetch(`${github.url}/repos/anvil/forge/releases/${String(release?.id)}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${token}` },
      body: JSON.stringify({ body: 'Something else, 1.4.2.' }),
    });
  })();
  const [refused] = await Promise.all([running, edited]);
  expect(failures(refused)).toEqual(['unchanged RELEASE_EDITED']);
  expect(refused.code).toBe(1);
});

describe('What SECURITY.md promises is enough of a policy', () => {
  const securityPolicy = `# Security policy

Report vulnerabilities to security@anvil.dev.

On release day the Fix Lead makes sure that the binaries are built, signed, publicly available, and functional.
`;

  test('and a release that keeps it passes', async () => {
    const { run } = await publish({ securityPolicy });
    const verified = await run();
    expect(failures(verified)).toEqual([]);
    expect(verified.code).toBe(0);
  });

  test('and one with a file that nobody signed fails', async () => {
    const { run } = await publish({
      securityPolicy,
      world: (made) => {
        made.last = (files) => files.set('forge-extra', Buffer.from('x'));
      },
    });
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(failures(refused)).toContain('signature SIGNATURE_MISSING');
  });

  test('and where it promises nothing, that is said', async () => {
    const { run } = await publish({ securityPolicy: '# Security\n\nMail security@anvil.dev.\n' });
    const refused = await run();
    expect(refused.code).toBe(1);
    expect(refused.stdout).toContain('promises nothing of binaries');
  });
});

test('Programs are not run beside a token', async () => {
  const { run, token } = await publish();
  const refused = await run({ ...POLICY, 'run-programs': 'true', 'github-token': token });
  expect(refused.code).toBe(1);
  expect(refused.stdout).toContain('Programs are not run here');
});

test('With fail-on: never it only reports', async () => {
  const { run } = await publish({
    world: (made) => {
      made.last = (files) => files.set('more.txt', Buffer.from('x'));
    },
  });
  const reported = await run({ ...POLICY, 'fail-on': 'never' });
  expect(failures(reported)).toEqual([
    'checksums-complete CHECKSUM_ABSENT',
    'nothing-extra ASSET_UNEXPECTED',
  ]);
  expect(reported.code).toBe(0);
});
