import type { Provenance } from '../../../documents/provenance.ts';
import { skipped } from '../../check.ts';
import type { ArtifactCheck, Outcome } from '../../check.ts';
import { ghProvenance } from '../../commands.ts';
import type { ReleaseEvidence } from '../../evidence/evidence.ts';
import { provenanceOf } from '../../evidence/provenances.ts';
import type { SignedBy } from '../../evidence/signers.ts';

export interface ProvenanceCase {
  readonly evidence: ReleaseEvidence;
  readonly signed: SignedBy;
  readonly provenance: Provenance;
}

interface ProvenanceCard extends Pick<ArtifactCheck, 'id' | 'promise'> {
  readonly judge: (given: ProvenanceCase) => Outcome;
}

/** A check of what an artifact's provenance says, where it has one. */
export function provenanceCheck({ id, promise, judge }: ProvenanceCard): ArtifactCheck {
  return {
    id,
    promise,
    group: 'provenance',
    scope: 'artifact',
    command: ghProvenance,
    judge(evidence, { require, file }) {
      if (!require.includes('provenance')) return skipped('The policy does not ask for it');
      const found = provenanceOf(evidence, file);
      if (found.status === 'missing') return skipped('There is no provenance to judge');
      return judge({ evidence, signed: found.signed, provenance: found.provenance });
    },
  };
}
