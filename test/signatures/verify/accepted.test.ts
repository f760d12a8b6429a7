import { createHash, generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { artifactOfDigest, artifactOfFile, readTrustedRoots } from '@embargo/signatures';
import { afterAll, describe, expect, test } from '@jest/globals';

import {
  ARTIFACT,
  createForge,
  ENVELOPE,
  expectedKey,
  IDENTITY,
  ISSUER,
  judge,
  keyBundle,
  MESSAGE,
  SHA256,
  STATEMENT,
  verdict,
} from '../../support/sigstore/forge.ts';
import type { KeyPair } from '../../support/sigstore/forge.ts';
import { at, change, put } from '../../support/sigstore/json.ts';

const forge = createForge();
const github = createForge('github');
const folder = mkdtempSync(path.join(tmpdir(), 'embargo-bundles-'));
const file = path.join(folder, 'forge');
writeFileSync(file, ARTIFACT);
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const WAYS = [
  { way: 'a file', artifact: artifactOfFile(file) },
  { way: 'its digest', artifact: artifactOfDigest({ algorithm: 'sha256', hex: SHA256 }) },
];

describe.each(WAYS)('By $way', ({ artifact }) => {
  test.each([
    { content: MESSAGE, log: 'v1', isTimestamped: false },
    { content: MESSAGE, log: 'v1', isTimestamped: true },
    { content: MESSAGE, log: 'v2', isTimestamped: true },
    { content: ENVELOPE, log: 'v1', isTimestamped: false },
    { content: ENVELOPE, log: 'v1', isTimestamped: true },
    { content: ENVELOPE, log: 'v2', isTimestamped: true },
  ] as const)(
    'a $content.kind on Rekor $log is accepted, timestamped: $isTimestamped',
    async (request) => {
      expect(await verdict(forge, forge.bundle(request), { artifact })).toBe('accepted');
    },
  );

  test.each([MESSAGE, ENVELOPE])(
    "a $kind of GitHub's instance is accepted by its timestamp alone",
    async (content) => {
      expect(await verdict(github, github.bundle({ content }), { artifact })).toBe('accepted');
    },
  );

  test.each([
    { type: 'ec', curve: 'P-256', hash: 'sha256' },
    { type: 'ec', curve: 'P-384', hash: 'sha256' },
    { type: 'ec', curve: 'P-384', hash: 'sha384' },
    { type: 'ec', curve: 'P-521', hash: 'sha512' },
    { type: 'rsa', curve: '', hash: 'sha256' },
    { type: 'ed25519', curve: '', hash: null },
    { type: 'ed25519', curve: '', hash: 'sha512' },
  ] as const)(
    'an envelope signed by a kept key is accepted: $type $curve $hash',
    async ({ type, curve, hash }) => {
      const keys = keysOf(type, curve);
      for (const log of ['v1', 'v2'] as const) {
        const bundle = keyBundle(forge, { keys, content: 'envelope', log, hash });
        const expected = expectedKey(keys);
        expect(await verdict(forge, bundle, { artifact, expected })).toBe('accepted');
      }
    },
  );
});

test.each([
  { type: 'ec', curve: 'P-256', hash: 'sha256' },
  { type: 'ec', curve: 'P-384', hash: 'sha256' },
  { type: 'rsa', curve: '', hash: 'sha256' },
] as const)(
  'a message signed by a kept key is accepted by its digest: $type $curve $hash',
  async ({ type, curve, hash }) => {
    const keys = keysOf(type, curve);
    const bundle = keyBundle(forge, { keys, content: 'message', log: 'v1', hash });
    expect(await verdict(forge, bundle, { expected: expectedKey(keys) })).toBe('accepted');
  },
);

test.each([
  { type: 'ec', curve: 'P-384', hash: 'sha384' },
  { type: 'ec', curve: 'P-521', hash: 'sha512' },
  { type: 'ed25519', curve: '', hash: null },
  { type: 'ed25519', curve: '', hash: 'sha512' },
] as const)(
  'a message whose SHA-256 cannot tell is accepted by its file, and an error by its digest: $type $curve $hash',
  async ({ type, curve, hash }) => {
    const keys = keysOf(type, curve);
    const bundle = keyBundle(forge, { keys, content: 'message', log: 'v2', hash });
    const expected = expectedKey(keys);
    const artifact = artifactOfFile(file);
    expect(await verdict(forge, bundle, { expected, artifact })).toBe('accepted');
    await expect(verdict(forge, bundle, { expected })).rejects.toMatchObject({
      code: 'INPUT_INVALID',
    });
  },
);

test.each([
  ['P-256', 'sha256'],
  ['P-384', 'sha384'],
  ['P-521', 'sha512'],
] as const)('an envelope is accepted that a tiled log has by its hash: %s', async (curve, hash) => {
  const keys = keysOf('ec', curve);
  const request = { keys, content: 'envelope', log: 'v2', hash, isHashed: true } as const;
  const expected = expectedKey(keys);
  expect(await verdict(forge, keyBundle(forge, request), { expected })).toBe('accepted');
});

test('a message by Ed25519ph is accepted by its SHA-512', async () => {
  const keys = keysOf('ed25519', '');
  const bundle = keyBundle(forge, { keys, content: 'message', log: 'v1', hash: 'sha512' });
  const expected = expectedKey(keys);
  const hex = createHash('sha512').update(ARTIFACT).digest('hex');
  const artifact = artifactOfDigest({ algorithm: 'sha512', hex });
  expect(await verdict(forge, bundle, { expected, artifact })).toBe('accepted');
});

describe('By a root that states nothing', () => {
  const nothing = { trustedRoot: { mediaType: at(forge.trustedRoot, 'mediaType') } };
  const keys = keysOf('ec', 'P-384');
  const signed = keyBundle(forge, { keys, content: 'message', log: 'v1', hash: 'sha384' });
  const bare = put(signed, ['verificationMaterial', 'tlogEntries'], undefined);
  const artifact = artifactOfFile(file);

  test('a signature by a kept key holds alone, by that key', async () => {
    const by = (expected: KeyPair): Promise<string> =>
      verdict(nothing, bare, { expected: expectedKey(expected), artifact });
    expect(await by(keys)).toBe('accepted');
    expect(await by(keysOf('ec', 'P-384'))).toBe('SIGNATURE_INVALID');
  });

  test('a digest may be stated that is not the one that goes with the key', async () => {
    const digest = Buffer.from(SHA256, 'hex').toString('base64');
    const stated = { algorithm: 'SHA2_256', digest };
    const other = put(bare, ['messageSignature', 'messageDigest'], stated);
    const policy = { expected: expectedKey(keys), artifact };
    expect(await verdict(nothing, other, policy)).toBe('accepted');
  });

  test('a log entry is of no log that is trusted', async () => {
    const policy = { expected: expectedKey(keys), artifact };
    expect(await verdict(nothing, signed, policy)).toBe('LOG_UNTRUSTED');
  });

  test('a certificate does not hold', async () => {
    expect(await verdict(nothing, forge.bundle())).toBe('CERTIFICATE_UNTRUSTED');
  });
});

test('what was signed, by whom and when is told', async () => {
  const accepted = await judge(forge, forge.bundle({ content: ENVELOPE, isTimestamped: true }));
  expect(accepted).toMatchObject({
    status: 'accepted',
    trustedRoot: 'the root of the test',
    signedAt: [new Date('2026-03-04T05:06:07Z'), new Date('2026-03-04T05:06:07Z')],
    statement: { predicateType: STATEMENT.predicateType, predicate: STATEMENT.predicate },
    signer: {
      kind: 'certificate',
      names: [IDENTITY],
      claims: {
        issuer: ISSUER,
        buildSignerUri: IDENTITY,
        buildSignerDigest: 'c0ffee00'.repeat(5),
        runnerEnvironment: 'github-hosted',
        sourceRepositoryUri: 'https://github.com/anvil/forge',
        sourceRepositoryDigest: 'c0ffee00'.repeat(5),
        sourceRepositoryRef: 'refs/tags/v1.2.3',
        sourceRepositoryId: '1001',
        sourceRepositoryOwnerUri: 'https://github.com/anvil',
        sourceRepositoryOwnerId: '2002',
        buildConfigUri: IDENTITY,
        buildConfigDigest: 'c0ffee00'.repeat(5),
        buildTrigger: 'push',
        runInvocationUri: 'https://github.com/anvil/forge/actions/runs/3003/attempts/1',
        sourceRepositoryVisibility: 'public',
        workflowTrigger: 'push',
        workflowSha: 'c0ffee00'.repeat(5),
        workflowName: 'Release',
        workflowRepository: 'anvil/forge',
        workflowRef: 'refs/tags/v1.2.3',
      },
    },
  });
});

describe('An older version', () => {
  const bundle = forge.bundle();
  const certificate = at(bundle, 'verificationMaterial', 'certificate');
  const chained = put(
    put(bundle, ['verificationMaterial', 'certificate'], undefined),
    ['verificationMaterial', 'x509CertificateChain'],
    { certificates: [certificate] },
  );
  const typed = (version: string): unknown =>
    put(chained, ['mediaType'], `application/vnd.dev.sigstore.bundle+json;version=${version}`);
  const proof = ['verificationMaterial', 'tlogEntries', 0, 'inclusionProof'];

  test('0.1 is accepted with a proof of inclusion', async () => {
    expect(await verdict(forge, typed('0.1'))).toBe('accepted');
  });

  test('0.1 is accepted by its promise of inclusion alone', async () => {
    expect(await verdict(forge, put(typed('0.1'), proof, undefined))).toBe('accepted');
  });

  test('0.1 is accepted with a proof from before there were checkpoints', async () => {
    const old = put(typed('0.1'), [...proof, 'checkpoint'], undefined);
    expect(await verdict(forge, old)).toBe('accepted');
  });

  test('0.2 is accepted', async () => {
    expect(await verdict(forge, typed('0.2'))).toBe('accepted');
  });

  test('0.3 is accepted under its first media type', async () => {
    const mediaType = 'application/vnd.dev.sigstore.bundle+json;version=0.3';
    expect(await verdict(forge, put(bundle, ['mediaType'], mediaType))).toBe('accepted');
  });
});

test('the release attestation of GitHub is an identity of its own, without an issuer', async () => {
  const statement = { ...STATEMENT, predicateType: 'https://in-toto.io/attestation/release/v0.2' };
  const bundle = github.bundle({
    content: { kind: 'statement', statement },
    claims: 'none',
    subject: 'https://dotcom.releases.github.com',
  });
  expect(await verdict(github, bundle, { expected: { kind: 'github-release' } })).toBe('accepted');
});

test('numbers may be written as numbers, and absent parts as null', async () => {
  const entry = ['verificationMaterial', 'tlogEntries', 0];
  const bundle = forge.bundle();
  const numbered = change(bundle, [...entry, 'logIndex'], Number);
  const spelled = put(numbered, ['verificationMaterial', 'timestampVerificationData'], null);
  expect(await verdict(forge, spelled)).toBe('accepted');
});

test('a root of several lines is tried line by line, each with thresholds of its own', async () => {
  const roots = [forge.trustedRoot, github.trustedRoot].map((root) => JSON.stringify(root));
  const trustedRoots = readTrustedRoots(Buffer.from(`${roots.join('\n')}\n`), 'roots.jsonl');
  expect(await judge(forge, forge.bundle(), { trustedRoots })).toMatchObject({
    trustedRoot: 'roots.jsonl:1',
  });
  expect(await judge(github, github.bundle(), { trustedRoots })).toMatchObject({
    trustedRoot: 'roots.jsonl:2',
  });
});

test('a root may hold several authorities and logs of each kind', async () => {
  const others = createForge();
  const kinds = ['certificateAuthorities', 'timestampAuthorities', 'tlogs', 'ctlogs'];
  for (const order of [
    [forge, others],
    [others, forge],
  ] as const) {
    const trustedRoot = kinds.reduce<unknown>((root, kind) => {
      return put(root, [kind], order.map((of) => at(of.trustedRoot, kind)).flat());
    }, forge.trustedRoot);
    for (const request of [{}, { log: 'v2', isTimestamped: true }] as const) {
      expect(await verdict({ trustedRoot }, forge.bundle(request))).toBe('accepted');
    }
  }
});

test('a window holds its last second, and says it in any time zone', async () => {
  for (const end of ['2026-03-04T05:06:07Z', '2026-03-04T06:06:07.000+01:00']) {
    const windows = [
      ['certificateAuthorities', 0, 'validFor', 'end'],
      ['timestampAuthorities', 0, 'validFor', 'end'],
      ['tlogs', 0, 'publicKey', 'validFor', 'end'],
      ['tlogs', 1, 'publicKey', 'validFor', 'end'],
    ];
    const trustedRoot = windows.reduce((root, path) => put(root, path, end), forge.trustedRoot);
    for (const request of [{ isTimestamped: true }, { log: 'v2', isTimestamped: true }] as const) {
      expect(await verdict({ trustedRoot }, forge.bundle(request))).toBe('accepted');
    }
  }
});

test('an envelope is accepted that the first Rekor has by the hash of what was signed', async () => {
  const keys = keysOf('ec', 'P-256');
  const bundle = keyBundle(forge, { keys, content: 'envelope', log: 'v1', isHashed: true });
  expect(await verdict(forge, bundle, { expected: expectedKey(keys) })).toBe('accepted');
});

function keysOf(type: 'ec' | 'rsa' | 'ed25519', namedCurve: string): KeyPair {
  if (type === 'rsa') return generateKeyPairSync('rsa', { modulusLength: 2048 });
  return type === 'ec' ? generateKeyPairSync('ec', { namedCurve }) : generateKeyPairSync('ed25519');
}
