import { at, change, put, textAt } from '../json.ts';
import {
  CHECKPOINT,
  ENTRY,
  forge,
  made,
  MATERIAL,
  PROOF,
  requested,
  stranger,
  TILED,
  trusted,
  trustedTiled,
} from './case.ts';
import type { Case } from './case.ts';

const ENTRIES = [...MATERIAL, 'tlogEntries'];
const ZEROS = `${'A'.repeat(43)}=`;
const tiled = forge.bundle(TILED);

/** The entry in the log: whose, when, of what. */
export const ENTRIES_OF_LOGS: readonly Case[] = [
  ...requested('of another log', 'LOG_UNTRUSTED', { logFlaw: 'another-log' }),
  ...requested('of another signature', 'LOG_BODY_MISMATCH', { logFlaw: 'another-signature' }),
  made('missing', 'LOG_ENTRY_MISSING', forge.bundle({ log: 'none', isTimestamped: true })),
  made(
    'of another bundle',
    'LOG_BODY_MISMATCH',
    put(tiled, ENTRY, at(forge.bundle(TILED), ...ENTRY)),
  ),
  made(
    'twice',
    'LOG_ENTRY_DUPLICATE',
    put(tiled, ENTRIES, [at(tiled, ...ENTRY), at(tiled, ...ENTRY)]),
  ),
  made(
    'of another kind',
    'LOG_BODY_MISMATCH',
    put(tiled, [...ENTRY, 'kindVersion', 'kind'], 'dsse'),
  ),
  made('of a later time', 'CERTIFICATE_EXPIRED', forge.bundle({ logFlaw: 'too-late' })),
  made(
    'without a promise or another time',
    'TIMESTAMP_MISSING',
    forge.bundle({ logFlaw: 'no-promise' }),
  ),
  made(
    'with the promise for another',
    'LOG_PROMISE_INVALID',
    forge.bundle({ logFlaw: 'promise-of-another-entry' }),
  ),
  made(
    'with a promise for another time',
    'LOG_PROMISE_INVALID',
    change(forge.bundle(), [...ENTRY, 'integratedTime'], next),
  ),
  trusted('of a log trusted no more', 'LOG_PROMISE_INVALID', endOf(0, '2026-03-04T05:06:06Z')),
  trusted('of a log trusted to this second', 'accepted', endOf(0, '2026-03-04T05:06:07Z')),
  trustedTiled('of a tiled log trusted no more', 'LOG_UNTRUSTED', endOf(1, '2026-03-04T05:06:06Z')),
  trusted(
    'of a log without a start',
    'LOG_UNTRUSTED',
    put(forge.trustedRoot, ['tlogs', 0, 'publicKey', 'validFor'], {}),
  ),
];

/** The proof that the entry is in the log's tree. */
export const PROOFS: readonly Case[] = [
  ...requested('of another entry', 'LOG_PROOF_INVALID', { logFlaw: 'proof-of-another-entry' }),
  made('missing', 'BUNDLE_MALFORMED', put(tiled, PROOF, undefined)),
  made('of another index', 'LOG_PROOF_INVALID', change(tiled, [...PROOF, 'logIndex'], next)),
  made('of another size', 'LOG_CHECKPOINT_INVALID', change(tiled, [...PROOF, 'treeSize'], next)),
  made('of another root', 'LOG_CHECKPOINT_INVALID', put(tiled, [...PROOF, 'rootHash'], ZEROS)),
  made('with another hash', 'LOG_PROOF_INVALID', put(tiled, [...PROOF, 'hashes', 0], ZEROS)),
  made('without hashes', 'LOG_PROOF_INVALID', put(tiled, [...PROOF, 'hashes'], [])),
  made(
    'with a hash too many',
    'LOG_PROOF_INVALID',
    change(tiled, [...PROOF, 'hashes'], (old) => [old, ZEROS].flat()),
  ),
];

const note = textAt(tiled, ...CHECKPOINT);
const [head = '', signature = ''] = note.split('\n\n');
const witness = `\u2014 witness.test ${Buffer.alloc(76, 7).toString('base64')}\n`;

/** The log's signed word on its tree, and the words of others beside it. */
export const CHECKPOINTS: readonly Case[] = [
  ...requested('of another tree', 'LOG_CHECKPOINT_INVALID', {
    logFlaw: 'checkpoint-of-another-tree',
  }),
  ...requested('by another key', 'LOG_CHECKPOINT_INVALID', {
    logFlaw: 'checkpoint-of-another-key',
  }),
  made('cosigned by a witness', 'accepted', put(tiled, CHECKPOINT, note + witness)),
  made(
    'cosigned first by a witness',
    'accepted',
    put(tiled, CHECKPOINT, `${head}\n\n${witness}${signature}`),
  ),
  made(
    'cosigned by 70 witnesses',
    'LOG_CHECKPOINT_INVALID',
    put(tiled, CHECKPOINT, note + witness.repeat(70)),
  ),
  made(
    'signed by a witness alone',
    'LOG_CHECKPOINT_INVALID',
    put(tiled, CHECKPOINT, `${head}\n\n${witness}`),
  ),
  made('signed by nobody', 'LOG_CHECKPOINT_INVALID', put(tiled, CHECKPOINT, `${head}\n\n`)),
  made(
    'with a line that is no signature',
    'LOG_CHECKPOINT_INVALID',
    put(tiled, CHECKPOINT, `${note}witnessed\n`),
  ),
  made(
    'with words that were not signed',
    'LOG_CHECKPOINT_INVALID',
    put(tiled, CHECKPOINT, `${head}\nmore\n\n${signature}`),
  ),
  made(
    'of another origin',
    'LOG_CHECKPOINT_INVALID',
    put(tiled, CHECKPOINT, note.replace(/^.*\n/, 'other.test\n')),
  ),
  made(
    'that hints at another key',
    'LOG_CHECKPOINT_INVALID',
    put(tiled, CHECKPOINT, note.replace(/(\u2014 \S+ )..../, '$1AAAA')),
  ),
  trustedTiled(
    'by a log of another address',
    'LOG_CHECKPOINT_INVALID',
    put(forge.trustedRoot, ['tlogs', 1, 'baseUrl'], 'https://other.test'),
  ),
  trustedTiled(
    'by a log of the same name and another key',
    'LOG_UNTRUSTED',
    put(forge.trustedRoot, ['tlogs'], at(stranger.trustedRoot, 'tlogs')),
  ),
];

function endOf(log: number, end: string): unknown {
  return put(forge.trustedRoot, ['tlogs', log, 'publicKey', 'validFor', 'end'], end);
}

function next(count: unknown): string {
  return String(Number(count) + 1);
}
