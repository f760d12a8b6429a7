import { sign } from 'node:crypto';

import { sha256, spkiOf } from '../x509/keys.ts';
import type { KeyPair } from '../x509/keys.ts';

export interface CheckpointSigner {
  /** The name in the signature's line: the log's host. */
  readonly name: string;
  readonly keys: KeyPair;
  /** The key's name among the log's; its first four bytes stand before each signature. */
  readonly id: Buffer;
}

export interface TreeHead {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
  /** Lines after the root. */
  readonly rest?: readonly string[];
}

/** A key's id: of the first Rekor the hash of the key, of tiled logs the one of signed notes. */
export function noteKeyId(name: string, { publicKey }: KeyPair): Buffer {
  if (publicKey.asymmetricKeyType !== 'ed25519') return sha256(spkiOf(publicKey));
  const raw = spkiOf(publicKey).subarray(-32);
  return sha256(name, '\n', Buffer.from([1]), raw);
}

/** A signed note over the head of a tree, in the order of the signers. */
export function signCheckpoint(head: TreeHead, signers: readonly CheckpointSigner[]): string {
  const { origin, size, root, rest = [] } = head;
  const note = [origin, String(size), root.toString('base64'), ...rest, ''].join('\n');
  const lines = signers.map(({ name, keys, id }) => {
    const signature = signNote(note, keys);
    const hinted = Buffer.concat([id.subarray(0, 4), signature]);
    return `\u2014 ${name} ${hinted.toString('base64')}\n`;
  });
  return `${note}\n${lines.join('')}`;
}

function signNote(note: string, { privateKey }: KeyPair): Buffer {
  const isEdwards = privateKey.asymmetricKeyType === 'ed25519';
  return sign(isEdwards ? null : 'sha256', Buffer.from(note), privateKey);
}
