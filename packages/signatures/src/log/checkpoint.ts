import { createHash } from 'node:crypto';

import type { InclusionProof } from '../bundle/bundle.ts';
import { decodeBase64 } from '../json/fields.ts';
import { RefusedError } from '../refusal/refusal.ts';
import { isEqual, isSignedBy } from '../signature/envelope.ts';
import type { LogAuthority } from '../trust/trusted-root.ts';

const SIZE = /^(?:0|[1-9][0-9]{0,18})$/;

/** A line of a signed note: a dash, who signed, and a hint at the key before the signature. */
const SIGNATURE = /^\u2014 ([^\s+]{1,1024}) ([A-Za-z0-9+/]{1,8192}={0,2})$/;

const HINT_BYTES = 4;
const MAX_SIGNATURES = 64;

interface Signature {
  readonly name: string;
  readonly hint: Buffer;
  readonly bytes: Buffer;
}

/**
 * Checks what the verifier below leaves open: that the checkpoint is one note and nothing more,
 * that every signature by the log itself holds under the log's own name, and that the proof's
 * size and root are those that were signed. Signatures by others (witnesses) are none of the log's.
 */
export function checkCheckpoint(proof: InclusionProof, log: LogAuthority): void {
  const { note, origin, size, root, signatures } = readCheckpoint(proof.checkpoint);
  if (size !== proof.treeSize || !isEqual(root, proof.rootHash)) {
    throw invalid('is of another tree than the proof of inclusion');
  }
  const own = signatures.filter((signature) => isOwn(signature, origin, log));
  if (own.length === 0) throw invalid(`is not signed by ${log.baseURL}`);
  if (!own.every(({ bytes }) => isSignedBy(log.publicKey, note, bytes))) {
    throw invalid(`has a signature by ${log.baseURL} that does not hold`);
  }
}

/** The names that a checkpoint's signatures are under. */
export function signersOf(checkpoint: string): readonly string[] {
  return readCheckpoint(checkpoint).signatures.map(({ name }) => name);
}

interface Checkpoint {
  readonly note: Buffer;
  readonly origin: string;
  readonly size: string;
  readonly root: Buffer;
  readonly signatures: readonly Signature[];
}

function readCheckpoint(envelope: string): Checkpoint {
  const [head = '', tail = '', ...rest] = envelope.split('\n\n');
  if (rest.length > 0 || !tail.endsWith('\n')) throw invalid('is no signed note');
  const lines = tail.slice(0, -1).split('\n');
  if (lines.length > MAX_SIGNATURES) throw invalid('has too many signatures');
  return {
    ...readHead(head),
    note: Buffer.from(`${head}\n`),
    signatures: lines.map(readSignature),
  };
}

function readHead(head: string): Pick<Checkpoint, 'origin' | 'size' | 'root'> {
  const [origin = '', size = '', rootText = ''] = head.split('\n');
  const root = decodeBase64(rootText);
  if (origin !== '' && SIZE.test(size) && root !== undefined) return { origin, size, root };
  throw invalid('does not say a log, a size and a root');
}

function readSignature(line: string): Signature {
  const [, name = '', base64 = ''] = SIGNATURE.exec(line) ?? [];
  const bytes = decodeBase64(base64);
  if (bytes === undefined || bytes.length <= HINT_BYTES) {
    throw invalid('has a line that is no signature');
  }
  return { name, hint: bytes.subarray(0, HINT_BYTES), bytes: bytes.subarray(HINT_BYTES) };
}

/**
 * A tiled log signs as its host, which its key's id is made of. The first Rekor signs under any
 * name, which it also says first in the signed note.
 */
function isOwn({ name, hint }: Signature, origin: string, log: LogAuthority): boolean {
  if (!hint.equals(log.logID.subarray(0, HINT_BYTES))) return false;
  return namesOf(log.baseURL).includes(name) || (isKeyHash(log) && origin.startsWith(`${name} - `));
}

function namesOf(baseURL: string): readonly string[] {
  const [, bare = baseURL] = baseURL.split('://');
  const address = bare.endsWith('/') ? bare.slice(0, -1) : bare;
  const [host = ''] = address.split('/');
  const [hostname = ''] = host.split(':');
  return [address, host, hostname];
}

/** Whether the log goes by the hash of its key, as the first Rekor does. */
function isKeyHash({ logID, publicKey }: LogAuthority): boolean {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest().equals(logID);
}

function invalid(what: string): RefusedError {
  return new RefusedError('LOG_CHECKPOINT_INVALID', `The log's checkpoint ${what}`);
}
