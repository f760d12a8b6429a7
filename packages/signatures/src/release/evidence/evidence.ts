import type { Observed } from '@embargo/core';

import type { Statement } from '../../documents/statement.ts';
import type { OpenPgpVerdict } from '../../documents/openpgp.ts';
import type { ExpectedRelease } from '../policy/expected.ts';

/** Where the files came from. */
export type Source = 'directory' | 'draft' | 'release';

/** Everything that the checks judge; what is absent was not asked for. */
export interface ReleaseEvidence {
  readonly source: Source;
  readonly expected: ExpectedRelease;
  readonly now: Date;
  /** Every file by its name. */
  readonly assets: ReadonlyMap<string, AssetFile>;
  /** The bytes of a document among the files; nothing where there is none of a bearable size. */
  readonly read: (name: string) => Uint8Array | undefined;
  readonly attestations: readonly Attestation[];
  /** The verdict of gpg over each file that the policy wants signed so. */
  readonly openpgp?: ReadonlyMap<string, OpenPgpVerdict>;
  /** The commit that the tag is at. */
  readonly commit?: Observed<TagCommit>;
  /** GitHub's numbers of the repository and its owner. */
  readonly repository?: Observed<RepositoryIds>;
  readonly release?: Observed<ReleaseState>;
  /** What an anonymous stranger got, by name. */
  readonly downloads?: ReadonlyMap<string, Download>;
  /** The state of the release when everything else was done. */
  readonly after?: Observed<ReleaseState>;
  /** The SHA-256 of each file of a second build. */
  readonly rebuilt?: Observed<ReadonlyMap<string, string>>;
  /** What the build said of its tree. */
  readonly tree?: Observed<BuildTree>;
  readonly runs?: Observed<readonly SmokeRun[]>;
  readonly regression?: Observed<RegressionRuns>;
  readonly advisory?: Observed<AdvisoryFacts>;
}

export interface AssetFile {
  readonly name: string;
  readonly size: number;
  /** Lower-case hexadecimal. */
  readonly sha256: string;
  /** The first bytes, enough for a program's header. */
  readonly head: Uint8Array;
  /** The head of the program inside, where the policy says that the file is an archive. */
  readonly program?: Observed<Uint8Array>;
}

/** A bundle that was found, and what verifying it gave. */
export interface Attestation {
  /** The file, or the words for GitHub's store. */
  readonly place: string;
  /** Over the bundle's bytes. */
  readonly sha256: string;
  /** The file that it lies beside, by its name. */
  readonly beside?: string;
  /** What it says it is about; true only where the verdict is `verified`. */
  readonly subjects: readonly { readonly name?: string; readonly sha256: string }[];
  readonly verdict: AttestationVerdict;
}

export type AttestationVerdict = VerifiedAttestation | RefusedAttestation;

export interface VerifiedAttestation {
  readonly status: 'verified';
  /** The names in the certificate. */
  readonly names: readonly string[];
  readonly claims: SignerClaims;
  readonly signedAt?: Date;
  /** Absent where bytes were signed, not a statement. */
  readonly statement?: Statement;
}

export interface RefusedAttestation {
  readonly status: 'refused';
  readonly code: string;
  readonly message: string;
}

/** What a certificate says, in Fulcio's words. */
export interface SignerClaims {
  readonly issuer?: string;
  readonly buildSignerUri?: string;
  readonly buildSignerDigest?: string;
  readonly runnerEnvironment?: string;
  readonly sourceRepositoryUri?: string;
  readonly sourceRepositoryDigest?: string;
  readonly sourceRepositoryRef?: string;
  readonly sourceRepositoryId?: string;
  readonly sourceRepositoryOwnerId?: string;
  readonly buildConfigUri?: string;
  readonly buildTrigger?: string;
  readonly runInvocationUri?: string;
}

export interface TagCommit {
  readonly sha: string;
  readonly committedAt?: Date;
}

export interface RepositoryIds {
  readonly repositoryId: string;
  readonly ownerId: string;
}

/** A release as GitHub's API shows it. */
export interface ReleaseState {
  readonly isDraft: boolean;
  readonly isPrerelease: boolean;
  readonly isImmutable: boolean;
  readonly isLatest: boolean;
  readonly tag: string;
  readonly notes: string;
  readonly assets: readonly ListedAsset[];
}

export interface ListedAsset {
  readonly id: number;
  readonly name: string;
  readonly size: number;
  /** `sha256:…` as GitHub says it. */
  readonly digest?: string;
}

export type Download =
  | { readonly status: 'downloaded'; readonly size: number; readonly sha256: string }
  | { readonly status: 'failed'; readonly found: string };

/** Whether the tree that was built from was the commit and nothing else. */
export interface BuildTree {
  readonly commit: string;
  readonly isClean: boolean;
}

/** One program that was run. */
export interface SmokeRun {
  readonly artifact: string;
  readonly outcome: RunOutcome;
}

export type RunOutcome =
  | { readonly status: 'ended'; readonly exitCode: number; readonly output: string }
  | { readonly status: 'timed-out'; readonly seconds: number }
  | { readonly status: 'not-started'; readonly why: string };

export interface RegressionRuns {
  readonly old: RunOutcome;
  readonly fresh: RunOutcome;
}

export interface AdvisoryFacts {
  readonly ghsaId: string;
  readonly vulnerabilities: readonly {
    readonly affected: string;
    readonly patched?: string;
  }[];
}
