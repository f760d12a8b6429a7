import type { Advisory, Credit } from '../../advisory/advisory.ts';
import { EmbargoError } from '../../error.ts';
import { sectionsOf } from './advisory-sections.ts';
import { NO_ECOSYSTEM, osvEcosystem } from './ecosystems.ts';
import { CREDIT_TYPES } from './notice-case.ts';
import type {
  CreditType,
  NoticeAffected,
  NoticeCase,
  NoticeCredit,
  NoticeLink,
  NoticeProject,
  NoticeRelease,
  NoticeRevision,
  NoticeVulnerability,
} from './notice-case.ts';
import { readNoticeCase } from './read-case.ts';
import { readVersionRange } from './version-range.ts';

/** What a case is made of. */
export interface CaseSource {
  readonly advisories: readonly Advisory[];
  readonly project: NoticeProject;
  readonly release?: NoticeRelease;
  readonly releasesAt?: Date;
  readonly publishedAt: Date;
  /** After the first one. */
  readonly corrections?: readonly NoticeRevision[];
  readonly forthcoming?: NoticeCase['forthcoming'];
  /** The merged pull requests, by the GHSA id of what they fix. */
  readonly pullRequests?: ReadonlyMap<string, readonly NoticeLink[]>;
}

/**
 * The case record of advisories that are fixed in one release. Throws `INPUT_INVALID` where they do
 * not say what a notice must, naming the field and never its text.
 */
export function caseOfAdvisories(source: CaseSource): NoticeCase {
  const [first] = source.advisories;
  if (first === undefined) {
    throw new EmbargoError('INPUT_INVALID', 'No advisory was given, expected at least one');
  }
  const { project, release, releasesAt, publishedAt, forthcoming, corrections = [] } = source;
  return readNoticeCase({
    schemaVersion: 1,
    trackingId: first.cveId ?? first.ghsaId,
    project,
    vulnerabilities: source.advisories.map((advisory) => vulnerabilityOf(advisory, source)),
    ...(release === undefined ? {} : { release }),
    ...(releasesAt === undefined ? {} : { releasesAt: releasesAt.toISOString() }),
    publishedAt: publishedAt.toISOString(),
    revisions: [{ at: publishedAt.toISOString(), summary: 'First version' }, ...corrections],
    ...(forthcoming === undefined ? {} : { forthcoming }),
  });
}

function vulnerabilityOf(advisory: Advisory, source: CaseSource): NoticeVulnerability {
  const { ghsaId, cveId, cvss, severity, weaknesses = [], createdAt } = advisory;
  return {
    ghsaId,
    ...(cveId === undefined ? {} : { cveId }),
    summary: oneLine(advisory.summary.reveal()),
    ...sectionsOf(advisory.description.reveal()),
    weaknesses,
    cvss: cvss.map(({ vector }) => vector),
    ...(cvss.length > 0 || severity === undefined ? {} : { severity }),
    affected: advisory.affected.map((entry) => affectedOf(entry, source)),
    pullRequests: source.pullRequests?.get(ghsaId) ?? [],
    credits: advisory.credits.flatMap(creditOf),
    references: [],
    reportedAt: createdAt.toISOString(),
  };
}

function affectedOf(entry: Advisory['affected'][number], source: CaseSource): NoticeAffected {
  const { ecosystem, name = source.project.name, affectedVersions, fixedVersions } = entry;
  if (affectedVersions === undefined) {
    const message =
      'An affected package of the advisory names no affected versions, expected such as ">= 1.0, < 1.4.2"; enter them in the advisory';
    throw new EmbargoError('INPUT_INVALID', message);
  }
  const osv = entry.name === undefined ? NO_ECOSYSTEM : osvEcosystem(ecosystem);
  const range = readVersionRange(affectedVersions, firstVersion(fixedVersions));
  return { ecosystem: osv, name: oneLine(name), range };
}

function firstVersion(text: string | undefined): string | undefined {
  const [, version] = /^(?:>=|=)? ?([^\s<>=,]{1,100})/.exec(text?.trim() ?? '') ?? [];
  return version;
}

/** GitHub shows only the credits that were accepted. */
function creditOf({ login, type, state }: Credit): readonly NoticeCredit[] {
  if (state === 'declined' || state === 'pending') return [];
  const name = type.replaceAll('_', '-');
  const known: CreditType | undefined = CREDIT_TYPES.find((candidate) => candidate === name);
  return [{ name: login, type: known ?? 'other' }];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
