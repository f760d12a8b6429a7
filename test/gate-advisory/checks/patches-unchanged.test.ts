import { patchesUnchanged } from '../../../actions/gate-advisory/src/checks/patches-unchanged.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import type { DistributorsTold } from '../../../packages/case/src/record/case-record.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  firstPullRequest,
  forkOf,
  hoursLater,
  LOGINS,
  PATCHES,
  REFUSED,
  withFork,
  withPullRequest,
  withRecord,
} from './kept-case.ts';

const GIVEN = PATCHES.map(({ patchId }) => patchId);
const [first, second] = PATCHES;
const OTHER = 'e'.repeat(40);

function told(...notices: readonly Partial<DistributorsTold>[]): (evidence: Evidence) => Evidence {
  const distributorsTold = notices.map((notice) => ({ at: hoursLater(72), by: SUITE, ...notice }));
  return (evidence) => withRecord(evidence, { distributorsTold });
}

describeCheck(patchesUnchanged, {
  pass: [
    { what: 'the patches as they were given' },
    { what: 'before the publication', from: { stage: 'publish' } },
    { what: 'in another order', change: told({ patchIds: [...GIVEN].reverse() }) },
    {
      what: 'given by one of the security team',
      change: told({ by: LOGINS.security[0], patchIds: GIVEN }),
    },
    {
      what: 'an earlier notice with other patches (stale)',
      change: told({ at: hoursLater(60), patchIds: [OTHER] }, { patchIds: GIVEN }),
    },
    {
      what: 'an earlier notice of an outsider',
      change: told(
        { at: hoursLater(60), by: LOGINS.outsider, patchIds: GIVEN },
        { patchIds: GIVEN },
      ),
    },
    {
      what: 'a later notice that only names the day',
      change: told({ patchIds: GIVEN }, { at: hoursLater(75), patchIds: [] }),
    },
  ],
  fail: [
    {
      what: 'one patch changed (edited)',
      change: (evidence) =>
        withPullRequest(evidence, { patchId: { status: 'observed', value: OTHER } }, second.number),
      reason:
        'pull request 5 changed, or came, after distributors got the patches at 2026-11-17T15:00Z',
      remedy: '/told-distributors INSTANT PATCH-ID',
    },
    {
      what: 'all patches changed',
      change: told({ patchIds: [OTHER, 'f'.repeat(40)] }),
      reason: 'pull requests 3, 5 changed',
    },
    {
      what: 'a patch that came later (partial)',
      change: told({ patchIds: [first.patchId] }),
      reason: 'pull request 5 changed, or came',
    },
    {
      what: 'a second pull request with a patch that was given once',
      change: (evidence) =>
        withFork(evidence, {
          pullRequests: [
            ...forkOf(evidence).pullRequests,
            { ...firstPullRequest(evidence), number: 7 },
          ],
        }),
      reason: 'pull request 7 changed, or came',
    },
    {
      what: 'a patch that is gone',
      change: told({ patchIds: [...GIVEN, OTHER] }),
      reason: '1 of the patches that distributors got at 2026-11-20T09:00Z are no longer there',
      remedy: '/told-distributors',
    },
    {
      what: 'a later notice with other patches',
      change: told({ patchIds: GIVEN }, { at: hoursLater(73), patchIds: [OTHER] }),
    },
    {
      what: 'two notices at one instant, of different patches (contradictory)',
      change: told({ patchIds: GIVEN }, { patchIds: [OTHER, second.patchId] }),
      reason: 'pull request 3',
    },
    {
      what: 'a fork without pull requests (missing)',
      change: (evidence) => withFork(evidence, { pullRequests: [] }),
      reason: 'no pull request in a temporary fork',
    },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    { what: 'the fork is refused', change: (evidence) => ({ ...evidence, fork: REFUSED }) },
    {
      what: 'a patch is refused',
      change: (evidence) => withPullRequest(evidence, { patchId: REFUSED }, first.number),
    },
    {
      what: 'a notice of which nobody recorded the patches (missing)',
      change: told({}),
      reason: 'distributors were told at 2026-11-20T09:00Z, nobody recorded which patches',
      remedy: '/told-distributors',
    },
    {
      what: 'a notice of which nobody recorded the patches, before the other (truncated)',
      change: told({ at: hoursLater(73) }, { patchIds: GIVEN }),
    },
    {
      what: 'a notice that an outsider recorded',
      change: told(
        { patchIds: GIVEN },
        { at: hoursLater(73), by: LOGINS.outsider, patchIds: GIVEN },
      ),
      reason: 'in neither the security team nor the fix team',
      remedy: '/told-distributors',
    },
    {
      what: 'a notice ahead of its time (contradictory)',
      change: told({ at: hoursLater(999), patchIds: GIVEN }),
      reason: 'after now',
    },
    {
      what: 'a notice at no time that can be read, beside another',
      change: told({ patchIds: GIVEN }, { at: new Date(''), patchIds: GIVEN }),
      reason: 'an unreadable time',
    },
  ],
  'not-applicable': [
    { what: 'distributors were not told', change: told(), reason: 'no patch was given' },
    { what: 'distributors were told the day only', change: told({ patchIds: [] }) },
    { what: 'a policy without distributors', from: { policy: 'stamp' } },
  ],
});
