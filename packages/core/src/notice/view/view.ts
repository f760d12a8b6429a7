import type { NoticeCredit } from '../case/notice-case.ts';

/** The names of all answers. */
export const ANSWERS = [
  'cveId',
  'ghsaId',
  'advisoryUrl',
  'summary',
  'impact',
  'details',
  'detection',
  'mitigation',
  'severity',
  'cvss',
  'cvssVector',
  'cvssVersion',
  'affectedVersions',
  'fixedVersions',
  'credits',
  'pullRequests',
  'references',
] as const satisfies readonly (keyof NoticeAnswers)[];

/**
 * What a template may name. Everything is plain text, escaped where it goes in; what a case does not
 * have is absent.
 */
export interface NoticeView extends NoticeAnswers {
  readonly project: string;
  readonly repository: string;
  readonly publisher: string;
  readonly policyUrl?: string;
  /** `2026-11-24` and `2026-11-24 16:00 UTC`: out, or as planned. */
  readonly releaseDate?: string;
  readonly releaseTime?: string;
  readonly version?: string;
  readonly tag?: string;
  /** The newest version without the fix. */
  readonly oldVersion?: string;
  readonly releaseUrl?: string;
  readonly upgrade?: string;
  readonly verification?: string;
  readonly binaries?: readonly { readonly name: string; readonly sha256: string }[];
  /** What the last revision changed; absent in the first. */
  readonly correction?: string;
  /** The names of all, with commas. */
  readonly ids?: string;
  readonly vulnerabilities?: readonly VulnerabilityView[];
  /** What was left out to fit. */
  readonly shortened?: boolean;
}

/** Of one vulnerability; in the whole notice of all of them together. */
export interface NoticeAnswers {
  readonly cveId?: string;
  readonly ghsaId?: string;
  readonly advisoryUrl?: string;
  readonly summary?: string;
  readonly impact?: string;
  readonly details?: string;
  readonly detection?: string;
  readonly mitigation?: string;
  readonly severity?: string;
  /** The score with one decimal. */
  readonly cvss?: string;
  readonly cvssVector?: string;
  readonly cvssVersion?: string;
  readonly affectedVersions?: string;
  readonly fixedVersions?: string;
  readonly credits?: readonly NoticeCredit[];
  readonly pullRequests?: readonly { readonly title: string; readonly url: string }[];
  readonly references?: readonly { readonly title: string; readonly url: string }[];
}

export interface VulnerabilityView extends NoticeAnswers {
  /** The CVE ID, else the GHSA id, else the number of the case. */
  readonly id: string;
  readonly affected: readonly AffectedView[];
  readonly weaknesses?: readonly { readonly id: string; readonly name: string }[];
}

export interface AffectedView {
  readonly name: string;
  readonly ecosystem?: string;
  readonly affectedVersions: string;
  readonly fixedVersion?: string;
}

/** Every name that a template may use, at any level. */
export const VARIABLES: ReadonlySet<string> = new Set([
  ...ANSWERS,
  ...['project', 'repository', 'publisher', 'policyUrl', 'releaseDate', 'releaseTime', 'version'],
  ...[
    'tag',
    'oldVersion',
    'releaseUrl',
    'upgrade',
    'verification',
    'binaries',
    'correction',
    'ids',
  ],
  ...['vulnerabilities', 'shortened', 'id', 'affected', 'weaknesses', 'name', 'ecosystem'],
  ...['fixedVersion', 'sha256', 'title', 'url', 'type'],
  // Whether a list has anything in it, so that its heading stands once.
  ...['hasBinaries', 'hasCredits', 'hasPullRequests', 'hasReferences', 'hasWeaknesses'],
]);
