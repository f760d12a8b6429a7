import { PROVENANCE_TYPE } from '../../../documents/provenance.ts';
import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { ghAttestation } from '../../commands.ts';
import { provenanceOf } from '../../evidence/provenances.ts';

/** There is SLSA provenance v1 about the artifact, by an expected signer, in its documented form. */
export const provenanceType: ArtifactCheck = {
  id: 'provenance-type',
  group: 'provenance',
  scope: 'artifact',
  promise: 'It has SLSA provenance by an expected signer',
  command: ghAttestation,
  judge(evidence, { require, file }) {
    if (!require.includes('provenance')) return skipped('The policy does not ask for it');
    const found = provenanceOf(evidence, file);
    if (found.status === 'missing') return failed(found.code, PROVENANCE_TYPE, found.found);
    return passed(`${PROVENANCE_TYPE} in ${found.signed.attestation.place}`);
  },
};
