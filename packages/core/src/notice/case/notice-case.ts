import type { Severity } from '../../facts/facts.ts';

/**
 * Everything that a notice tells of one release, from which every text and every machine-readable
 * document is rendered; its schema is `schemas/notice-case.schema.json`. Instants are RFC 3339 with
 * a zone. Until the release the whole of it is under embargo.
 */
export interface NoticeCase {
  readonly schemaVersion: 1;
  /** Names the case across its documents: a CVE ID, a GHSA id, or a number of the project's own. */
  readonly trackingId: string;
  readonly project: NoticeProject;
  readonly vulnerabilities: readonly NoticeVulnerability[];
  /** Absent as long as nothing is built. */
  readonly release?: NoticeRelease;
  /** When the fix goes out, as planned. */
  readonly releasesAt?: string;
  /** When the case became, or becomes, public. */
  readonly publishedAt: string;
  /** Every version of the notice from the first on; the last one is told. */
  readonly revisions: readonly NoticeRevision[];
  /** What users may be told before there is a fix, written for them; nothing else is told then. */
  readonly forthcoming?: { readonly mitigation?: string };
}

export interface NoticeProject {
  readonly name: string;
  /** `owner/name` on GitHub. */
  readonly repository: string;
  /** Who publishes: the security team or the organisation. */
  readonly publisher: string;
  /** An address of the publisher on the web, the same in all of its documents. */
  readonly namespace: string;
  readonly policyUrl?: string;
  /** The UUID that the CVE Program gave to the CNA that publishes the record. */
  readonly cnaOrgId?: string;
}

export interface NoticeVulnerability {
  readonly ghsaId?: string;
  readonly cveId?: string;
  /** One line. */
  readonly summary: string;
  readonly impact?: string;
  readonly details?: string;
  /** How a user tells whether they are affected. */
  readonly detection?: string;
  /** What helps those who cannot upgrade yet. */
  readonly mitigation?: string;
  /** `CWE-79` */
  readonly weaknesses: readonly NoticeWeakness[];
  /** At most one vector of CVSS 3 and one of CVSS 4; scores and words are reckoned from them. */
  readonly cvss: readonly string[];
  /** Only where there is no vector. */
  readonly severity?: Severity;
  readonly affected: readonly NoticeAffected[];
  readonly pullRequests: readonly NoticeLink[];
  readonly credits: readonly NoticeCredit[];
  readonly references: readonly NoticeLink[];
  readonly reportedAt?: string;
}

export interface NoticeWeakness {
  readonly id: string;
  readonly name?: string;
}

/** A package and one range of its versions. */
export interface NoticeAffected {
  /** As OSV names it: `npm`, `Go`, `PyPI`. */
  readonly ecosystem: string;
  readonly name: string;
  readonly range: VersionRange;
}

/** From `introduced` (the first version of all where absent) up to `fixed` or `lastAffected`. */
export interface VersionRange {
  readonly introduced?: string;
  /** The last version known to be affected. */
  readonly lastAffected?: string;
  /** The first version that is not affected any more. */
  readonly fixed?: string;
}

export interface NoticeLink {
  readonly url: string;
  readonly title?: string;
}

export interface NoticeCredit {
  readonly name: string;
  /** As CVE and OSV name it. */
  readonly type: CreditType;
}

export const CREDIT_TYPES = [
  'finder',
  'reporter',
  'analyst',
  'coordinator',
  'remediation-developer',
  'remediation-reviewer',
  'remediation-verifier',
  'tool',
  'sponsor',
  'other',
] as const;
export type CreditType = (typeof CREDIT_TYPES)[number];

export interface NoticeRelease {
  readonly version: string;
  readonly tag: string;
  readonly url: string;
  readonly binaries: readonly NoticeBinary[];
  /** The newest release without the fix. */
  readonly previousVersion?: string;
  readonly upgrade?: string;
  /** How a stranger checks the binaries. */
  readonly verification?: string;
}

export interface NoticeBinary {
  readonly name: string;
  readonly url: string;
  /** In hexadecimal. */
  readonly sha256: string;
}

export interface NoticeRevision {
  readonly at: string;
  readonly summary: string;
}
