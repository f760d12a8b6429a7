import type { ReleaseEvidence } from '../evidence/evidence.ts';
import type { Finding, Verdict } from '../judge-release.ts';
import type { Group } from '../policy/expected.ts';

/** `schemas/verify-report.schema.json` */
export interface ReportDocument {
  readonly schemaVersion: 1;
  readonly result: 'passed' | 'failed';
  readonly source: ReleaseEvidence['source'];
  readonly repository: string;
  readonly tag: string;
  readonly version: string;
  /** ISO 8601, UTC. */
  readonly verifiedAt: string;
  readonly policy: PolicyReference;
  readonly artifacts: readonly ReportedArtifact[];
  readonly checks: readonly ReportedCheck[];
}

/** What was judged by; `sha256` over the raw bytes. */
export interface PolicyReference {
  readonly path: string;
  readonly sha256: string;
}

export interface ReportedArtifact {
  readonly name: string;
  readonly platform?: string;
  /** Absent where the file is missing. */
  readonly sha256?: string;
  readonly size?: number;
}

export interface ReportedCheck {
  readonly id: string;
  readonly group: Group;
  readonly artifact?: string;
  readonly promise: string;
  readonly status: 'passed' | 'failed' | 'skipped' | 'unobservable';
  readonly code?: string;
  readonly expected?: string;
  readonly found?: string;
  readonly evidence?: string;
  readonly why?: string;
  readonly remedy?: string;
  /** Shows the same to anybody. */
  readonly command?: string;
}

export function reportDocument(
  evidence: ReleaseEvidence,
  { result, findings }: Verdict,
  policy: PolicyReference,
): ReportDocument {
  const { source, expected, now } = evidence;
  return {
    schemaVersion: 1,
    result,
    source,
    repository: expected.repository,
    tag: expected.tag,
    version: expected.version,
    verifiedAt: now.toISOString(),
    policy,
    artifacts: artifactsOf(evidence),
    checks: findings.map(reportedCheck),
  };
}

function artifactsOf({ expected, assets }: ReleaseEvidence): readonly ReportedArtifact[] {
  return expected.artifacts.map(({ name, platform }) => {
    const file = assets.get(name);
    return {
      name,
      ...(platform === undefined ? {} : { platform }),
      ...(file === undefined ? {} : { sha256: file.sha256, size: file.size }),
    };
  });
}

function reportedCheck({ check, artifact, outcome, command }: Finding): ReportedCheck {
  const shared = {
    id: check.id,
    group: check.group,
    ...(artifact === undefined ? {} : { artifact }),
    promise: check.promise,
  };
  switch (outcome.status) {
    case 'passed':
      return { ...shared, status: 'passed', evidence: outcome.evidence };
    case 'skipped':
      return { ...shared, status: 'skipped', why: outcome.why };
    case 'unobservable':
      return { ...shared, status: 'unobservable', why: outcome.reason, remedy: outcome.remedy };
    case 'failed': {
      const { code, expected, found } = outcome;
      return { ...shared, status: 'failed', code, expected, found, command };
    }
  }
}
