import { counted } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import { findMissingFiles } from './links/missing-files.ts';

export const imageMissing = defineRule({
  code: 'CVD807',
  id: 'image-missing',
  summary: 'Every image of the policy is in the repository',
  level: 'error',
  why: 'Policies explain steps by screenshots and flowcharts. Where the file has moved, the step it explained is gone too, and only readers notice.',
  mend: 'Correct the path, or add the image again.',
  source: 'remark-validate-links',
  controls: [],
  messages: {
    missing: 'The image "{path}" is not in the repository',
    near: 'The image "{path}" is not in the repository, expected perhaps "{nearest}"',
  },
  check({ documents, repository }, report, unchecked) {
    let unknown = 0;
    for (const document of documents) {
      const { missing, unknown: more } = findMissingFiles(document, repository, true);
      unknown += more;
      for (const { written, path, nearest, ...extras } of missing) {
        const { start, end } = written.link;
        const place = { start, end, in: document };
        if (nearest === undefined) report('missing', place, { path, ...extras });
        else report('near', place, { path, nearest, ...extras });
      }
    }
    if (unknown > 0) unchecked(`${counted(unknown, 'image')} in a repository that is not at hand`);
  },
});
