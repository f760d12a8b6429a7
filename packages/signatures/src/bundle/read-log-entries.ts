import { bytes, child, children, count, decodeBase64, has, list, text } from '../json/fields.ts';
import type { Fields } from '../json/fields.ts';
import type { BundleVersion, InclusionProof, LogEntry } from './bundle.ts';

const MAX_ENTRIES = 32;

/** The longest path in a tree of 2^63 leaves. */
const MAX_HASHES = 64;

const HASH_BYTES = 32;

/** Reads a bundle's log entries, with what its version requires of them. */
export function readLogEntries(material: Fields, version: BundleVersion): readonly LogEntry[] {
  const entries = children(material, 'tlogEntries');
  if (entries.length > MAX_ENTRIES) {
    return material.fail(`${material.path}.tlogEntries`, `holds more than ${MAX_ENTRIES} entries`);
  }
  return entries.map((entry) => readEntry(entry, version));
}

function readEntry(entry: Fields, version: BundleVersion): LogEntry {
  const kindVersion = child(entry, 'kindVersion');
  const promise = readPromise(entry);
  const proof = readProof(entry, version);
  if (version === '0.1' && promise === undefined) {
    return entry.fail(`${entry.path}.inclusionPromise`, 'is missing, version 0.1 requires it');
  }
  if (version !== '0.1' && proof === undefined) {
    return entry.fail(
      `${entry.path}.inclusionProof`,
      'is missing, versions from 0.2 on require it',
    );
  }
  return {
    logIndex: count(entry, 'logIndex'),
    logId: bytes(child(entry, 'logId'), 'keyId'),
    kind: text(kindVersion, 'kind'),
    kindVersion: text(kindVersion, 'version'),
    integratedTime: count(entry, 'integratedTime'),
    ...(promise === undefined ? {} : { inclusionPromise: promise }),
    ...(proof === undefined ? {} : { inclusionProof: proof }),
    body: bytes(entry, 'canonicalizedBody'),
  };
}

function readPromise(entry: Fields): Buffer | undefined {
  if (!has(entry, 'inclusionPromise')) return undefined;
  return bytes(child(entry, 'inclusionPromise'), 'signedEntryTimestamp');
}

/** Version 0.1 wrote proofs before checkpoints were: such a proof proves nothing and is left. */
function readProof(entry: Fields, version: BundleVersion): InclusionProof | undefined {
  if (!has(entry, 'inclusionProof')) return undefined;
  const proof = child(entry, 'inclusionProof');
  if (version === '0.1' && !has(proof, 'checkpoint')) return undefined;
  return {
    logIndex: count(proof, 'logIndex'),
    treeSize: count(proof, 'treeSize'),
    rootHash: bytes(proof, 'rootHash'),
    hashes: readHashes(proof),
    checkpoint: text(child(proof, 'checkpoint'), 'envelope'),
  };
}

function readHashes(proof: Fields): readonly Buffer[] {
  const hashes = list(proof, 'hashes').map((hash) =>
    typeof hash === 'string' ? decodeBase64(hash) : undefined,
  );
  const whole = hashes.filter((hash) => hash?.length === HASH_BYTES);
  if (whole.length < hashes.length || hashes.length > MAX_HASHES) {
    return proof.fail(`${proof.path}.hashes`, `is not a list of at most ${MAX_HASHES} hashes`);
  }
  return whole.flatMap((hash) => hash ?? []);
}
