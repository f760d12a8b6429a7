import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from '@jest/globals';

import {
  ARTIFACT,
  createForge,
  IDENTITY,
  ISSUER,
  STATEMENT,
  verdict,
} from '../support/sigstore/forge.ts';
import type { Forge } from '../support/sigstore/forge.ts';
import { whereInstalled } from '../support/where-installed.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-gh-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const forges = { 'public-good': createForge(), github: createForge('github') };
const { 'public-good': forge } = forges;
const content = {
  kind: 'statement',
  statement: { ...STATEMENT, predicateType: 'https://slsa.dev/provenance/v1' },
} as const;

/** What is shown to a user beside a check that failed. */
const SIGNER = [
  '--repo',
  'anvil/forge',
  '--cert-identity',
  IDENTITY,
  '--cert-oidc-issuer',
  ISSUER,
  '--source-ref',
  'refs/tags/v1.2.3',
  '--deny-self-hosted-runners',
];

function write(name: string, text: string | Buffer): string {
  const file = path.join(folder, name);
  writeFileSync(file, text);
  return file;
}

/** Whether gh accepts a bundle about the artifact, without network or login. */
function gh({ trustedRoot }: Forge, bundle: unknown, signer = SIGNER): string {
  const run = spawnSync(
    'gh',
    [
      'attestation',
      'verify',
      write('forge', ARTIFACT),
      '--bundle',
      write('bundle.json', JSON.stringify(bundle)),
      '--custom-trusted-root',
      write('root.jsonl', `${JSON.stringify(trustedRoot)}\n`),
      ...signer,
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: folder } },
  );
  return run.status === 0 ? 'accepted' : run.stderr;
}

whereInstalled('gh')('gh attestation verify with our trusted root', () => {
  test.each([
    { instance: 'public-good', request: {} },
    { instance: 'public-good', request: { isTimestamped: true } },
    { instance: 'public-good', request: { log: 'v2', isTimestamped: true } },
    { instance: 'github', request: {} },
  ] as const)('accepts what we accept: $instance, $request', async ({ instance, request }) => {
    const of = forges[instance];
    const bundle = of.bundle({ content, ...request });
    expect(await verdict(of, bundle)).toBe('accepted');
    expect(gh(of, bundle)).toBe('accepted');
  });

  test.each([
    { certificateFlaw: 'expired' },
    { certificateFlaw: 'other-authority' },
    { logFlaw: 'another-log' },
    { logFlaw: 'another-signature' },
    { logFlaw: 'proof-of-another-entry' },
    { logFlaw: 'checkpoint-of-another-key' },
    { log: 'v2', isTimestamped: true, timeFlaw: 'too-late' },
    { log: 'v2', isTimestamped: true, timeFlaw: 'another-authority' },
    { log: 'v2', isTimestamped: false },
    { isSignedByAnotherKey: true },
    { subject: IDENTITY.replace('v1.2.3', 'v1.2.4') },
  ] as const)('refuses what we refuse: %j', async (request) => {
    const bundle = forge.bundle({ content, ...request });
    expect(await verdict(forge, bundle)).not.toBe('accepted');
    expect(gh(forge, bundle)).not.toBe('accepted');
  });

  // It asks for them where the authority is Sigstore's own, by the name.
  test.each(['no-log-promise', 'promise-of-another-log'] as const)(
    'asks for no promise of a certificate log, where we do: %s',
    async (certificateFlaw) => {
      const bundle = forge.bundle({ content, certificateFlaw });
      expect(await verdict(forge, bundle)).toMatch(/^SCT_/);
      expect(gh(forge, bundle)).toBe('accepted');
    },
  );

  test('takes a part of the name of a workflow for the whole, where we do not', async () => {
    const bundle = forge.bundle({ content });
    const workflow = 'anvil/forge/.github/workflows/release.ym';
    expect(gh(forge, bundle, ['--repo', 'anvil/forge', '--signer-workflow', workflow])).toBe(
      'accepted',
    );
  });
});
