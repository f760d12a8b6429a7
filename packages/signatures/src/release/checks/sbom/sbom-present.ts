import { counted } from '@embargo/core';

import { failed, passed, skipped } from '../../check.ts';
import type { ArtifactCheck } from '../../check.ts';
import { jqSbom } from '../../commands.ts';
import { sbomOf } from '../../evidence/sboms.ts';

/** There is an SBOM of the artifact, of a format and a version that are known. */
export const sbomPresent: ArtifactCheck = {
  id: 'sbom-present',
  group: 'sbom',
  scope: 'artifact',
  promise: 'It has an SBOM that can be read',
  command: jqSbom,
  judge(evidence, artifact) {
    if (!artifact.require.includes('sbom')) return skipped('The policy does not ask for it');
    const found = sbomOf(evidence, artifact);
    if (found.status === 'missing') return failed('SBOM_MISSING', found.expected, 'none');
    const { place, sbom } = found;
    if (sbom.status === 'refused') return failed(sbom.code, `an SBOM in ${place}`, sbom.message);
    const { format, specVersion, components } = sbom.value;
    return passed(`${place}: ${format} ${specVersion}, ${counted(components.length, 'component')}`);
  },
};
