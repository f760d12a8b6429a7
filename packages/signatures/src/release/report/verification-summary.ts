import type { ReleaseEvidence } from '../evidence/evidence.ts';
import { provenanceOf } from '../evidence/provenances.ts';
import type { ReportDocument } from './report-document.ts';

interface Digested {
  readonly digest: { readonly sha256: string };
}

/** A SLSA verification summary as a statement: https://slsa.dev/spec/v1.0/verification_summary */
export interface VerificationSummary {
  readonly _type: 'https://in-toto.io/Statement/v1';
  readonly subject: readonly (Digested & { readonly name: string })[];
  readonly predicateType: 'https://slsa.dev/verification_summary/v1';
  readonly predicate: {
    readonly verifier: { readonly id: string };
    readonly timeVerified: string;
    readonly resourceUri: string;
    readonly policy: Digested & { readonly uri: string };
    readonly inputAttestations: readonly (Digested & { readonly uri: string })[];
    readonly verificationResult: 'PASSED' | 'FAILED';
    readonly verifiedLevels: readonly string[];
    readonly slsaVersion: '1.0';
  };
}

/**
 * Sums up a verdict in a form that others can rely on without learning how the release was built.
 * Where no artifact was there to verify there is no subject, and so no summary.
 */
export function verificationSummary(
  evidence: ReleaseEvidence,
  report: ReportDocument,
  verifierId: string,
): VerificationSummary | undefined {
  const subject = report.artifacts.flatMap(({ name, sha256 }) =>
    sha256 === undefined ? [] : [{ name, digest: { sha256 } }],
  );
  if (subject.length === 0) return undefined;
  const { repository, tag, policy, result, verifiedAt } = report;
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject,
    predicateType: 'https://slsa.dev/verification_summary/v1',
    predicate: {
      verifier: { id: verifierId },
      timeVerified: verifiedAt,
      resourceUri: `https://github.com/${repository}/releases/tag/${encodeURIComponent(tag)}`,
      policy: { uri: policy.path, digest: { sha256: policy.sha256 } },
      inputAttestations: evidence.attestations.map(({ place, sha256 }) => ({
        uri: place,
        digest: { sha256 },
      })),
      verificationResult: result === 'passed' ? 'PASSED' : 'FAILED',
      verifiedLevels: result === 'passed' ? levelsOf(evidence) : ['FAILED'],
      slsaVersion: '1.0',
    },
  };
}

/** The lowest level among the artifacts, and what was verified beside it. */
function levelsOf(evidence: ReleaseEvidence): readonly string[] {
  const { artifacts, isReproducible } = evidence.expected;
  const lowest = Math.min(...artifacts.map(({ name }) => levelOf(evidence, name)));
  return [
    lowest > 0 ? `SLSA_BUILD_LEVEL_${lowest}` : 'SLSA_BUILD_LEVEL_0',
    ...(isReproducible ? ['REPRODUCIBLE'] : []),
  ];
}

function levelOf(evidence: ReleaseEvidence, name: string): number {
  const file = evidence.assets.get(name);
  const found = file === undefined ? undefined : provenanceOf(evidence, file);
  if (found?.status !== 'found') return 0;
  const { builders } = evidence.expected;
  if (builders === undefined) return 2;
  return builders.find(({ id }) => id === found.provenance.builderId)?.level ?? 0;
}
