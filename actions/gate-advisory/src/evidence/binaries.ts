import { EmbargoError, observed, unobservable } from '@embargo/core';
import type { Observed, RepositoryName } from '@embargo/core';

/** What verify-release found of the binaries of a release (schemas/verify-report.schema.json). */
export interface BinariesReport {
  readonly repository: RepositoryName;
  readonly version: string;
  readonly source: 'directory' | 'draft' | 'release';
  readonly isPassed: boolean;
  readonly verifiedAt: Date;
  /** The groups of which at least one check was made and passed: `built`, `signed` … */
  readonly shown: ReadonlySet<string>;
}

const REMEDY =
  'verify the draft with verify-release, and give its report to the gate by the input `binaries-report`';

export const NO_REPORT: Observed<BinariesReport> = unobservable(
  'no report of verify-release on the binaries was given',
  REMEDY,
);

const SOURCES = ['directory', 'draft', 'release'] as const;

/** Reads a report; one of another form is as good as none. `read` throws where there is no file. */
export function readBinaries(read: () => Buffer): Observed<BinariesReport> {
  try {
    return reportOf(JSON.parse(read().toString('utf8')));
  } catch (error) {
    if (!(error instanceof EmbargoError || error instanceof SyntaxError)) throw error;
    return unobservable('the report of verify-release cannot be read', REMEDY);
  }
}

function reportOf(value: unknown): Observed<BinariesReport> {
  const report = isRecord(value) ? value : {};
  const { schemaVersion, repository, version, result, verifiedAt, checks } = report;
  const source = SOURCES.find((word) => word === report['source']);
  const name = typeof repository === 'string' ? repositoryOf(repository) : undefined;
  const at = new Date(typeof verifiedAt === 'string' ? verifiedAt : Number.NaN);
  const isWhole = schemaVersion === 1 && Array.isArray(checks) && !Number.isNaN(at.getTime());
  if (!isWhole || name === undefined || source === undefined || typeof version !== 'string') {
    return unobservable('the report of verify-release has another form', REMEDY);
  }
  const passed = checks.filter(isRecord).filter(({ status }) => status === 'passed');
  return observed({
    repository: name,
    version,
    source,
    isPassed: result === 'passed',
    verifiedAt: at,
    shown: new Set(passed.map(({ group }) => String(group))),
  });
}

function repositoryOf(slug: string): RepositoryName | undefined {
  const [, owner, name] = /^([\w.-]{1,100})\/([\w.-]{1,100})$/.exec(slug) ?? [];
  return owner === undefined || name === undefined ? undefined : { owner, name };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
