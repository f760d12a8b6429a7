import type { DigestAlgorithm } from '../digests/digest.ts';
import { HEX_LENGTHS } from '../digests/digest.ts';
import { bytes, child, children, fieldsOf, has, text } from '../json/fields.ts';
import type { Fields } from '../json/fields.ts';
import { readJson } from '../json/read-json.ts';
import { RefusedError } from '../refusal/refusal.ts';
import type { BundleContent, BundleSigner, BundleVersion, SignatureBundle } from './bundle.ts';
import { readLogEntries } from './read-log-entries.ts';

/** A predicate may be 16 MB, and base64 and the log's copy of it make more of that. */
const MAX_BYTES = 64 * 1024 * 1024;

const MAX_TIMESTAMPS = 32;

const MEDIA_TYPES: Readonly<Record<string, BundleVersion>> = {
  'application/vnd.dev.sigstore.bundle+json;version=0.1': '0.1',
  'application/vnd.dev.sigstore.bundle+json;version=0.2': '0.2',
  'application/vnd.dev.sigstore.bundle+json;version=0.3': '0.3',
  'application/vnd.dev.sigstore.bundle.v0.3+json': '0.3',
};

const ALGORITHMS: Readonly<Record<string, DigestAlgorithm>> = {
  SHA2_256: 'sha256',
  SHA2_384: 'sha384',
  SHA2_512: 'sha512',
};

/** Reads a bundle's structure strictly: one meaning, canonical encodings, nothing left open. */
export function readBundle(source: Uint8Array): SignatureBundle {
  const json = readJson(source, 'The bundle', MAX_BYTES);
  if (json.status === 'malformed') {
    throw new RefusedError('BUNDLE_MALFORMED', json.reason);
  }
  const bundle = fieldsOf(json.value, '', refuse);
  const version = readVersion(bundle);
  const material = child(bundle, 'verificationMaterial');
  return {
    version,
    content: readContent(bundle),
    signer: readSigner(material, version),
    logEntries: readLogEntries(material, version),
    timestamps: readTimestamps(material),
  };
}

function refuse(path: string, problem: string): never {
  const where = path === '' ? 'The bundle' : `The bundle's ${path}`;
  throw new RefusedError('BUNDLE_MALFORMED', `${where} ${problem}`);
}

function readVersion(bundle: Fields): BundleVersion {
  const mediaType = text(bundle, 'mediaType');
  const version = Object.hasOwn(MEDIA_TYPES, mediaType) ? MEDIA_TYPES[mediaType] : undefined;
  if (version !== undefined) return version;
  throw new RefusedError(
    'MEDIA_TYPE_UNSUPPORTED',
    `The bundle's mediaType is ${JSON.stringify(mediaType)}, expected one of: ${Object.keys(MEDIA_TYPES).join(', ')}`,
  );
}

function readContent(bundle: Fields): BundleContent {
  switch (onlyOf(bundle, ['messageSignature', 'dsseEnvelope'])) {
    case 'messageSignature':
      return readMessage(child(bundle, 'messageSignature'));
    case 'dsseEnvelope':
      return readEnvelope(child(bundle, 'dsseEnvelope'));
  }
}

function readMessage(message: Fields): BundleContent {
  const messageDigest = child(message, 'messageDigest');
  const named = text(messageDigest, 'algorithm');
  const algorithm = Object.hasOwn(ALGORITHMS, named) ? ALGORITHMS[named] : undefined;
  if (algorithm === undefined) {
    return refuse(`${messageDigest.path}.algorithm`, 'is not one of: SHA2_256, SHA2_384, SHA2_512');
  }
  const digest = bytes(messageDigest, 'digest');
  if (digest.length * 2 !== HEX_LENGTHS[algorithm]) {
    return refuse(`${messageDigest.path}.digest`, `is not as long as a digest by ${algorithm} is`);
  }
  return { kind: 'message', algorithm, digest, signature: bytes(message, 'signature') };
}

function readEnvelope(envelope: Fields): BundleContent {
  const [signature, ...others] = children(envelope, 'signatures');
  if (signature === undefined || others.length > 0) {
    return refuse(`${envelope.path}.signatures`, 'does not hold exactly one signature');
  }
  return {
    kind: 'envelope',
    payloadType: text(envelope, 'payloadType'),
    payload: bytes(envelope, 'payload'),
    signature: bytes(signature, 'sig'),
  };
}

function readSigner(material: Fields, version: BundleVersion): BundleSigner {
  switch (onlyOf(material, ['certificate', 'x509CertificateChain', 'publicKey'])) {
    case 'certificate':
      return {
        kind: 'certificate',
        certificate: bytes(child(material, 'certificate'), 'rawBytes'),
      };
    case 'x509CertificateChain':
      if (version === '0.3') {
        return refuse(material.path, `holds a chain, expected one certificate from version 0.3 on`);
      }
      return { kind: 'certificate', certificate: leafOf(child(material, 'x509CertificateChain')) };
    case 'publicKey':
      return { kind: 'key', hint: hintOf(child(material, 'publicKey')) };
  }
}

function leafOf(chain: Fields): Buffer {
  const [leaf] = children(chain, 'certificates').map((entry) => bytes(entry, 'rawBytes'));
  return leaf ?? refuse(`${chain.path}.certificates`, 'is empty');
}

function hintOf(key: Fields): string {
  return has(key, 'hint') ? text(key, 'hint') : '';
}

function readTimestamps(material: Fields): readonly Buffer[] {
  if (!has(material, 'timestampVerificationData')) return [];
  const data = child(material, 'timestampVerificationData');
  const timestamps = children(data, 'rfc3161Timestamps');
  if (timestamps.length > MAX_TIMESTAMPS) {
    return refuse(`${data.path}.rfc3161Timestamps`, `holds more than ${MAX_TIMESTAMPS} timestamps`);
  }
  return timestamps.map((timestamp) => bytes(timestamp, 'signedTimestamp'));
}

function onlyOf<const Name extends string>(fields: Fields, names: readonly Name[]): Name {
  const [name, ...others] = names.filter((candidate) => has(fields, candidate));
  if (name !== undefined && others.length === 0) return name;
  return refuse(fields.path, `does not hold exactly one of: ${names.join(', ')}`);
}
