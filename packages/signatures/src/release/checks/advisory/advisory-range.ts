import { counted, isInRange, parseRange, parseVersion } from '@embargo/core';

import { failed, ifObserved, passed } from '../../check.ts';
import type { Outcome, ReleaseCheck } from '../../check.ts';
import { ghAdvisory } from '../../commands.ts';
import type { AdvisoryFacts } from '../../evidence/evidence.ts';

/** No range that the advisory calls affected holds the released version. */
export const advisoryRange: ReleaseCheck = {
  id: 'advisory-range',
  group: 'advisory',
  scope: 'release',
  promise: 'The advisory does not call this version affected',
  command: ghAdvisory,
  judge: ({ expected, advisory }) =>
    ifObserved(advisory, 'No advisory was named', (facts) => judgeRanges(expected.version, facts)),
};

function judgeRanges(released: string, { vulnerabilities }: AdvisoryFacts): Outcome {
  const version = parseVersion(released);
  if (version === undefined) return failed('VERSION_UNREADABLE', 'a version of numbers', released);
  if (vulnerabilities.length === 0) return failed('ADVISORY_NO_RANGE', 'an affected range', 'none');
  for (const { affected } of vulnerabilities) {
    const range = parseRange(affected);
    if (range === undefined) return failed('ADVISORY_RANGE_UNREADABLE', 'a range', affected);
    if (isInRange(version, range)) {
      return failed('ADVISORY_RANGE_INCLUDES', `no ${released}`, affected);
    }
  }
  return passed(`${released} is in none of ${counted(vulnerabilities.length, 'range')}`);
}
