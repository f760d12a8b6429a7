import { EmbargoError, observed, unobservable } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';

/** What verify-release found of the binaries of a release, in all of its reports together. */
export interface BinariesReport {
  readonly repository: RepositoryName;
  readonly version: string;
  readonly source: 'directory' | 'draft' | 'release';
  readonly isPassed: boolean;
  readonly verifiedAt: Date;
  /** The groups of which at least one check was made and passed: `built`, `signed` … */
  readonly shown: ReadonlySet<string>;
  /** SHA-256 of each artifact by its name. */
  readonly digests: ReadonlyMap<string, string>;
}

const REMEDY =
  'verify the draft with verify-release, and give its report to the gate by the input `binaries-report`';

export const NO_REPORT: Observed<BinariesReport> = unobservable(
  'no report of verify-release on the binaries was given',
  REMEDY,
);

const OTHER_FORM: Observed<BinariesReport> = unobservable(
  'the report of verify-release has another form',
  REMEDY,
);

const SOURCES = ['directory', 'draft', 'release'] as const;

/**
 * Reads reports (schemas/verify-report.schema.json) as one: of the draft, and of the job that ran its
 * programs. One of another form is as good as none. A `read` throws where there is no file.
 */
export function readBinaries(reads: readonly (() => Buffer)[]): Observed<BinariesReport> {
  const [first, ...others] = reads.map(readReport);
  return others.reduce<Observed<BinariesReport>>(together, first ?? NO_REPORT);
}

function together(
  one: Observed<BinariesReport>,
  other: Observed<BinariesReport>,
): Observed<BinariesReport> {
  if (one.status === 'unobservable') return one;
  if (other.status === 'unobservable') return other;
  if (!isAboutTheSame(one.value, other.value)) {
    return unobservable('the reports of verify-release are about different binaries', REMEDY);
  }
  const [first, second] = [one.value, other.value];
  return observed({
    ...first,
    source: first.source === 'directory' ? second.source : first.source,
    isPassed: first.isPassed && second.isPassed,
    verifiedAt: first.verifiedAt > second.verifiedAt ? first.verifiedAt : second.verifiedAt,
    shown: new Set([...first.shown, ...second.shown]),
    digests: new Map([...first.digests, ...second.digests]),
  });
}

function isAboutTheSame(one: BinariesReport, other: BinariesReport): boolean {
  const isSameRelease =
    one.version === other.version &&
    one.repository.owner === other.repository.owner &&
    one.repository.name === other.repository.name;
  const names = [...one.digests.keys()];
  const isSameBytes = names.every((name) => one.digests.get(name) === other.digests.get(name));
  return isSameRelease && isSameBytes && names.length === other.digests.size;
}

function readReport(read: () => Buffer): Observed<BinariesReport> {
  try {
    return reportOf(JSON.parse(read().toString('utf8')));
  } catch (error) {
    if (!(error instanceof EmbargoError || error instanceof SyntaxError)) throw error;
    return unobservable('the report of verify-release cannot be read', REMEDY);
  }
}

function reportOf(value: unknown): Observed<BinariesReport> {
  const report = isRecord(value) ? value : {};
  const { schemaVersion, repository, version, result, verifiedAt, checks, artifacts } = report;
  const source = SOURCES.find((word) => word === report['source']);
  const name = repositoryOf(repository);
  const at = new Date(typeof verifiedAt === 'string' ? verifiedAt : Number.NaN);
  if (name === undefined || source === undefined || typeof version !== 'string') return OTHER_FORM;
  const isWhole = schemaVersion === 1 && !Number.isNaN(at.getTime());
  if (!isWhole || !Array.isArray(checks) || !Array.isArray(artifacts)) return OTHER_FORM;
  return observed({
    repository: name,
    version,
    source,
    isPassed: result === 'passed',
    verifiedAt: at,
    shown: shownBy(checks),
    digests: digestsOf(artifacts),
  });
}

function shownBy(checks: readonly unknown[]): ReadonlySet<string> {
  const passed = checks.filter(isRecord).filter(({ status }) => status === 'passed');
  return new Set(passed.map(({ group }) => String(group)));
}

function digestsOf(artifacts: readonly unknown[]): ReadonlyMap<string, string> {
  const named = artifacts.filter(isRecord);
  return new Map(named.map(({ name, sha256 }) => [String(name), String(sha256)]));
}

function repositoryOf(slug: unknown): RepositoryName | undefined {
  const text = typeof slug === 'string' ? slug : '';
  const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(text) ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
