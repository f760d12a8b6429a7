import { readSbom, readSbomPredicate, SBOM_TYPES } from '../../documents/sbom.ts';
import type { Sbom } from '../../documents/sbom.ts';
import type { Reading } from '../../documents/reading.ts';
import { fill } from '../policy/template.ts';
import type { PresentArtifact } from '../check.ts';
import type { ReleaseEvidence } from './evidence.ts';
import { signedBy } from './signers.ts';
import type { SignedBy } from './signers.ts';

export type FoundSbom =
  | { readonly status: 'found'; readonly place: string; readonly sbom: Reading<Sbom> }
  | { readonly status: 'missing'; readonly expected: string };

const TYPES: readonly string[] = Object.values(SBOM_TYPES).flat();

/** The SBOM of an artifact: the file that the policy names, else the attested one. */
export function sbomOf(evidence: ReleaseEvidence, artifact: PresentArtifact): FoundSbom {
  const name = sbomName(evidence, artifact);
  if (name !== undefined) {
    const bytes = evidence.read(name);
    if (bytes === undefined) return { status: 'missing', expected: name };
    return { status: 'found', place: name, sbom: readSbom(bytes) };
  }
  const [attested] = attestedSboms(evidence, artifact.file);
  if (attested === undefined) return { status: 'missing', expected: TYPES.join(' or ') };
  const sbom = readSbomPredicate(attested.verdict.statement?.predicate);
  return { status: 'found', place: attested.attestation.place, sbom };
}

export function sbomName(
  { expected }: ReleaseEvidence,
  { name }: PresentArtifact,
): string | undefined {
  const { version, tag, sbom } = expected;
  return sbom?.name === undefined ? undefined : fill(sbom.name, { version, tag, artifact: name });
}

/** The SBOMs that were attested with a file as their subject. */
export function attestedSboms(
  evidence: ReleaseEvidence,
  file: { readonly sha256: string },
): readonly SignedBy[] {
  return signedBy(evidence, file).filter(({ verdict }) =>
    TYPES.includes(verdict.statement?.predicateType ?? ''),
  );
}
