import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';

import { CERTIFICATE_FLAWS } from '@embargo/rehearsal';
import type { ServiceName } from '@embargo/rehearsal';

import { openReleaseJob } from '../support/release-job.ts';
import type { ReleaseJob } from '../support/release-job.ts';
import type { ActionRun } from '../support/run-action.ts';

const QUIET = { 'stage-release': 'false', 'store-attestations': 'false' };

jest.setTimeout(60_000);

let job: ReleaseJob;

beforeEach(async () => {
  job = await openReleaseJob();
  const config = job.sigstore.signingConfig({ isTimestamped: true });
  job.sandbox.write('signing_config.json', JSON.stringify(config));
});

afterEach(() => job.close());

/** Every secret of the job, and the first words of each identity token that was given out. */
function secrets({ sigstore }: ReleaseJob): string[] {
  const asked = sigstore.requests('fulcio').map(({ body }) => {
    const { credentials } = JSON.parse(body) as { credentials: { oidcIdentityToken: string } };
    return credentials.oidcIdentityToken.split('.')[1] ?? '';
  });
  return [sigstore.environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '', ...asked];
}

function expectNoSecret(run: ActionRun): void {
  const told = run.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
  const shown = [...told, run.stderr, run.summary, JSON.stringify(run.outputs)].join('\n');
  const found = secrets(job).filter((secret) => secret === '' || shown.includes(secret));
  expect(found).toEqual([]);
}

const FAULTS = [
  { kind: 'status', status: 403 },
  { kind: 'cut' },
  { kind: 'invalid-json' },
] as const;

const SERVICES: readonly (readonly [ServiceName, string])[] = [
  ['identity', 'The runner gave no identity token'],
  ['fulcio', 'Fulcio gave no certificate'],
  ['rekor', 'the transparency log took no entry'],
  ['timestamps', 'the timestamp authority gave no timestamp'],
];

describe.each(SERVICES)('while %s fails for good', (service, sentence) => {
  test('nothing is signed or staged, and one sentence says why', async () => {
    job.sigstore.fail(service, { times: 99, fault: { kind: 'status', status: 500 } });
    const run = await job.run({ 'store-attestations': 'false' });
    expect(run.code).toBe(1);
    expect(run.stdout).toContain(sentence);
    expect(job.github.repository('anvil/forge').releases.size).toBe(0);
    expectNoSecret(run);
  });
});

test.each(FAULTS)('Fulcio failing by %j gives one sentence', async (fault) => {
  job.sigstore.fail('fulcio', { times: 99, fault });
  const run = await job.run(QUIET);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain('Fulcio gave no certificate');
  expectNoSecret(run);
});

test('each service may fail once', async () => {
  for (const [service] of SERVICES) job.sigstore.fail(service, { fault: { kind: 'cut' } });
  job.sigstore.fail('rekor', { nth: 3, fault: { kind: 'cut', afterEffect: true } });
  const run = await job.run(QUIET);
  expect(run.code).toBe(0);
  expectNoSecret(run);
});

test('a service that is not there is told of', async () => {
  await job.sigstore.stop('rekor');
  expect((await job.run(QUIET)).stdout).toContain('the transparency log took no entry');
});

// Whether a chain leads to a root, a log promised and the time fits, the verifier decides.
test.each(CERTIFICATE_FLAWS.filter((flaw) => flaw.endsWith('purpose')))(
  'a certificate with the flaw %s does not leave the run',
  async (flaw) => {
    job.sigstore.misissue(flaw);
    const run = await job.run(QUIET);
    expect(run.stdout).toContain('is by a certificate that is not for signing code');
    expect(job.names()).not.toContain('SHA256SUMS.sigstore.json');
  },
);

test('a certificate for another workflow does not leave the run', async () => {
  const elsewhere = job.sigstore.environment;
  job.sigstore.actAs({
    repository: 'anvil/forge',
    ref: 'refs/tags/v1.2.3',
    sha: job.commit,
    jobWorkflowRef: 'mallory/forge/.github/workflows/release.yml@refs/tags/v1.2.3',
  });
  job.sigstore.fail('identity', {
    nth: 1,
    fault: { kind: 'status', status: 200, body: { value: tokenFor(job.commit) } },
  });
  const run = await job.run(QUIET, elsewhere);
  expect(run.stdout).toContain('is by a certificate for another identity than this workflow');
});

test('a job without the right to an identity token is told the permission', async () => {
  const none = { ACTIONS_ID_TOKEN_REQUEST_URL: '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' };
  expect((await job.run(QUIET, none)).stdout).toContain('`id-token: write`');
});

test.each([
  ['absent.json', 'does not exist'],
  ['broken.json', 'is no JSON'],
])('a signing configuration that is %s is refused before anything is built', async (file, why) => {
  job.sandbox.write('broken.json', '{');
  const run = await job.run({ ...QUIET, 'signing-config': file, run: 'touch built' });
  expect(run.stdout).toContain(why);
  expect(run.code).toBe(1);
});

test('a configuration without a service is told of', async () => {
  job.sandbox.write('signing_config.json', '{}');
  expect((await job.run(QUIET)).stdout).toContain('names no service that can be used');
});

/** A token as the runner would give it to the workflow itself; Fulcio never sees it. */
function tokenFor(sha: string): string {
  const workflow = 'anvil/forge/.github/workflows/release.yml@refs/tags/v1.2.3';
  const claims = {
    sub: 'repo:anvil/forge:ref:refs/tags/v1.2.3',
    repository: 'anvil/forge',
    repository_id: '1001',
    repository_owner_id: '2002',
    ref: 'refs/tags/v1.2.3',
    sha,
    workflow_ref: workflow,
    job_workflow_ref: workflow,
    event_name: 'push',
    runner_environment: 'github-hosted',
    run_id: '3003',
    run_attempt: '1',
  };
  return `e30.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.x`;
}
