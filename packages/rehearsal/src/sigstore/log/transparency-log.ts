import { randomInt, sign } from 'node:crypto';

import { createKeys, sha256, spkiOf } from '../x509/keys.ts';
import type { KeyPair } from '../x509/keys.ts';
import { canonical } from './canonical.ts';
import { noteKeyId, signCheckpoint } from './checkpoint.ts';
import type { CheckpointSigner } from './checkpoint.ts';
import type { LoggedBody } from './entry-v1.ts';
import { createMerkleTree } from './merkle-tree.ts';
import type { MerkleTree } from './merkle-tree.ts';

/** Leaves that stand in the log before anything is added, so that proofs have a path. */
const EARLIER_ENTRIES = 5;

export interface LogEntry {
  /** Over the whole log; the first Rekor counts its retired trees too. */
  readonly logIndex: number;
  readonly logged: LoggedBody;
  readonly integratedTime: number;
  readonly proof: InclusionProof;
}

export interface InclusionProof {
  readonly logIndex: number;
  readonly treeSize: number;
  readonly rootHash: Buffer;
  readonly hashes: readonly Buffer[];
  readonly checkpoint: string;
}

export interface TransparencyLog {
  readonly host: string;
  /** The first line of its checkpoints. */
  readonly origin: string;
  readonly keys: KeyPair;
  /** The log's id in bundles and in the trust root. */
  readonly id: Buffer;
  readonly add: (logged: LoggedBody, at: Date) => LogEntry;
  /** The signed entry timestamp (SET) of the first Rekor. */
  readonly promise: (entry: LogEntry) => Buffer;
}

export interface LogTerms {
  readonly host: string;
  readonly curve: 'P-256' | 'ed25519';
  /** Who cosigns each checkpoint beside the log. */
  readonly witnesses?: readonly CheckpointSigner[];
}

/** A log with a real tree of its own, its entries in memory. */
export function createTransparencyLog({ host, curve, witnesses = [] }: LogTerms): TransparencyLog {
  const keys = createKeys(curve);
  const id = noteKeyId(host, keys);
  const tree = createMerkleTree();
  for (let count = 0; count < EARLIER_ENTRIES; count += 1) tree.append(sha256(String(count)));
  const isTiled = curve === 'ed25519';
  // The tiled log has one tree whose name is the host's; the first Rekor names a shard.
  const retired = isTiled ? 0 : randomInt(1_000, 1_000_000);
  const origin = isTiled ? host : `${host} - ${randomInt(1, 2 ** 40)}`;
  const signers = [{ name: host, keys, id }, ...witnesses];
  return {
    host,
    origin,
    keys,
    id,
    add: (logged, at) => {
      const index = tree.append(logged.body);
      return {
        logIndex: retired + index,
        logged,
        integratedTime: Math.floor(at.getTime() / 1000),
        proof: proofOf({ tree, index, origin, signers }),
      };
    },
    promise: ({ logIndex, logged, integratedTime }) => {
      const body = logged.body.toString('base64');
      const promised = canonical({ body, integratedTime, logID: id.toString('hex'), logIndex });
      return sign('sha256', Buffer.from(promised), keys.privateKey);
    },
  };
}

/** The log's key in the trust root. */
export function logKeyOf({ keys }: TransparencyLog): Buffer {
  return spkiOf(keys.publicKey);
}

interface Place {
  readonly tree: MerkleTree;
  readonly index: number;
  readonly origin: string;
  readonly signers: readonly CheckpointSigner[];
}

function proofOf({ tree, index, origin, signers }: Place): InclusionProof {
  const head = { origin, size: tree.size(), root: tree.root() };
  return {
    logIndex: index,
    treeSize: head.size,
    rootHash: head.root,
    hashes: tree.proof(index),
    checkpoint: signCheckpoint(head, signers),
  };
}
