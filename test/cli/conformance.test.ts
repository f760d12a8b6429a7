import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterAll, describe, expect, test } from '@jest/globals';

import { runMain } from '../support/run-main.ts';
import { GROUPS } from '../support/sigstore/cases/index.ts';
import {
  ARTIFACT,
  createForge,
  IDENTITY,
  ISSUER,
  keyBundle,
  SHA256,
} from '../support/sigstore/forge.ts';
import type { KeyPair } from '../support/sigstore/forge.ts';
import { put } from '../support/sigstore/json.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'embargo-conformance-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: unknown): string {
  const isBytes = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path.join(folder, name), isBytes ? content : JSON.stringify(content));
  return name;
}

const IDENTIFIED = ['--certificate-identity', IDENTITY, '--certificate-oidc-issuer', ISSUER];

interface Asked {
  readonly bundle: unknown;
  readonly root: unknown;
  readonly signer?: readonly string[] | undefined;
}

/** What the command answers, asked in the order of words that the protocol fixes. */
async function answer(
  { bundle, root, signer = IDENTIFIED }: Asked,
  artifact: string,
): Promise<string> {
  const bundled = ['--bundle', write('bundle.json', bundle), ...signer];
  const trust = ['--trusted-root', write('root.json', root)];
  const run = await runMain(folder, 'verify-bundle', ...bundled, ...trust, artifact);
  expect(run.stdout).toBe('');
  if (run.code === 0) return 'accepted';
  return `${String(run.code)}: ${/^embargo: ([A-Z_]+):/.exec(run.stderr)?.[1] ?? 'not done'}`;
}

const BY_FILE = write('größe von forge ☂.txt', ARTIFACT);
const BY_DIGEST = `sha256:${SHA256}`;

describe.each(GROUPS)('Of the $group', ({ cases }) => {
  test.each(cases)('$what: $verdict', async (asked) => {
    const expected = asked.verdict === 'accepted' ? 'accepted' : `1: ${asked.verdict}`;
    expect([await answer(asked, BY_FILE), await answer(asked, BY_DIGEST)]).toEqual([
      expected,
      expected,
    ]);
  });
});

describe('By a kept key', () => {
  const forge = createForge();
  const ec = (namedCurve: string) => (): KeyPair => generateKeyPairSync('ec', { namedCurve });
  const rsa = (): KeyPair => generateKeyPairSync('rsa', { modulusLength: 2048 });
  const ed25519 = (): KeyPair => generateKeyPairSync('ed25519');

  /** By digest, a key that signs something else than a SHA-256 cannot be judged: exit 2. */
  test.each([
    { kind: 'P-256', keysOf: ec('P-256'), hash: 'sha256', byDigest: 'accepted' },
    { kind: 'P-384', keysOf: ec('P-384'), hash: 'sha256', byDigest: 'accepted' },
    { kind: 'P-384', keysOf: ec('P-384'), hash: 'sha384', byDigest: '2: not done' },
    { kind: 'P-521', keysOf: ec('P-521'), hash: 'sha512', byDigest: '2: not done' },
    { kind: 'RSA', keysOf: rsa, hash: 'sha256', byDigest: 'accepted' },
    { kind: 'Ed25519', keysOf: ed25519, hash: null, byDigest: '2: not done' },
    { kind: 'Ed25519ph', keysOf: ed25519, hash: 'sha512', byDigest: '2: not done' },
  ] as const)('$kind, $hash', async ({ keysOf, hash, byDigest }) => {
    const [keys, others] = [keysOf(), keysOf()];
    const signer = ['--key', write('key.pem', pemOf(keys))];
    const other = ['--key', write('other.pem', pemOf(others))];
    for (const log of ['v1', 'v2'] as const) {
      const message = keyBundle(forge, { keys, content: 'message', log, hash });
      const envelope = keyBundle(forge, { keys, content: 'envelope', log, hash });
      const ask = (bundle: unknown, by: readonly string[], artifact: string): Promise<string> =>
        answer({ bundle, root: forge.trustedRoot, signer: by }, artifact);
      expect(await ask(message, signer, BY_FILE)).toBe('accepted');
      expect(await ask(message, signer, BY_DIGEST)).toBe(byDigest);
      expect(await ask(message, other, BY_FILE)).toBe('1: LOG_BODY_MISMATCH');
      for (const artifact of [BY_FILE, BY_DIGEST]) {
        expect(await ask(envelope, signer, artifact)).toBe('accepted');
        expect(await ask(envelope, other, artifact)).toBe('1: LOG_BODY_MISMATCH');
      }
    }
  });

  test.each([BY_FILE, BY_DIGEST])('and a root that states nothing, about %s', async (artifact) => {
    const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const signed = keyBundle(forge, { keys, content: 'message', log: 'v1' });
    const bundle = put(signed, ['verificationMaterial', 'tlogEntries'], undefined);
    const root = { mediaType: 'application/vnd.dev.sigstore.trustedroot+json;version=0.1' };
    const signer = ['--key', write('key.pem', pemOf(keys))];
    expect(await answer({ bundle, root, signer }, artifact)).toBe('accepted');
    expect(await answer({ bundle, root: forge.trustedRoot, signer }, artifact)).toBe(
      '1: LOG_ENTRY_MISSING',
    );
    expect(await answer({ bundle, root }, artifact)).toBe('1: SIGNER_KIND_MISMATCH');
    const both = [...signer, ...IDENTIFIED];
    expect(await answer({ bundle, root, signer: both }, artifact)).toBe('2: not done');
  });
});

describe('Words that look like a digest', () => {
  const forge = createForge();
  const asked = { bundle: forge.bundle(), root: forge.trustedRoot };

  test('are one in capitals too', async () => {
    expect(await answer(asked, `sha256:${SHA256.toUpperCase()}`)).toBe('accepted');
  });

  test.each(['sha256:forge', `sha256:${SHA256.slice(1)}`])(
    'are a file where they are none: %s',
    async (name) => {
      expect(await answer(asked, name)).toBe('2: not done');
      expect(await answer(asked, write(name, ARTIFACT))).toBe('accepted');
    },
  );

  test('are a file where there is one of that name', async () => {
    const name = write(`sha256:${'00'.repeat(32)}`, ARTIFACT);
    expect(await answer(asked, name)).toBe('accepted');
    write(`sha256:${SHA256}`, 'another artifact');
    expect(await answer(asked, `sha256:${SHA256}`)).toBe('1: DIGEST_MISMATCH');
  });
});

function pemOf({ publicKey }: KeyPair): string {
  return publicKey.export({ type: 'spki', format: 'pem' }).toString();
}
