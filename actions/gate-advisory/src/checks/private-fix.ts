import { ratingOf } from '@embargo/case';
import { fixOf } from '../case/fix.ts';
import { placeOf } from '../case/places.ts';
import { fail, PASS, passWith, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

const REMEDY = 'start a temporary private fork on the advisory, and open the fix there';

/** A temporary private fork is a private repository, so it keeps either promise. */
export const privateFix: Check = {
  id: 'private-fix',
  promise: 'The fix is written where the policy says: in private, or in public below a score.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.privateFix),
  evaluate(evidence) {
    const fix = fixOf(evidence);
    if (fix.status === 'unobservable') return fix;
    if (fix.value.place === 'public') {
      return passWith('the fix is not in a fork but public, as the policy allows at this score');
    }
    if (fix.value.pullRequests.length > 0) return PASS;
    if (evidence.advisory.temporaryFork === undefined) return homeless(evidence);
    return fail('the temporary fork has no pull request that is open or merged', REMEDY);
  },
};

/** Nothing is private, and the score does not allow it to be public. */
function homeless({ facts, advisory }: Evidence): Verdict {
  if (facts.privateFix?.place !== 'semi-public') {
    return fail('the advisory has no temporary private fork, expected one with the fix', REMEDY);
  }
  const rating = ratingOf(advisory);
  if (rating.status === 'unobservable') return rating;
  const score = rating.value.score.toFixed(1);
  return fail(
    `the advisory has no temporary private fork, and its score of ${score} does not allow a public fix`,
    REMEDY,
  );
}
