import { observed, unobservable } from '@embargo/core';
import type { Observed } from '@embargo/core';

import { fixOf } from '../case/fix.ts';
import { placeOf } from '../case/places.ts';
import { releaseBranches } from '../case/release-branches.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

export const backportsPresent: Check = {
  id: 'backports-present',
  promise: 'Every supported branch gets the fix, by a pull request of the fork.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.backports),
  evaluate(evidence) {
    const fix = fixOf(evidence);
    if (fix.status === 'unobservable') return fix;
    const wanted = wantedBranches(evidence);
    if (wanted.status === 'unobservable') return wanted;
    if (fix.value.place === 'public') {
      return unobservable(
        'the fix is written in public pull requests, which the gate does not look at',
        'two people look at them and waive this check',
      );
    }
    const targets = new Set(fix.value.pullRequests.map(({ targetBranch }) => targetBranch));
    const missing = wanted.value.filter((branch) => !targets.has(branch));
    if (missing.length === 0) return PASS;
    const branches = missing.map((branch) => `\`${branch}\``).join(', ');
    return fail(
      `${missing.length} of ${wanted.value.length} supported branches get no fix: ${branches}`,
      'open a pull request to each of them in the temporary fork',
    );
  },
};

function wantedBranches(evidence: Evidence): Observed<readonly string[]> {
  const scope = evidence.facts.backports?.branches ?? [];
  const main = scope.includes('default-branch') ? [evidence.upstream.defaultBranch] : [];
  if (scope.every((branches) => branches === 'default-branch')) return observed(main);
  const releases = releaseBranches(evidence);
  if (releases.status === 'unobservable') return releases;
  return observed([...new Set([...main, ...releases.value])]);
}
