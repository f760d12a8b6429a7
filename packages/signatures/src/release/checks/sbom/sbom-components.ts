import { counted } from '@embargo/core';

import { failed, passed } from '../../check.ts';
import { sbomCheck } from './sbom-check.ts';

/** An SBOM that lists nothing says nothing. */
export const sbomComponents = sbomCheck({
  id: 'sbom-components',
  promise: 'The SBOM lists what the program is made of',
  judge({ components }, { expected }) {
    const least = expected.sbom?.minimumComponents ?? 1;
    const found = counted(components.length, 'component');
    if (components.length < least) return failed('SBOM_FEW_COMPONENTS', `${least} at least`, found);
    return passed(found);
  },
});
