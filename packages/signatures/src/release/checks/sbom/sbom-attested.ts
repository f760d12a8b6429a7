import { readSbomPredicate } from '../../../documents/sbom.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck, Outcome, PresentArtifact } from '../../check.ts';
import { ghAttestedSbom } from '../../commands.ts';
import type { ReleaseEvidence } from '../../evidence/evidence.ts';
import { attestedSboms, sbomName, sbomOf } from '../../evidence/sboms.ts';
import { bestSigned } from '../../evidence/signers.ts';
import { firstDifference } from '../provenance/first-difference.ts';

/** An expected signer attested the SBOM with the artifact, not the SBOM's file, as its subject. */
export const sbomAttested: ArtifactCheck = {
  id: 'sbom-attested',
  group: 'sbom',
  scope: 'artifact',
  promise: 'The SBOM is attested as that of this very file',
  command: ghAttestedSbom,
  judge(evidence, artifact) {
    if (!artifact.require.includes('sbom')) return skipped('The policy does not ask for it');
    if (evidence.expected.sbom?.attested === false)
      return skipped('The policy does not ask for it');
    const [attested] = attestedSboms(evidence, artifact.file);
    if (attested === undefined) return unattested(evidence, artifact);
    const fewest = bestSigned(evidence, artifact.file)[0]?.faults.size ?? 0;
    const [fault] = attested.faults.size > fewest ? attested.faults.values() : [];
    if (fault !== undefined) return failed(fault.code, fault.expected, fault.found);
    return sameAsFile(evidence, artifact, attested.verdict.statement?.predicate);
  },
};

function unattested(evidence: ReleaseEvidence, artifact: PresentArtifact): Outcome {
  const expected = `an SBOM attested of ${artifact.file.sha256}`;
  const file = evidence.assets.get(sbomName(evidence, artifact) ?? '');
  if (file !== undefined && attestedSboms(evidence, file).length > 0) {
    return failed('SBOM_ATTESTED_OF_ITSELF', expected, `one attested of ${file.name}`);
  }
  return failed('SBOM_UNATTESTED', expected, 'none');
}

/** The file that people read says what was attested. */
function sameAsFile(
  evidence: ReleaseEvidence,
  artifact: PresentArtifact,
  predicate: unknown,
): Outcome {
  const attested = readSbomPredicate(predicate);
  if (attested.status === 'refused') {
    return failed(attested.code, 'an attested SBOM that can be read', attested.message);
  }
  const found = sbomOf(evidence, artifact);
  if (found.status === 'missing' || found.sbom.status === 'refused') {
    return passed('An SBOM is attested of the artifact');
  }
  const difference = firstDifference(attested.value, found.sbom.value);
  if (difference === undefined) return passed(`${found.place} says what was attested`);
  return failed('SBOM_OTHER', difference.expected, `${difference.found} in ${found.place}`);
}
