import { createHash, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';

import {
  artifactOfDigest,
  expectIdentity,
  expectKey,
  readTrustedRoots,
  verifyBundle,
} from '@embargo/signatures';
import { ed25519ph } from '@noble/curves/ed25519.js';
import type { BundlePolicy, BundleVerdict } from '@embargo/signatures';

import { entryJson } from '../../../packages/rehearsal/src/sigstore/bundle/entry-json.ts';
import { makeBundle } from '../../../packages/rehearsal/src/sigstore/bundle/make-bundle.ts';
import type { BundleRequest } from '../../../packages/rehearsal/src/sigstore/bundle/make-bundle.ts';
import { canonical } from '../../../packages/rehearsal/src/sigstore/log/canonical.ts';
import { createParts } from '../../../packages/rehearsal/src/sigstore/parts.ts';
import type { Instance, Parts } from '../../../packages/rehearsal/src/sigstore/parts.ts';
import { trustedRoot } from '../../../packages/rehearsal/src/sigstore/trust/trusted-root.ts';
import type { KeyPair } from '../../../packages/rehearsal/src/sigstore/x509/keys.ts';

export type { KeyPair };

export const ARTIFACT = Buffer.from('the bytes of a released binary');
export const SHA256 = digestOf('sha256');

export const IDENTITY =
  'https://github.com/anvil/forge/.github/workflows/release.yml@refs/tags/v1.2.3';
export const ISSUER = 'https://token.actions.githubusercontent.com';

export const MESSAGE = { kind: 'message', artifact: ARTIFACT } as const;
export const STATEMENT = {
  _type: 'https://in-toto.io/Statement/v1',
  subject: [
    { name: 'other', digest: { sha256: '00'.repeat(32) } },
    { name: 'forge', digest: { sha256: SHA256 } },
  ],
  predicateType: 'https://example.com/checked/v1',
  predicate: { checked: true },
};
export const ENVELOPE = { kind: 'statement', statement: STATEMENT } as const;

export const RUN = {
  repository: 'anvil/forge',
  ref: 'refs/tags/v1.2.3',
  sha: 'c0ffee00'.repeat(5),
};
const HOSTS = { rekor: 'rekor.test', rekorV2: 'log2026.test' };
const URLS = {
  identity: 'https://identity.test',
  fulcio: 'https://fulcio.test',
  rekor: 'https://rekor.test',
  rekorV2: 'https://log2026.test',
  timestamps: 'https://timestamps.test',
};

/** What signs bundles in tests, good and wrong, and what a verifier must trust to accept them. */
export interface Forge {
  readonly parts: Parts;
  readonly trustedRoot: unknown;
  readonly bundle: (request?: Partial<BundleRequest>) => unknown;
}

/** `hosts` are the names that logs sign under, where these are not their addresses. */
export function createForge(
  instance: Instance = 'public-good',
  hosts = HOSTS,
  now = new Date('2026-03-04T05:06:07Z'),
): Forge {
  const parts = createParts({ instance, now: () => now, issuerUrl: ISSUER, hosts });
  return {
    parts,
    trustedRoot: trustedRoot(parts, URLS),
    bundle: (request = {}) => makeBundle(parts, { run: RUN, content: MESSAGE, ...request }),
  };
}

/** The verdict on a bundle of a forge: by its root, for its identity, about the artifact. */
export async function judge(
  { trustedRoot: root }: Pick<Forge, 'trustedRoot'>,
  bundle: unknown,
  policy: Partial<BundlePolicy> = {},
): Promise<BundleVerdict> {
  const source = bundle instanceof Uint8Array ? bundle : Buffer.from(JSON.stringify(bundle));
  return verifyBundle(source, {
    trustedRoots: readTrustedRoots(Buffer.from(JSON.stringify(root)), 'the root of the test'),
    expected: expectIdentity(IDENTITY, ISSUER),
    artifact: artifactOfDigest({ algorithm: 'sha256', hex: SHA256 }),
    ...policy,
  });
}

/** `accepted`, or the code of the refusal. */
export async function verdict(...asked: Parameters<typeof judge>): Promise<string> {
  const judged = await judge(...asked);
  return judged.status === 'accepted' ? 'accepted' : judged.code;
}

export function expectedKey({ publicKey }: KeyPair): BundlePolicy['expected'] {
  const pem = publicKey.export({ type: 'spki', format: 'pem' });
  return expectKey(Buffer.from(pem), 'the key of the test');
}

export interface KeyBundleRequest {
  readonly keys: KeyPair;
  readonly content: 'message' | 'envelope';
  readonly log: 'v1' | 'v2';
  /** Of the signature; SHA-256 where absent, none for keys that sign bytes (SHA-512: Ed25519ph). */
  readonly hash?: 'sha256' | 'sha384' | 'sha512' | null;
  /** Of an envelope: the log has it by the hash of what was signed, as a tiled one does by now. */
  readonly isHashed?: boolean;
}

/** A bundle (version 0.3) signed by a key that somebody keeps, without a certificate. */
export function keyBundle({ parts }: Forge, request: KeyBundleRequest): unknown {
  const { keys, log, hash = 'sha256' } = request;
  const signed = request.content === 'message' ? ARTIFACT : preAuthEncoding();
  const signature = signatureOf(signed, keys, hash).toString('base64');
  const body = bodyOf(request, signature);
  const isTiled = log === 'v2';
  const used = isTiled ? parts.rekorV2 : parts.rekor;
  const logged = {
    kind: request.content === 'message' || request.isHashed === true ? 'hashedrekord' : 'dsse',
    version: isTiled ? '0.0.2' : '0.0.1',
  };
  const whole = { apiVersion: logged.version, kind: logged.kind, spec: body };
  const entry = used.add({ ...logged, body: Buffer.from(canonical(whole)) }, parts.now());
  return {
    mediaType: 'application/vnd.dev.sigstore.bundle.v0.3+json',
    verificationMaterial: {
      publicKey: { hint: 'the team' },
      tlogEntries: [entryJson(used, entry, { isTiled })],
    },
    ...contentOf(request, signature),
  };
}

function signatureOf(
  signed: Buffer,
  { privateKey }: KeyPair,
  hash: KeyBundleRequest['hash'] = 'sha256',
): Buffer {
  if (privateKey.asymmetricKeyType !== 'ed25519' || hash === null) {
    return sign(hash, signed, privateKey);
  }
  const { d = '' } = privateKey.export({ format: 'jwk' });
  return Buffer.from(ed25519ph.sign(signed, Buffer.from(d, 'base64url')));
}

function contentOf({ content, hash }: KeyBundleRequest, signature: string): object {
  if (content === 'envelope') {
    const payload = Buffer.from(JSON.stringify(STATEMENT)).toString('base64');
    const payloadType = 'application/vnd.in-toto+json';
    return { dsseEnvelope: { payload, payloadType, signatures: [{ sig: signature }] } };
  }
  const algorithm = hash ?? 'sha256';
  const digest = Buffer.from(digestOf(algorithm), 'hex').toString('base64');
  const messageDigest = { algorithm: algorithm.replace('sha', 'SHA2_'), digest };
  return { messageSignature: { messageDigest, signature } };
}

function bodyOf(request: KeyBundleRequest, signature: string): unknown {
  const { keys, log, content, hash, isHashed = false } = request;
  const algorithm = hash ?? 'sha256';
  const hashed = hashedOf(request, algorithm);
  if (log === 'v1') {
    const verifier = Buffer.from(pemOf(keys.publicKey)).toString('base64');
    const isRecord = content === 'message' || isHashed;
    const value = { algorithm: isRecord ? algorithm : 'sha256', value: hashed };
    return isRecord
      ? {
          data: { hash: value },
          signature: { content: signature, publicKey: { content: verifier } },
        }
      : { payloadHash: value, signatures: [{ signature, verifier }] };
  }
  const rawBytes = keys.publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
  const record = {
    content: signature,
    verifier: { keyDetails: detailsOf(keys), publicKey: { rawBytes } },
  };
  const digest = Buffer.from(hashed, 'hex').toString('base64');
  const isRecord = content === 'message' || isHashed;
  const named = (isRecord ? algorithm : 'sha256').replace('sha', 'SHA2_');
  return isRecord
    ? { hashedRekordV002: { data: { algorithm: named, digest }, signature: record } }
    : { dsseV002: { payloadHash: { algorithm: named, digest }, signatures: [record] } };
}

function hashedOf({ content, isHashed }: KeyBundleRequest, algorithm: string): string {
  if (content === 'message') return digestOf(algorithm);
  return isHashed === true
    ? createHash(algorithm).update(preAuthEncoding()).digest('hex')
    : createHash('sha256').update(JSON.stringify(STATEMENT)).digest('hex');
}

function detailsOf({ publicKey }: KeyPair): string {
  const curve = publicKey.export({ format: 'jwk' }).crv ?? '';
  const hashes: Readonly<Record<string, string>> = {
    'P-256': 'PKIX_ECDSA_P256_SHA_256',
    'P-384': 'PKIX_ECDSA_P384_SHA_384',
    'P-521': 'PKIX_ECDSA_P521_SHA_512',
  };
  return hashes[curve] ?? 'PKIX_ED25519';
}

function preAuthEncoding(): Buffer {
  const payload = JSON.stringify(STATEMENT);
  return Buffer.from(`DSSEv1 28 application/vnd.in-toto+json ${payload.length} ${payload}`);
}

function pemOf(key: KeyObject): string {
  return key.export({ type: 'spki', format: 'pem' }).toString();
}

function digestOf(algorithm: string): string {
  return createHash(algorithm).update(ARTIFACT).digest('hex');
}
