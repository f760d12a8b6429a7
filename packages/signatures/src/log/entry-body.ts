import { createHash, createPublicKey, X509Certificate } from 'node:crypto';

import type { BundleContent, LogEntry } from '../bundle/bundle.ts';
import { HEX_LENGTHS } from '../digests/digest.ts';
import { bytes, child, children, decodeBase64, fieldsOf, has, text } from '../json/fields.ts';
import type { Fields } from '../json/fields.ts';
import { readJson } from '../json/read-json.ts';
import { RefusedError } from '../refusal/refusal.ts';
import { preAuthEncoding } from '../signature/envelope.ts';
import type { SignerMaterial } from './signer-material.ts';

const MAX_BYTES = 64 * 1024 * 1024;

/** What a log recorded of a signature, whatever the kind and version of the entry. */
interface Recorded {
  readonly signature: Buffer;
  readonly algorithm: string;
  readonly digest: Buffer;
  /** The signer in DER: a certificate, or a public key as SubjectPublicKeyInfo. */
  readonly signer: { readonly kind: 'certificate' | 'key'; readonly der: Buffer };
}

/**
 * Checks that the entry records this bundle: the same signature, over the same digest, by the same
 * certificate or key. A log may hold an entry of anyone's; only the body ties it to the bundle.
 */
export function checkEntryBody(
  entry: LogEntry,
  content: BundleContent,
  signer: SignerMaterial,
): void {
  const recorded = readBody(entry);
  if (!recorded.signature.equals(content.signature)) throw mismatch('another signature');
  if (!recorded.digest.equals(digestOf(content, entry.kind, recorded.algorithm))) {
    throw mismatch('another digest');
  }
  const own = recorded.signer.kind === 'certificate' ? signer.certificate : signer.publicKey;
  if (own?.equals(recorded.signer.der) !== true) throw mismatch('another signer');
}

function readBody(entry: LogEntry): Recorded {
  const json = readJson(entry.body, "the log entry's body", MAX_BYTES);
  if (json.status === 'malformed') throw new RefusedError('LOG_BODY_MISMATCH', json.reason);
  const body = fieldsOf(json.value, '', (path, problem) => {
    throw malformed(path === '' ? problem : `has a ${path} that ${problem}`);
  });
  if (text(body, 'kind') !== entry.kind || text(body, 'apiVersion') !== entry.kindVersion) {
    throw mismatch('an entry of another kind');
  }
  const spec = child(body, 'spec');
  switch (`${entry.kind}/${entry.kindVersion}`) {
    case 'hashedrekord/0.0.1':
      return readHashedRekord(spec);
    case 'hashedrekord/0.0.2':
      return readVersion2(child(spec, 'hashedRekordV002'), 'data');
    case 'dsse/0.0.1':
      return readDsse(spec);
    case 'dsse/0.0.2':
      return readVersion2(child(spec, 'dsseV002'), 'payloadHash');
    case 'intoto/0.0.2':
      return readInToto(child(spec, 'content'));
    default:
      throw malformed(`is of the kind ${entry.kind} ${entry.kindVersion}, which is not known`);
  }
}

function readHashedRekord(spec: Fields): Recorded {
  const signature = child(spec, 'signature');
  return {
    signature: bytes(signature, 'content'),
    ...readHash(child(child(spec, 'data'), 'hash')),
    signer: readPem(bytes(child(signature, 'publicKey'), 'content')),
  };
}

function readDsse(spec: Fields): Recorded {
  const signature = only(spec, 'signatures');
  return {
    signature: bytes(signature, 'signature'),
    ...readHash(child(spec, 'payloadHash')),
    signer: readPem(bytes(signature, 'verifier')),
  };
}

function readInToto(content: Fields): Recorded {
  const signature = only(child(content, 'envelope'), 'signatures');
  const twice = decodeBase64(bytes(signature, 'sig').toString('latin1'));
  if (twice === undefined) throw malformed('has a signature that is not in base64 twice');
  return {
    signature: twice,
    ...readHash(child(content, 'payloadHash')),
    signer: readPem(bytes(signature, 'publicKey')),
  };
}

function readVersion2(record: Fields, digestName: 'data' | 'payloadHash'): Recorded {
  const hash = child(record, digestName);
  const signature = digestName === 'data' ? child(record, 'signature') : only(record, 'signatures');
  const verifier = child(signature, 'verifier');
  const isCertificate = has(verifier, 'x509Certificate');
  const source = child(verifier, isCertificate ? 'x509Certificate' : 'publicKey');
  return {
    signature: bytes(signature, 'content'),
    algorithm: text(hash, 'algorithm').replace('SHA2_', 'sha'),
    digest: bytes(hash, 'digest'),
    signer: { kind: isCertificate ? 'certificate' : 'key', der: bytes(source, 'rawBytes') },
  };
}

function readHash(hash: Fields): Pick<Recorded, 'algorithm' | 'digest'> {
  return { algorithm: text(hash, 'algorithm'), digest: Buffer.from(text(hash, 'value'), 'hex') };
}

function only(fields: Fields, name: string): Fields {
  const [first, ...others] = children(fields, name);
  if (first !== undefined && others.length === 0) return first;
  throw malformed(`does not hold exactly one of its ${name}`);
}

function readPem(pem: Buffer): Recorded['signer'] {
  try {
    if (pem.includes('-----BEGIN CERTIFICATE-----')) {
      return { kind: 'certificate', der: new X509Certificate(pem).raw };
    }
    const der = createPublicKey(pem).export({ type: 'spki', format: 'der' });
    return { kind: 'key', der };
  } catch {
    throw malformed('names a signer that cannot be read');
  }
}

/**
 * What an entry hashes: the artifact that was signed, an envelope's payload, or (as the second
 * version of Rekor records an envelope) all of it that was signed, by the hash that goes with the
 * key. Of an algorithm that does not fit there is no digest.
 */
function digestOf(content: BundleContent, kind: string, algorithm: string): Buffer {
  if (content.kind === 'message') {
    return algorithm === content.algorithm ? content.digest : Buffer.of();
  }
  if (kind === 'hashedrekord') {
    return Object.hasOwn(HEX_LENGTHS, algorithm)
      ? hash(algorithm, signedPart(content))
      : Buffer.of();
  }
  return algorithm === 'sha256' ? hash(algorithm, content.payload) : Buffer.of();
}

function signedPart({
  payloadType,
  payload,
}: Extract<BundleContent, { kind: 'envelope' }>): Buffer {
  return preAuthEncoding(payloadType, payload);
}

function hash(algorithm: string, bytes: Buffer): Buffer {
  return createHash(algorithm).update(bytes).digest();
}

function mismatch(what: string): RefusedError {
  return new RefusedError('LOG_BODY_MISMATCH', `The log recorded ${what} than the bundle holds`);
}

function malformed(what: string): RefusedError {
  return new RefusedError('LOG_BODY_MISMATCH', `The log entry's body ${what}`);
}
