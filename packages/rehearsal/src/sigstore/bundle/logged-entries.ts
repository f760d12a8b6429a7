import { signCheckpoint } from '../log/checkpoint.ts';
import { entryBodyV1 } from '../log/entry-v1.ts';
import type { LoggedBody } from '../log/entry-v1.ts';
import { entryBodyV2 } from '../log/entry-v2.ts';
import { valueAt } from '../log/fields.ts';
import { createTransparencyLog } from '../log/transparency-log.ts';
import type { LogEntry, TransparencyLog } from '../log/transparency-log.ts';
import type { Parts } from '../parts.ts';
import { pemOf } from '../x509/certificate.ts';
import { entryJson } from './entry-json.ts';
import type { BundleRequest } from './make-bundle.ts';

/**
 * What is wrong with the log's entry, signed all the same. The tiled log tells no time and makes no
 * promise, so `too-late`, `no-promise` and `promise-of-another-entry` change nothing there.
 */
export type LogFlaw =
  | 'another-log'
  | 'another-signature'
  | 'too-late'
  | 'no-promise'
  | 'promise-of-another-entry'
  | 'proof-of-another-entry'
  | 'checkpoint-of-another-tree'
  | 'checkpoint-of-another-key';

export const LOG_FLAWS: readonly LogFlaw[] = [
  'another-log',
  'another-signature',
  'too-late',
  'no-promise',
  'promise-of-another-entry',
  'proof-of-another-entry',
  'checkpoint-of-another-tree',
  'checkpoint-of-another-key',
];

export interface Signed extends Pick<BundleRequest, 'log' | 'logFlaw'> {
  readonly signature: Buffer;
  readonly certificate: Buffer;
  readonly content: Readonly<Record<string, unknown>>;
}

const HOUR = 3_600_000;

/** The bundle's `tlogEntries`; nothing where no log is used. */
export function loggedEntries(parts: Parts, signed: Signed): object {
  const { log = parts.instance === 'public-good' ? 'v1' : 'none', logFlaw } = signed;
  if (log === 'none') return {};
  const isTiled = log === 'v2';
  const own = isTiled ? parts.rekorV2 : parts.rekor;
  const stranger = createTransparencyLog({
    host: own.host,
    curve: isTiled ? 'ed25519' : 'P-256',
  });
  const used = logFlaw === 'another-log' ? stranger : own;
  const at = new Date(parts.now().getTime() + (logFlaw === 'too-late' ? HOUR : 0));
  const entry = used.add(bodyOf(signed, isTiled), at);
  const entries = [
    spoilt(entryJson(used, entry, { isTiled }), { own, stranger, entry, logFlaw, isTiled }),
  ];
  return { tlogEntries: entries };
}

function bodyOf(
  { signature, certificate, content, logFlaw }: Signed,
  isTiled: boolean,
): LoggedBody {
  const other = Buffer.from(signature).reverse().toString('base64');
  const sig = logFlaw === 'another-signature' ? other : signature.toString('base64');
  const envelope = valueAt(content, 'dsseEnvelope');
  const logged = { ...Object(envelope), signatures: [{ sig }] } as unknown;
  const digest = valueAt(content, 'messageSignature', 'messageDigest', 'digest');
  const proposal = { sig, certificate, digest: typeof digest === 'string' ? digest : undefined };
  return isTiled
    ? entryBodyV2(proposalV2(proposal, logged))
    : entryBodyV1(proposalV1(proposal, logged));
}

interface Proposal {
  readonly sig: string;
  readonly certificate: Buffer;
  /** Base64; absent for an envelope. */
  readonly digest: string | undefined;
}

function proposalV1({ sig, certificate, digest }: Proposal, envelope: unknown): unknown {
  const verifier = Buffer.from(pemOf(certificate)).toString('base64');
  if (digest === undefined) {
    const proposedContent = { envelope: JSON.stringify(envelope), verifiers: [verifier] };
    return { kind: 'dsse', spec: { proposedContent } };
  }
  const value = Buffer.from(digest, 'base64').toString('hex');
  const signature = { content: sig, publicKey: { content: verifier } };
  return { kind: 'hashedrekord', spec: { data: { hash: { value } }, signature } };
}

function proposalV2({ sig, certificate, digest }: Proposal, envelope: unknown): unknown {
  const rawBytes = certificate.toString('base64');
  const verifier = { keyDetails: 'PKIX_ECDSA_P256_SHA_256', x509Certificate: { rawBytes } };
  return digest === undefined
    ? { dsseRequestV002: { envelope, verifiers: [verifier] } }
    : { hashedRekordRequestV002: { digest, signature: { content: sig, verifier } } };
}

interface Spoiling {
  readonly own: TransparencyLog;
  readonly stranger: TransparencyLog;
  readonly entry: LogEntry;
  readonly logFlaw: LogFlaw | undefined;
  readonly isTiled: boolean;
}

type Json = Readonly<Record<string, unknown>>;

function spoilt(json: Json, spoiling: Spoiling): Json {
  const { own, stranger, entry, logFlaw, isTiled } = spoiling;
  // As `entryJson` writes it.
  const proof = json['inclusionProof'] as Json;
  const anotherBody = { ...entry.logged, body: Buffer.from('{}') };
  const at = new Date(entry.integratedTime * 1000);
  const withCheckpoint = (envelope: string): Json => ({
    ...json,
    inclusionProof: { ...proof, checkpoint: { envelope } },
  });
  switch (logFlaw) {
    case 'no-promise':
      return { ...json, inclusionPromise: undefined };
    case 'promise-of-another-entry': {
      if (isTiled) return json;
      const promise = own.promise({ ...entry, logged: anotherBody });
      return { ...json, inclusionPromise: { signedEntryTimestamp: promise.toString('base64') } };
    }
    case 'proof-of-another-entry': {
      const other = entryJson(own, own.add(anotherBody, at), { isTiled });
      return { ...json, inclusionProof: other['inclusionProof'] };
    }
    case 'checkpoint-of-another-tree':
      return withCheckpoint(own.add(anotherBody, at).proof.checkpoint);
    case 'checkpoint-of-another-key':
      return withCheckpoint(resigned(entry, own, stranger));
    default:
      return json;
  }
}

/** The entry's own tree head, signed by another log's key with the own key's hint. */
function resigned({ proof }: LogEntry, own: TransparencyLog, stranger: TransparencyLog): string {
  const head = { origin: own.origin, size: proof.treeSize, root: proof.rootHash };
  return signCheckpoint(head, [{ name: own.host, keys: stranger.keys, id: own.id }]);
}
