import { createHash, generateKeyPairSync } from 'node:crypto';

import { artifactOfDigest, expectIdentity } from '@embargo/signatures';
import { describe, expect, test } from '@jest/globals';

import type { BundleRequest } from '../../../packages/rehearsal/src/sigstore/bundle/make-bundle.ts';
import {
  createForge,
  ENVELOPE,
  expectedKey,
  IDENTITY,
  ISSUER,
  keyBundle,
  MESSAGE,
  SHA256,
  STATEMENT,
  verdict,
} from '../../support/sigstore/forge.ts';
import { at, change, put, textAt } from '../../support/sigstore/json.ts';
import type { Path } from '../../support/sigstore/json.ts';

const forge = createForge();
const github = createForge('github');

const MATERIAL: Path = ['verificationMaterial'];
const ENTRY: Path = [...MATERIAL, 'tlogEntries', 0];
const PROOF: Path = [...ENTRY, 'inclusionProof'];
const CHECKPOINT: Path = [...PROOF, 'checkpoint', 'envelope'];
const STAMP: Path = [
  ...MATERIAL,
  'timestampVerificationData',
  'rfc3161Timestamps',
  0,
  'signedTimestamp',
];

const V2 = { log: 'v2', isTimestamped: true } as const;

describe('A bundle', () => {
  const good = Buffer.from(JSON.stringify(forge.bundle()));
  const nested = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth);

  test.each([
    ['nothing', ''],
    ['no JSON', 'bundle'],
    ['a list', '[]'],
    ['a text', '"bundle"'],
    ['null', 'null'],
    ['cut off', good.subarray(0, good.length >> 1)],
    ['followed by another', Buffer.concat([good, good])],
    ['not UTF-8', Buffer.concat([Buffer.of(0xff), good])],
    ['nested deeply', nested(100_000)],
    ['nested deeply inside', `{"mediaType":${nested(1000)}}`],
    ['saying its type twice', `{"mediaType":"a",${good.toString().slice(1)}`],
    ['larger than any is', Buffer.alloc(64 * 1024 * 1024 + 1, ' ')],
  ])('that is %s is refused', async (_, source) => {
    expect(await verdict(forge, Buffer.from(source))).toBe('BUNDLE_MALFORMED');
  });

  test.each([
    'application/vnd.dev.sigstore.bundle.v0.3+json; charset=utf-8',
    'application/vnd.dev.sigstore.bundle.v0.4+json',
    'application/vnd.dev.sigstore.bundle+json;version=0.30',
    'application/vnd.dev.sigstore.bundle+json',
    'application/json',
    'toString',
  ])('of the media type %s is refused', async (mediaType) => {
    const bundle = put(forge.bundle(), ['mediaType'], mediaType);
    expect(await verdict(forge, bundle)).toBe('MEDIA_TYPE_UNSUPPORTED');
  });

  test('of a version without what that version must have is refused', async () => {
    const typed = (version: string): unknown =>
      put(
        forge.bundle(),
        ['mediaType'],
        `application/vnd.dev.sigstore.bundle+json;version=${version}`,
      );
    const chain = { certificates: [at(forge.bundle(), ...MATERIAL, 'certificate')] };
    const chained = put(
      put(forge.bundle(), [...MATERIAL, 'certificate'], undefined),
      [...MATERIAL, 'x509CertificateChain'],
      chain,
    );
    for (const bundle of [
      put(typed('0.1'), [...ENTRY, 'inclusionPromise'], undefined),
      put(typed('0.2'), PROOF, undefined),
      put(typed('0.3'), PROOF, undefined),
      put(typed('0.2'), [...PROOF, 'checkpoint'], undefined),
      chained,
    ]) {
      expect(await verdict(forge, bundle)).toBe('BUNDLE_MALFORMED');
    }
  });

  test.each([
    ['two signers', [...MATERIAL, 'publicKey'], { hint: '' }],
    ['no signer', [...MATERIAL, 'certificate'], undefined],
    ['two contents', ['dsseEnvelope'], { payload: 'AAAA' }],
    ['no content', ['messageSignature'], undefined],
    ['no material', MATERIAL, undefined],
    ['a digest of no algorithm', ['messageSignature', 'messageDigest', 'algorithm'], 'SHA3_256'],
    ['a digest that is too short', ['messageSignature', 'messageDigest', 'digest'], 'AAAA'],
    ['no digest', ['messageSignature', 'messageDigest'], undefined],
    ['no signature', ['messageSignature', 'signature'], ''],
    ['33 log entries', [...MATERIAL, 'tlogEntries'], Array.from({ length: 33 }, () => ({}))],
    ['65 hashes', [...PROOF, 'hashes'], Array.from({ length: 65 }, () => `${'A'.repeat(43)}=`)],
    ['a hash that is none', [...PROOF, 'hashes', 0], 'AAAA'],
    ['a log entry that is a text', ENTRY, 'entry'],
  ] satisfies readonly (readonly [string, Path, unknown])[])(
    'with %s is refused',
    async (...[, path, value]) => {
      expect(await verdict(forge, put(forge.bundle(), path, value))).toBe('BUNDLE_MALFORMED');
    },
  );

  test('with two signatures in its envelope is refused', async () => {
    const signatures = ['dsseEnvelope', 'signatures'];
    const bundle = change(forge.bundle({ content: ENVELOPE }), signatures, (old) => [
      ...(old as unknown[]),
      ...(old as unknown[]),
    ]);
    expect(await verdict(forge, bundle)).toBe('BUNDLE_MALFORMED');
  });
});

