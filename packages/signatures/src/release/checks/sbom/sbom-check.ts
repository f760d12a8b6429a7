import type { Sbom } from '../../../documents/sbom.ts';
import { skipped } from '../../check.ts';
import type { ArtifactCheck, Outcome } from '../../check.ts';
import { jqSbom } from '../../commands.ts';
import type { ReleaseEvidence } from '../../evidence/evidence.ts';
import { sbomOf } from '../../evidence/sboms.ts';

interface SbomCard extends Pick<ArtifactCheck, 'id' | 'promise'> {
  readonly judge: (sbom: Sbom, evidence: ReleaseEvidence) => Outcome;
}

/** A check of what an SBOM says, where there is one. */
export function sbomCheck({ id, promise, judge }: SbomCard): ArtifactCheck {
  return {
    id,
    promise,
    group: 'sbom',
    scope: 'artifact',
    command: jqSbom,
    judge(evidence, artifact) {
      if (!artifact.require.includes('sbom')) return skipped('The policy does not ask for it');
      const found = sbomOf(evidence, artifact);
      if (found.status === 'missing' || found.sbom.status === 'refused') {
        return skipped('There is no SBOM to judge');
      }
      return judge(found.sbom.value, evidence);
    },
  };
}
