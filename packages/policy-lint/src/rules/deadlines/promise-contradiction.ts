import { FACT_TITLES } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import { contradictingReleaseDays } from './contradictions/release-days.ts';
import { contradictingWindows } from './contradictions/windows.ts';

export const promiseContradiction = defineRule({
  code: 'CVD310',
  id: 'promise-contradiction',
  summary: 'A promise has one value wherever it is made',
  level: 'warning',
  why: 'A policy that promises an answer within 24 hours in one section and within 5 days in another is held to the first by reporters and to the second by its team. Such pairs are left when one place is edited and the other forgotten.',
  mend: 'Keep the value that you mean, and delete the other or make it the same. Where both are meant, say in which case each holds.',
  source: 'Derived from the facts of the policy',
  controls: [],
  messages: {
    differs:
      '{title} is promised as "{found}" here and as "{other}" {where}, expected one value, or the case in which each holds',
  },
  check({ documents, facts, document }, report) {
    const pairs = [
      ...contradictingWindows(facts, documents),
      ...contradictingReleaseDays(documents),
    ];
    for (const { fact, first, second } of pairs) {
      const title = FACT_TITLES[fact];
      const path = first.located.path ?? document.source.path;
      const related = [
        { message: `${title} is "${first.says}" here`, path, span: first.located.span },
      ];
      const where = first.located.path === second.located.path ? 'on line' : `in ${path}, line`;
      const values = {
        title,
        found: second.says,
        other: first.says,
        where: `${where} ${first.located.span.start.line}`,
        related,
      };
      report('differs', second.located, values);
    }
  },
});
