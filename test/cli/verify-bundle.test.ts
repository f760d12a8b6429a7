import { generateKeyPairSync } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { runCli } from '../support/run-cli.ts';
import type { CliRun } from '../support/run-cli.ts';
import { runMain } from '../support/run-main.ts';
import { describeShared, readShared, sharedPath } from '../support/shared.ts';
import {
  ARTIFACT,
  createForge,
  ENVELOPE,
  IDENTITY,
  ISSUER,
  keyBundle,
  SHA256,
} from '../support/sigstore/forge.ts';
import { put } from '../support/sigstore/json.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-verify-bundle-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const forge = createForge();
const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const others = generateKeyPairSync('ec', { namedCurve: 'P-256' });

function write(name: string, content: unknown): void {
  const isBytes = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path.join(folder, name), isBytes ? content : JSON.stringify(content));
}

write('forge', ARTIFACT);
write('other', 'another artifact');
write('root.json', forge.trustedRoot);
write('message.json', forge.bundle({ log: 'v2', isTimestamped: true }));
write('envelope.json', forge.bundle({ content: ENVELOPE }));
write('by-key.json', keyBundle(forge, { keys, content: 'message', log: 'v1' }));
write('key.pem', keys.publicKey.export({ type: 'spki', format: 'pem' }));
write('other.pem', others.publicKey.export({ type: 'spki', format: 'pem' }));
write('none.json', 'no bundle');
mkdirSync(path.join(folder, 'folder'));

const SIGNER = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER];
const ROOT = ['--trusted-root', 'root.json'];

function run(...words: readonly string[]): Promise<CliRun> {
  return runMain(folder, 'verify-bundle', ...words);
}

test.each(['message.json', 'envelope.json', 'none.json'])('%s as a process', async (bundle) => {
  const words = ['--bundle', bundle, ...SIGNER, ...ROOT, 'forge'];
  expect(runCli(folder, 'verify-bundle', ...words)).toEqual(await run(...words));
});

describe.each(['forge', `sha256:${SHA256}`])('About %s', (artifact) => {
  test.each(['message.json', 'envelope.json'])('%s is accepted in silence', async (bundle) => {
    const accepted = await run('--bundle', bundle, ...SIGNER, ...ROOT, artifact);
    expect(accepted).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('a bundle by a key is accepted by that key alone', async () => {
    const by = (key: string): Promise<CliRun> =>
      run('--bundle', 'by-key.json', '--key', key, ...ROOT, artifact);
    expect([await by('key.pem'), await by('other.pem')]).toMatchObject([{ code: 0 }, { code: 1 }]);
  });

  test.each([
    ['by another root', [], 'CERTIFICATE_UNTRUSTED'],
    ['by the root of staging', ['--staging'], 'CERTIFICATE_UNTRUSTED'],
  ])('is refused %s', async (_, root, code) => {
    const refused = await run('--bundle', 'envelope.json', ...SIGNER, ...root, artifact);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(new RegExp(`^embargo: ${code}: [^\\n]+\\n$`));
  });
});

test.each([
  ['another file', 'message.json', SIGNER, 'other', 'DIGEST_MISMATCH'],
  ['another file', 'envelope.json', SIGNER, 'other', 'SUBJECT_MISMATCH'],
  ['another digest', 'message.json', SIGNER, `sha256:${'00'.repeat(32)}`, 'DIGEST_MISMATCH'],
  ['what is no bundle', 'none.json', SIGNER, 'forge', 'BUNDLE_MALFORMED'],
  ['a key instead', 'by-key.json', SIGNER, 'forge', 'SIGNER_KIND_MISMATCH'],
  ['an artifact as the bundle', 'forge', SIGNER, 'forge', 'BUNDLE_MALFORMED'],
])('%s is refused with one sentence: %s', async (...[, bundle, signer, artifact, code]) => {
  const refused = await run('--bundle', bundle, ...signer, ...ROOT, artifact);
  expect(refused).toMatchObject({ code: 1, stdout: '' });
  expect(refused.stderr).toMatch(new RegExp(`^embargo: ${code}: [^\\n]+\\n$`));
});

test.each([
  ['no bundle', [...SIGNER, 'forge']],
  ['a bundle that is not there', ['--bundle', 'absent', ...SIGNER, 'forge']],
  ['a bundle that is a folder', ['--bundle', 'folder', ...SIGNER, 'forge']],
  ['no signer', ['--bundle', 'message.json', 'forge']],
  ['no issuer', ['--bundle', 'message.json', '--certificate-identity', IDENTITY, 'forge']],
  ['no identity', ['--bundle', 'message.json', '--certificate-oidc-issuer', ISSUER, 'forge']],
  [
    'an empty identity',
    ['--bundle', 'message.json', '--certificate-identity=', ...SIGNER.slice(2), 'forge'],
  ],
  ['a signer and a key', ['--bundle', 'message.json', ...SIGNER, '--key', 'key.pem', 'forge']],
  ['a key that is none', ['--bundle', 'by-key.json', '--key', 'forge', 'forge']],
  [
    'a root that is none',
    ['--bundle', 'message.json', ...SIGNER, '--trusted-root', 'message.json', 'forge'],
  ],
  ['no artifact', ['--bundle', 'message.json', ...SIGNER]],
  ['two artifacts', ['--bundle', 'message.json', ...SIGNER, 'forge', 'other']],
  ['an artifact that is not there', ['--bundle', 'message.json', ...SIGNER, ...ROOT, 'absent']],
  ['a digest that is none', ['--bundle', 'message.json', ...SIGNER, 'sha256:0']],
  ['an option that is none', ['--bundle', 'message.json', ...SIGNER, '--offline', 'forge']],
])('With %s the job cannot be done', async (_, words) => {
  const failed = await run(...words);
  expect(failed).toMatchObject({ code: 2, stdout: '' });
  expect(failed.stderr).toMatch(/^embargo: [^\n]+\n$/);
});

test('A root that will soon be too old, or holds what is not known, is said when it was used', async () => {
  const end = '2020-01-01T00:00:00Z';
  const authority = ['certificateAuthorities', 1];
  const old = put(forge.trustedRoot, authority, {
    certChain: { certificates: [{ rawBytes: 'AAAA' }] },
    validFor: { start: end },
  });
  write('old.json', old);
  const accepted = await run(
    '--bundle',
    'message.json',
    ...SIGNER,
    '--trusted-root',
    'old.json',
    'forge',
  );
  expect(accepted.code).toBe(0);
  expect(accepted.stderr).toContain('certificateAuthorities[1]');
});

describeShared('A bundle of the public good instance', () => {
  const bundle = sharedPath('trust', 'npm-provenance-sigstore-2.1.0.bundle.json');
  const signer = [
    '--certificate-identity',
    'https://github.com/sigstore/sigstore-js/.github/workflows/release.yml@refs/heads/main',
    '--certificate-oidc-issuer',
    ISSUER,
  ];

  test('holds by the embedded root, and is not about another file', async () => {
    const refused = await run('--bundle', bundle, ...signer, 'forge');
    expect(refused.stderr).toContain('SUBJECT_MISMATCH');
  });

  test('does not hold when a character of its signature changes', async () => {
    const text = readShared('trust', 'npm-provenance-sigstore-2.1.0.bundle.json');
    write('changed.json', text.replace(/("sig":\s*"MEQCI)./, '$1B'));
    const refused = await run('--bundle', path.join(folder, 'changed.json'), ...signer, 'forge');
    expect(refused.stderr).toMatch(/SIGNATURE_INVALID|LOG_BODY_MISMATCH/);
  });
});
