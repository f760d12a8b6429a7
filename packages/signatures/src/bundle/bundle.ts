import type { DigestAlgorithm } from '../digests/digest.ts';

/** The format's versions, under every media type that names one. */
export type BundleVersion = '0.1' | '0.2' | '0.3';

/** A Sigstore bundle whose structure holds; nothing in it is verified yet. */
export interface SignatureBundle {
  readonly version: BundleVersion;
  readonly content: BundleContent;
  readonly signer: BundleSigner;
  readonly logEntries: readonly LogEntry[];
  /** RFC 3161 timestamp responses in DER. */
  readonly timestamps: readonly Buffer[];
}

export type BundleContent =
  | {
      readonly kind: 'message';
      readonly algorithm: DigestAlgorithm;
      readonly digest: Buffer;
      readonly signature: Buffer;
    }
  | {
      readonly kind: 'envelope';
      readonly payloadType: string;
      readonly payload: Buffer;
      readonly signature: Buffer;
    };

export type BundleSigner =
  /** The leaf in DER; what else a chain holds is never trusted and so not kept. */
  | { readonly kind: 'certificate'; readonly certificate: Buffer }
  | { readonly kind: 'key'; readonly hint: string };

/** One entry of a transparency log. Counts are decimal digits. */
export interface LogEntry {
  readonly logIndex: string;
  readonly logId: Buffer;
  readonly kind: string;
  readonly kindVersion: string;
  /** Seconds since 1970; worth something only under an inclusion promise. */
  readonly integratedTime: string;
  readonly inclusionPromise?: Buffer;
  readonly inclusionProof?: InclusionProof;
  readonly body: Buffer;
}

export interface InclusionProof {
  readonly logIndex: string;
  readonly treeSize: string;
  readonly rootHash: Buffer;
  readonly hashes: readonly Buffer[];
  /** The log's signed checkpoint, as a signed note. */
  readonly checkpoint: string;
}
