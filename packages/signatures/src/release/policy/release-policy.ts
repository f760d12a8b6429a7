/**
 * What a release must be: `schemas/release-policy.schema.json`. Texts with `{version}`, `{tag}`,
 * `{os}`, `{arch}` or `{artifact}` are templates; everything else is exact.
 */
export interface ReleasePolicy {
  readonly version: 1;
  /** `owner/name` */
  readonly repository: string;
  readonly repositoryId?: string;
  readonly ownerId?: string;
  readonly tag?: string;
  readonly trust?: TrustRule;
  readonly signers: readonly SignerRule[];
  readonly artifacts: readonly ArtifactRule[];
  readonly otherAssets?: readonly string[];
  readonly checksums?: { readonly name: string; readonly signed?: boolean };
  readonly openpgp?: OpenPgpRule;
  readonly build?: { readonly reproducible?: boolean; readonly clean?: boolean };
  readonly provenance?: ProvenanceRule;
  readonly sbom?: SbomRule;
  readonly release?: ReleaseRule;
  readonly regression?: RegressionRule;
  readonly advisory?: { readonly notesNameVersion?: boolean };
}

export interface TrustRule {
  readonly instance: 'public-good' | 'github' | 'custom';
  /** From the folder of the policy. */
  readonly root?: string;
}

export type SignerRule = WorkflowSigner | NamedSigner;

export interface WorkflowSigner {
  /** `owner/name/.github/workflows/file.yml` */
  readonly workflow: string;
  readonly workflowRef?: string;
  readonly workflowDigest?: string;
  readonly issuer: string;
  readonly sourceRef?: string;
  readonly triggers?: readonly string[];
  readonly runner?: 'github-hosted' | 'self-hosted';
}

export interface NamedSigner {
  readonly identity: string;
  readonly issuer: string;
}

export interface ArtifactRule {
  readonly name: string;
  /** `linux/amd64` */
  readonly platforms?: readonly string[];
  /** The path of the program inside an archive. */
  readonly program?: string;
  readonly require?: readonly Requirement[];
  readonly smoke?: SmokeRule;
}

export type Requirement = 'signature' | 'provenance' | 'sbom';

export interface SmokeRule {
  readonly arguments: readonly string[];
  readonly printsVersion?: boolean;
  readonly timeoutSeconds?: number;
}

export interface RegressionRule {
  /** `{program}` is the program under test. */
  readonly command: readonly string[];
  readonly timeoutSeconds?: number;
}

export interface OpenPgpRule {
  readonly fingerprint: string;
  /** From the folder of the policy. */
  readonly keys: string;
  readonly over: 'checksums' | 'artifacts';
  readonly suffix?: string;
}

export interface ProvenanceRule {
  readonly buildTypes?: readonly string[];
  readonly builders?: readonly { readonly id: string; readonly level: 1 | 2 | 3 }[];
  readonly externalParameters?: Readonly<Record<string, unknown>>;
}

export interface SbomRule {
  readonly name?: string;
  readonly attested?: boolean;
  readonly component?: string;
  readonly minimumComponents?: number;
  readonly fixed?: readonly FixedPackage[];
}

export interface FixedPackage {
  readonly package: string;
  readonly vulnerable: string;
  readonly mayBeAbsent?: boolean;
}

export interface ReleaseRule {
  readonly prerelease?: boolean;
  readonly latest?: boolean;
  readonly immutable?: boolean;
}