describe('A certificate', () => {
  test.each([
    ['no-purpose', 'CERTIFICATE_PURPOSE'],
    ['server-purpose', 'CERTIFICATE_PURPOSE'],
    ['other-authority', 'CERTIFICATE_UNTRUSTED'],
    ['expired', 'CERTIFICATE_EXPIRED'],
    ['not-yet-valid', 'CERTIFICATE_EXPIRED'],
    ['no-log-promise', 'SCT_MISSING'],
    ['promise-of-another-log', 'SCT_INVALID'],
  ] as const)('with the flaw %s is refused: %s', async (certificateFlaw, code) => {
    for (const request of [{}, { content: ENVELOPE }, V2]) {
      expect(await verdict(forge, forge.bundle({ certificateFlaw, ...request }))).toBe(code);
    }
  });

  test.each([
    ['Ed448', generateKeyPairSync('ed448')],
    ['X25519', generateKeyPairSync('x25519')],
    ['RSA-PSS', generateKeyPairSync('rsa-pss', { modulusLength: 2048 })],
    ['ECDSA on secp256k1', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
    ['ECDSA on brainpoolP256r1', generateKeyPairSync('ec', { namedCurve: 'brainpoolP256r1' })],
  ])('for a key of %s is refused', async (_, { publicKey }) => {
    const certificate = forge.parts.codeSigning.issue({
      publicKey,
      subject: IDENTITY,
      claims: { iss: ISSUER },
      at: forge.parts.now(),
    });
    const raw = [...MATERIAL, 'certificate', 'rawBytes'];
    const bundle = put(forge.bundle(), raw, certificate.toString('base64'));
    expect(await verdict(forge, bundle)).toBe('KEY_UNSUPPORTED');
  });

  test('of an authority of the same name and another key is refused', async () => {
    expect(await verdict(createForge(), forge.bundle(V2))).toMatch(/^(LOG|CERTIFICATE)_UNTRUSTED$/);
    expect(await verdict(createForge('github'), github.bundle())).toBe('CERTIFICATE_UNTRUSTED');
  });

  test('of an authority whose window does not hold the time is refused', async () => {
    const window = ['certificateAuthorities', 0, 'validFor'];
    for (const validFor of [
      { start: '2026-03-05T00:00:00Z' },
      { start: '2026-01-01T00:00:00Z', end: '2026-03-04T00:00:00Z' },
    ]) {
      const trustedRoot = put(forge.trustedRoot, window, validFor);
      expect(await verdict({ trustedRoot }, forge.bundle())).toBe('CERTIFICATE_UNTRUSTED');
    }
  });

  test('of an authority without a start of its window is refused', async () => {
    const start = ['certificateAuthorities', 0, 'validFor', 'start'];
    const trustedRoot = put(forge.trustedRoot, start, undefined);
    expect(await verdict({ trustedRoot }, forge.bundle())).toBe('CERTIFICATE_UNTRUSTED');
  });

  test('whose SCT is of a log outside of its window is refused', async () => {
    const end = ['ctlogs', 0, 'publicKey', 'validFor', 'end'];
    const trustedRoot = put(forge.trustedRoot, end, '2026-01-01T00:00:00Z');
    expect(await verdict({ trustedRoot }, forge.bundle())).toBe('SCT_INVALID');
  });

  test('that was changed is refused', async () => {
    const raw = [...MATERIAL, 'certificate', 'rawBytes'];
    const changed = change(forge.bundle(), raw, (old) => {
      const bytes = Buffer.from(String(old), 'base64');
      bytes[200] = (bytes[200] ?? 0) ^ 1;
      return bytes.toString('base64');
    });
    expect(await verdict(forge, changed)).toMatch(/^(CERTIFICATE_|LOG_BODY_)/);
  });

  test.each(['', 'AAAA', 'MIIB', Buffer.from('no certificate').toString('base64')])(
    'that is none is refused: "%s"',
    async (rawBytes) => {
      const bundle = put(forge.bundle(), [...MATERIAL, 'certificate', 'rawBytes'], rawBytes);
      expect(await verdict(forge, bundle)).toMatch(/^(CERTIFICATE|BUNDLE)_MALFORMED$/);
    },
  );
});

describe('An identity', () => {
  test.each([
    ['a part of it', IDENTITY.slice(0, -1)],
    ['more than it', `${IDENTITY}0`],
    ['a pattern of it', IDENTITY.replace('release', '.*')],
    ['another case', IDENTITY.toUpperCase()],
    ['its address with a slash', `${IDENTITY}/`],
  ])('is refused when expected is %s', async (_, identity) => {
    const expected = expectIdentity(identity, ISSUER);
    expect(await verdict(forge, forge.bundle(), { expected })).toBe('IDENTITY_MISMATCH');
  });

  test.each([
    ['a part of it', ISSUER.slice(0, -1)],
    ['its address with a slash', `${ISSUER}/`],
    ['another', 'https://accounts.example.com'],
  ])('is refused when the issuer expected is %s', async (_, issuer) => {
    const expected = expectIdentity(IDENTITY, issuer);
    expect(await verdict(forge, forge.bundle(), { expected })).toBe('ISSUER_MISMATCH');
  });

  test('without an issuer is refused where one is expected', async () => {
    const bundle = github.bundle({ claims: 'none', subject: IDENTITY });
    expect(await verdict(github, bundle)).toBe('ISSUER_MISMATCH');
  });

  test.each([
    ['identity', () => expectIdentity('', ISSUER)],
    ['issuer', () => expectIdentity(IDENTITY, '')],
  ])('cannot be asked for with an empty %s', (_, expect_) => {
    expect(expect_).toThrow(expect.objectContaining({ code: 'USAGE' }));
  });
});

describe("GitHub's release attestation", () => {
  const release = { kind: 'github-release' } as const;
  const statement = { ...STATEMENT, predicateType: 'https://in-toto.io/attestation/release/v0.2' };
  const content = { kind: 'statement', statement } as const;
  const subject = 'https://dotcom.releases.github.com';

  test('is refused with an issuer', async () => {
    const bundle = github.bundle({ content, subject });
    expect(await verdict(github, bundle, { expected: release })).toBe('ISSUER_MISMATCH');
  });

  test('is refused under another name', async () => {
    const bundle = github.bundle({ content, claims: 'none', subject: `${subject}/` });
    expect(await verdict(github, bundle, { expected: release })).toBe('IDENTITY_MISMATCH');
  });

  test('is refused with another predicate', async () => {
    const bundle = github.bundle({ content: ENVELOPE, claims: 'none', subject });
    expect(await verdict(github, bundle, { expected: release })).toBe('PREDICATE_MISMATCH');
  });
});

describe('A log entry', () => {
  test.each([
    ['another-log', 'LOG_UNTRUSTED', 'LOG_UNTRUSTED'],
    ['another-signature', 'LOG_BODY_MISMATCH', 'LOG_BODY_MISMATCH'],
    ['too-late', 'CERTIFICATE_EXPIRED', 'accepted'],
    ['no-promise', 'TIMESTAMP_MISSING', 'accepted'],
    ['promise-of-another-entry', 'LOG_PROMISE_INVALID', 'accepted'],
    ['proof-of-another-entry', 'LOG_PROOF_INVALID', 'LOG_PROOF_INVALID'],
    ['checkpoint-of-another-tree', 'LOG_CHECKPOINT_INVALID', 'LOG_CHECKPOINT_INVALID'],
    ['checkpoint-of-another-key', 'LOG_CHECKPOINT_INVALID', 'LOG_CHECKPOINT_INVALID'],
  ] as const)('with the flaw %s is refused: %s, on a tiled log %s', async (logFlaw, v1, v2) => {
    for (const content of [MESSAGE, ENVELOPE]) {
      expect(await verdict(forge, forge.bundle({ content, logFlaw }))).toBe(v1);
      expect(await verdict(forge, forge.bundle({ content, logFlaw, ...V2 }))).toBe(v2);
    }
  });

  test('must be there where the root has logs, whatever else there is', async () => {
    const bundle = forge.bundle({ log: 'none', isTimestamped: true });
    expect(await verdict(forge, bundle)).toBe('LOG_ENTRY_MISSING');
  });

  test('counts once', async () => {
    const bundle = forge.bundle(V2);
    const entry = at(bundle, ...ENTRY);
    const twice = put(bundle, [...MATERIAL, 'tlogEntries'], [entry, entry]);
    expect(await verdict(forge, twice)).toBe('LOG_ENTRY_DUPLICATE');
  });

  test('of another bundle is refused', async () => {
    const other = forge.bundle(V2);
    const bundle = put(forge.bundle(V2), ENTRY, at(other, ...ENTRY));
    expect(await verdict(forge, bundle)).toBe('LOG_BODY_MISMATCH');
  });

  test('of a log that is not trusted at the time is refused', async () => {
    for (const [index, request] of [{}, V2].entries()) {
      const end = ['tlogs', index, 'publicKey', 'validFor', 'end'];
      const trustedRoot = put(forge.trustedRoot, end, '2026-01-01T00:00:00Z');
      const code = index === 0 ? 'LOG_PROMISE_INVALID' : 'LOG_UNTRUSTED';
      expect(await verdict({ trustedRoot }, forge.bundle(request))).toBe(code);
    }
  });

  test.each([
    { name: 'an index', path: [...ENTRY, 'logIndex'], value: '3', code: 'LOG_PROOF_INVALID' },
    {
      name: 'an index in the tree',
      path: [...PROOF, 'logIndex'],
      value: '3',
      code: 'LOG_PROOF_INVALID',
    },
    {
      name: 'a size of the tree',
      path: [...PROOF, 'treeSize'],
      value: '3',
      code: 'LOG_CHECKPOINT_INVALID',
    },
    {
      name: 'a root',
      path: [...PROOF, 'rootHash'],
      value: `${'A'.repeat(43)}=`,
      code: 'LOG_CHECKPOINT_INVALID',
    },
    {
      name: 'a hash',
      path: [...PROOF, 'hashes', 0],
      value: `${'A'.repeat(43)}=`,
      code: 'LOG_PROOF_INVALID',
    },
    { name: 'no hashes', path: [...PROOF, 'hashes'], value: [], code: 'LOG_PROOF_INVALID' },
    {
      name: 'a kind',
      path: [...ENTRY, 'kindVersion', 'kind'],
      value: 'dsse',
      code: 'LOG_BODY_MISMATCH',
    },
    {
      name: 'a version',
      path: [...ENTRY, 'kindVersion', 'version'],
      value: '0.0.1',
      code: 'LOG_BODY_MISMATCH',
    },
  ] as const)('with $name that is another is refused', async ({ path, value, code }) => {
    expect(await verdict(forge, put(forge.bundle(V2), path, value))).toBe(code);
  });

  test.each([
    ['time', 'integratedTime'],
    ['index', 'logIndex'],
  ])('with a promise for another %s is refused', async (_, name) => {
    const bundle = change(forge.bundle(), [...ENTRY, name], (old) => String(Number(old) + 1));
    expect(await verdict(forge, bundle)).toBe('LOG_PROMISE_INVALID');
  });
});

test('An artifact that changes between its hash and its use is an error', async () => {
  const keys = generateKeyPairSync('ed25519');
  const bundle = keyBundle(forge, { keys, content: 'message', log: 'v1', hash: null });
  const digest = artifactOfDigest({ algorithm: 'sha256', hex: SHA256 });
  const bytes = (): Buffer => Buffer.from('what took its place');
  const policy = { expected: expectedKey(keys), artifact: { ...digest, bytes } };
  await expect(verdict(forge, bundle, policy)).rejects.toMatchObject({ code: 'FILE_UNREADABLE' });
});

test.each([
  [['tlogs'], { log: 'none', isTimestamped: true }, 'LOG_ENTRY_MISSING'],
  [['ctlogs'], { certificateFlaw: 'no-log-promise' }, 'SCT_MISSING'],
] as const)('A log that cannot be used is still asked for: %s', async (kind, request, code) => {
  const trustedRoot = put(forge.trustedRoot, kind, [{ hashAlgorithm: 'SHA3_512' }]);
  expect(await verdict({ trustedRoot }, forge.bundle(request))).toBe(code);
});

describe('A checkpoint', () => {
  test.each([
    ['has no end', (old: string) => old.trimEnd()],
    ['is cut off', (old: string) => old.slice(0, 40)],
    ['has text behind its signatures', (old: string) => `${old}and more\n`],
    ['has no signature', (old: string) => `${old.slice(0, old.indexOf('\n\n'))}\n\n`],
    ['says another size', (old: string) => old.replace(/\n(\d+)\n/, '\n1$1\n')],
    [
      'names another signer',
      (old: string) => old.replace('\u2014 log2026.test', '\u2014 log2027.test'),
    ],
    [
      'names a part of its signer',
      (old: string) => old.replace('\u2014 log2026.test', '\u2014 log'),
    ],
    ['hints at another key', (old: string) => old.replace(/(\u2014 \S+ )..../, '$1AAAA')],
    ['has a dash of another kind', (old: string) => old.replace('\u2014', '-')],
    ['says its size with a zero', (old: string) => old.replace(/\n(\d+)\n/, '\n0$1\n')],
    ['is empty', () => ' '],
  ])('that %s is refused', async (_, edit) => {
    const bundle = forge.bundle(V2);
    const spoilt = change(bundle, CHECKPOINT, (old) => edit(String(old)));
    expect(at(spoilt, ...CHECKPOINT)).not.toBe(at(bundle, ...CHECKPOINT));
    expect(await verdict(forge, spoilt)).toBe('LOG_CHECKPOINT_INVALID');
  });

  test('may be cosigned by others, but not by the log wrongly', async () => {
    const bundle = forge.bundle(V2);
    const envelope = textAt(bundle, ...CHECKPOINT);
    const [, line = ''] = envelope.split('\n\n');
    const witness = `\u2014 witness.test ${Buffer.alloc(68, 7).toString('base64')}\n`;
    const wrong = `${line.slice(0, -10)}AAAAAAA==\n`;
    const signed = (more: string): unknown => put(bundle, CHECKPOINT, envelope + more);
    expect(await verdict(forge, signed(witness))).toBe('accepted');
    expect(await verdict(forge, signed(wrong))).toBe('LOG_CHECKPOINT_INVALID');
  });
});

test('The first Rekor may sign under any name that its note says, a tiled log as its host', async () => {
  const elsewhere = createForge('public-good', { rekor: 'pod-7', rekorV2: 'pod-8' });
  expect(await verdict(elsewhere, elsewhere.bundle())).toBe('accepted');
  expect(await verdict(elsewhere, elsewhere.bundle(V2))).toBe('LOG_CHECKPOINT_INVALID');
  const renamed = change(elsewhere.bundle(), CHECKPOINT, (old) =>
    String(old).replace('\u2014 pod-7', '\u2014 pod-9'),
  );
  expect(await verdict(elsewhere, renamed)).toBe('LOG_CHECKPOINT_INVALID');
});

describe('A timestamp', () => {
  test.each([
    ['another-signature', 'TIMESTAMP_INVALID'],
    ['another-authority', 'TIMESTAMP_INVALID'],
    ['too-late', 'CERTIFICATE_EXPIRED'],
    ['too-early', 'CERTIFICATE_EXPIRED'],
  ] as const)('with the flaw %s is refused: %s', async (timeFlaw, code) => {
    for (const request of [V2, { isTimestamped: true }] satisfies Partial<BundleRequest>[]) {
      expect(await verdict(forge, forge.bundle({ timeFlaw, ...request }))).toBe(code);
    }
    expect(await verdict(github, github.bundle({ timeFlaw }))).toBe(code);
  });

  test('must be there where no log tells the time', async () => {
    const untimed = forge.bundle({ log: 'v2', isTimestamped: false });
    expect(await verdict(forge, untimed)).toBe('TIMESTAMP_MISSING');
    const bare = put(github.bundle(), [...MATERIAL, 'timestampVerificationData'], undefined);
    expect(await verdict(github, bare)).toBe('TIMESTAMP_MISSING');
  });

  test('counts once', async () => {
    const bundle = github.bundle();
    const stamps = STAMP.slice(0, -2);
    const twice = change(bundle, stamps, (old) => [...(old as unknown[]), ...(old as unknown[])]);
    expect(await verdict(github, twice)).toBe('TIMESTAMP_INVALID');
  });

  test.each([
    ['no answer', Buffer.from('no answer')],
    ['a refusal of the authority', Buffer.from('3005300302010230', 'hex')],
    ['a status alone', Buffer.from('30053003020100', 'hex')],
  ])('that is %s is refused', async (_, stamp) => {
    const bundle = put(github.bundle(), STAMP, stamp.toString('base64'));
    expect(await verdict(github, bundle)).toBe('TIMESTAMP_MALFORMED');
  });

  test('that was not granted is refused', async () => {
    const bundle = change(github.bundle(), STAMP, (old) => {
      const bytes = Buffer.from(String(old), 'base64');
      const status = bytes.indexOf(Buffer.from('3003020100', 'hex')) + 4;
      bytes[status] = 2;
      return bytes.toString('base64');
    });
    expect(await verdict(github, bundle)).toBe('TIMESTAMP_MALFORMED');
  });

  test('of an authority outside of its window is refused', async () => {
    for (const validFor of [{ start: '2026-03-05T00:00:00Z' }, {}]) {
      const window = ['timestampAuthorities', 0, 'validFor'];
      const trustedRoot = put(github.trustedRoot, window, validFor);
      expect(await verdict({ trustedRoot }, github.bundle())).toBe('TIMESTAMP_INVALID');
    }
  });
});

describe('A signature', () => {
  test('by another key is refused', async () => {
    for (const content of [MESSAGE, ENVELOPE]) {
      const bundle = forge.bundle({ content, isSignedByAnotherKey: true });
      expect(await verdict(forge, bundle)).toBe('SIGNATURE_INVALID');
    }
  });

  test('over another artifact is refused, by its digest', async () => {
    const artifact = artifactOfDigest({ algorithm: 'sha256', hex: 'ab'.repeat(32) });
    expect(await verdict(forge, forge.bundle(), { artifact })).toBe('DIGEST_MISMATCH');
  });

  test('over a statement about another artifact is refused', async () => {
    const artifact = artifactOfDigest({ algorithm: 'sha256', hex: 'ab'.repeat(32) });
    const bundle = forge.bundle({ content: ENVELOPE });
    expect(await verdict(forge, bundle, { artifact })).toBe('SUBJECT_MISMATCH');
  });

  test('beside a digest that is the artifact\u2019s, and not what was signed, is refused', async () => {
    const other = Buffer.from('another artifact');
    const bundle = forge.bundle({ content: { kind: 'message', artifact: other } });
    const digest = createHash('sha256').update('the bytes of a released binary').digest('base64');
    const relabelled = put(bundle, ['messageSignature', 'messageDigest', 'digest'], digest);
    expect(await verdict(forge, relabelled)).toBe('LOG_BODY_MISMATCH');
    const unlogged = put(
      github.bundle({ content: { kind: 'message', artifact: other } }),
      ['messageSignature', 'messageDigest', 'digest'],
      digest,
    );
    expect(await verdict(github, unlogged)).toBe('SIGNATURE_INVALID');
  });
});

describe('A statement', () => {
  const judged = (statement: unknown, payloadType?: string): Promise<string> =>
    verdict(
      forge,
      forge.bundle({
        content: { kind: 'statement', statement, ...(payloadType ? { payloadType } : {}) },
      }),
    );

  test.each([
    ['of another type', { ...STATEMENT, _type: 'https://in-toto.io/Statement/v2' }],
    ['about nothing', { ...STATEMENT, subject: [] }],
    ['with a digest that is none', { ...STATEMENT, subject: [{ digest: { sha256: 'ab' } }] }],
    ['with a digest that is no text', { ...STATEMENT, subject: [{ digest: { sha256: 1 } }] }],
    ['that is no JSON', 'hello'],
    ['that says a name twice', '{"_type":"a","_type":"b"}'],
  ])('%s is refused', async (_, statement) => {
    expect(await judged(statement)).toBe('STATEMENT_MALFORMED');
  });

  test('in an envelope of another type is refused', async () => {
    expect(await judged(STATEMENT, 'text/plain')).toBe('STATEMENT_MALFORMED');
  });

  test('about the artifact by a digest that does not bind is refused', async () => {
    const subject = [{ digest: { sha1: '00'.repeat(20), gitCommit: '00'.repeat(20) } }];
    expect(await judged({ ...STATEMENT, subject })).toBe('SUBJECT_MISMATCH');
  });
});

describe('A key', () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const others = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const bundle = keyBundle(forge, { keys, content: 'envelope', log: 'v2' });

  test('that is another is refused', async () => {
    const expected = expectedKey(others);
    expect(await verdict(forge, bundle, { expected })).toBe('LOG_BODY_MISMATCH');
    const message = keyBundle(forge, { keys, content: 'message', log: 'v1' });
    expect(await verdict(forge, message, { expected })).toBe('LOG_BODY_MISMATCH');
  });

  test('that is another is refused without a log', async () => {
    const unlogged = put(bundle, [...MATERIAL, 'tlogEntries'], undefined);
    const expected = expectedKey(others);
    expect(await verdict(github, unlogged, { expected })).toBe('SIGNATURE_INVALID');
    expect(await verdict(github, unlogged, { expected: expectedKey(keys) })).toBe('accepted');
  });

  test('needs a log entry where the root has logs', async () => {
    const unlogged = put(bundle, [...MATERIAL, 'tlogEntries'], undefined);
    const expected = expectedKey(keys);
    expect(await verdict(forge, unlogged, { expected })).toBe('LOG_ENTRY_MISSING');
  });

  test('is not a certificate, nor a certificate a key', async () => {
    expect(await verdict(forge, bundle)).toBe('SIGNER_KIND_MISMATCH');
    const expected = expectedKey(keys);
    expect(await verdict(forge, forge.bundle(), { expected })).toBe('SIGNER_KIND_MISMATCH');
  });

  test.each([
    ['of a kind that signs nothing here', generateKeyPairSync('x25519')],
    ['on a curve that is not known', generateKeyPairSync('ec', { namedCurve: 'secp256k1' })],
  ])('%s is no key to expect', (_, pair) => {
    expect(() => expectedKey(pair)).toThrow(expect.objectContaining({ code: 'INPUT_INVALID' }));
  });
});

test('a bundle of one instance does not hold by the root of another', async () => {
  const bundle = github.bundle();
  expect(await verdict({ trustedRoot: forge.trustedRoot }, bundle)).toBe('CERTIFICATE_UNTRUSTED');
});
