import { spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, expect, test } from '@jest/globals';

import {
  ARTIFACT,
  createForge,
  ENVELOPE,
  expectedKey,
  IDENTITY,
  ISSUER,
  keyBundle,
  MESSAGE,
  verdict,
} from '../support/sigstore/forge.ts';
import type { Forge } from '../support/sigstore/forge.ts';
import { whereInstalled } from '../support/where-installed.ts';

const describeCosign = whereInstalled('cosign', ['version']);

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-cosign-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const forge = createForge();
const github = createForge('github');
const SIGNER = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER];

/** Whether cosign accepts a bundle about the artifact, and what it says where it does not. */
function cosign({ trustedRoot }: Forge, bundle: unknown, words: readonly string[]): string {
  const write = (name: string, content: unknown): string => {
    const file = path.join(folder, name);
    writeFileSync(file, Buffer.isBuffer(content) ? content : JSON.stringify(content));
    return file;
  };
  const [command = '', ...options] = words;
  const run = spawnSync(
    'cosign',
    [
      command,
      '--bundle',
      write('bundle.json', bundle),
      '--trusted-root',
      write('root.json', trustedRoot),
      ...options,
      write('forge', ARTIFACT),
    ],
    { encoding: 'utf8', env: { PATH: process.env['PATH'] ?? '', HOME: folder } },
  );
  return run.status === 0 ? 'accepted' : run.stderr;
}

const BLOB = ['verify-blob', ...SIGNER];
const ATTESTATION = [
  'verify-blob-attestation',
  '--type',
  'https://example.com/checked/v1',
  ...SIGNER,
];

describeCosign('cosign accepts what we accept', () => {
  test.each([
    { of: forge, request: { content: MESSAGE, log: 'v1' }, words: BLOB },
    { of: forge, request: { content: MESSAGE, isTimestamped: true }, words: BLOB },
    { of: forge, request: { content: MESSAGE, log: 'v2', isTimestamped: true }, words: BLOB },
    { of: forge, request: { content: ENVELOPE }, words: ATTESTATION },
    { of: forge, request: { content: ENVELOPE, isTimestamped: true }, words: ATTESTATION },
  ] as const)('a $request.content.kind: $request.log, $request.isTimestamped', async (row) => {
    const bundle = row.of.bundle(row.request);
    expect(await verdict(row.of, bundle)).toBe('accepted');
    expect(cosign(row.of, bundle, row.words)).toBe('accepted');
  });

  test("a bundle of GitHub's instance, told that there is no log", async () => {
    const bundle = github.bundle({ content: ENVELOPE });
    const words = [...ATTESTATION, '--insecure-ignore-tlog', '--insecure-ignore-sct'];
    expect(await verdict(github, bundle)).toBe('accepted');
    expect(cosign(github, bundle, [...words, '--use-signed-timestamps'])).toBe('accepted');
  });

  test.each(['v1', 'v2'] as const)('a message by a kept key on Rekor %s', async (log) => {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = path.join(folder, 'key.pem');
    writeFileSync(key, keys.publicKey.export({ type: 'spki', format: 'pem' }));
    const bundle = keyBundle(forge, { keys, content: 'message', log });
    expect(await verdict(forge, bundle, { expected: expectedKey(keys) })).toBe('accepted');
    expect(cosign(forge, bundle, ['verify-blob', '--key', key])).toBe('accepted');
  });
});

describeCosign('cosign accepts, of an envelope in a tiled log', () => {
  test('the record of its hash; the older kind of record is known to us alone', async () => {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const key = path.join(folder, 'key.pem');
    writeFileSync(key, keys.publicKey.export({ type: 'spki', format: 'pem' }));
    const request = {
      keys,
      content: 'envelope',
      log: 'v2',

      isHashed: true,
    } as const;
    const bundle = keyBundle(forge, request);
    const words = [...ATTESTATION.slice(0, 3), '--key', key];
    expect(await verdict(forge, bundle, { expected: expectedKey(keys) })).toBe('accepted');
    expect(cosign(forge, bundle, words)).toBe('accepted');
  });
});

describeCosign('cosign refuses what we refuse', () => {
  test.each([
    { certificateFlaw: 'expired' },
    { certificateFlaw: 'not-yet-valid' },
    { certificateFlaw: 'other-authority' },
    { certificateFlaw: 'server-purpose' },
    { certificateFlaw: 'no-log-promise' },
    { certificateFlaw: 'promise-of-another-log' },
    { logFlaw: 'another-log' },
    { logFlaw: 'another-signature' },
    { logFlaw: 'too-late' },
    { logFlaw: 'promise-of-another-entry' },
    { logFlaw: 'proof-of-another-entry' },
    { logFlaw: 'checkpoint-of-another-tree' },
    { logFlaw: 'checkpoint-of-another-key' },
    { log: 'v2', isTimestamped: true, timeFlaw: 'too-late' },
    { log: 'v2', isTimestamped: true, timeFlaw: 'too-early' },
    { log: 'v2', isTimestamped: true, timeFlaw: 'another-authority' },
    { log: 'v2', isTimestamped: true, timeFlaw: 'another-signature' },
    { log: 'v2', isTimestamped: false },
    { isSignedByAnotherKey: true },
  ] as const)('a message with %j', async (request) => {
    const bundle = forge.bundle({ content: MESSAGE, ...request });
    expect(await verdict(forge, bundle)).not.toBe('accepted');
    expect(cosign(forge, bundle, BLOB)).not.toBe('accepted');
  });
});
