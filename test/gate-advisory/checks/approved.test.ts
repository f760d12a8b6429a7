import { observed } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { approved } from '../../../actions/gate-advisory/src/checks/approved.ts';
import type {
  Evidence,
  ForkPullRequest,
  Review,
} from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  firstPullRequest,
  hoursLater,
  LOGINS,
  PATCHES,
  REFUSED,
  withFork,
  withoutFork,
  withPeople,
  withPullRequest,
  withRecord,
} from './kept-case.ts';
import { promisesOf } from './model-policies.ts';

const [AUTHOR, DAN, EVE] = LOGINS.fixers;
const [FIRST] = PATCHES;
const OLD_HEAD = 'e'.repeat(40);
const OLD_PATCH = 'f'.repeat(40);

function review(
  reviewer: string,
  state: Review['state'] = 'approved',
  change: Partial<Review> = {},
): Review {
  return { reviewer, state, commit: FIRST.head, submittedAt: hoursLater(55), ...change };
}

/** A fork with one pull request, with these reviews and approvals by comment. */
function reviewed(
  evidence: Evidence,
  reviews: readonly Review[],
  comments: readonly { readonly by: string; readonly patchId?: string; readonly at?: Date }[] = [],
): Evidence {
  const pullRequest = { ...firstPullRequest(evidence), reviews: observed(reviews) };
  const approvals = comments.map(({ by, patchId = FIRST.patchId, at = hoursLater(60) }) => ({
    by,
    patchId,
    at,
  }));
  return withRecord(withFork(evidence, { pullRequests: [pullRequest] }), { approvals });
}

function withHead(evidence: Evidence, change: Partial<ForkPullRequest>): Evidence {
  return withPullRequest(evidence, change, FIRST.number);
}

const two = { config: { version: 1, approvals: 2 } } as const;

describeCheck(approved, {
  pass: [
    {
      what: 'one of the fix team, where the policy names nobody',
      change: (evidence) => {
        const { approval } = evidence.facts;
        if (approval === undefined) throw new Error('the policy has no such promise');
        return { ...evidence, facts: { ...evidence.facts, approval: { ...approval, actors: [] } } };
      },
    },
    {
      what: 'one of the fix team, where only the configuration wants approvals',
      from: { policy: 'flotilla', config: { version: 1, approvals: 1 } },
    },
    { what: 'a review of each pull request' },
    { what: 'a review, at the build', from: { stage: 'build' } },
    {
      what: 'a comment that names the patch',
      change: (evidence) => reviewed(evidence, [], [{ by: EVE }]),
    },
    {
      what: 'a comment, as reviews cannot be seen',
      change: (evidence) => withHead(reviewed(evidence, [], [{ by: EVE }]), { reviews: REFUSED }),
    },
    {
      what: 'a review, as the patch id cannot be told',
      change: (evidence) => withHead(evidence, { patchId: REFUSED }),
    },
    {
      what: 'two people where the configuration wants two',
      from: two,
      change: (evidence) => reviewed(evidence, [review(DAN)], [{ by: EVE }]),
    },
    {
      what: 'maintainers where the policy says maintainers',
      from: { policy: 'quay' },
    },
    {
      what: 'an approval after changes were asked for',
      change: (evidence) =>
        reviewed(evidence, [
          review(DAN, 'changes-requested', { submittedAt: hoursLater(54) }),
          review(DAN),
        ]),
    },
    {
      what: 'an approval by comment after changes were asked for',
      change: (evidence) => reviewed(evidence, [review(DAN, 'changes-requested')], [{ by: DAN }]),
    },
    {
      what: 'an outsider who asks for changes',
      change: (evidence) =>
        reviewed(evidence, [review(DAN), review(LOGINS.outsider, 'changes-requested')]),
    },
    {
      what: 'an author who asks for changes',
      change: (evidence) => reviewed(evidence, [review(DAN), review(AUTHOR, 'changes-requested')]),
    },
    {
      what: 'an approval and a later comment',
      change: (evidence) =>
        reviewed(evidence, [
          review(DAN),
          review(DAN, 'commented', { submittedAt: hoursLater(58) }),
        ]),
    },
    {
      what: 'an approval of this patch and a later one of another',
      change: (evidence) =>
        reviewed(evidence, [], [{ by: DAN }, { by: DAN, patchId: OLD_PATCH, at: hoursLater(61) }]),
    },
    {
      what: 'a pull request without approval that was closed',
      change: (evidence) =>
        withPullRequest(evidence, { state: 'closed', reviews: observed([]) }, 5),
    },
    {
      what: 'an approval at this very instant',
      change: (evidence) =>
        reviewed(evidence, [review(DAN, 'approved', { submittedAt: evidence.now })]),
    },
  ],
  fail: [
    {
      what: 'a later request for changes that is dated after now',
      change: (evidence) =>
        reviewed(evidence, [
          review(DAN),
          review(DAN, 'changes-requested', { submittedAt: hoursLater(999) }),
        ]),
      reason: 'asks for changes',
    },
    {
      what: 'no review and no comment (missing)',
      change: (evidence) => reviewed(evidence, []),
      reason: 'pull request 3 has 0 of 1 approval',
      remedy: '/approve PATCH-ID',
    },
    {
      what: 'one pull request of two without approval (partial)',
      change: (evidence) =>
        withRecord(withPullRequest(evidence, { reviews: observed([]) }, 5), { approvals: [] }),
      reason: 'pull request 5 has 0 of 1',
    },
    {
      what: 'one approval where the configuration wants two',
      from: two,
      change: (evidence) => reviewed(evidence, [review(DAN)]),
      reason: 'pull request 3 has 1 of 2',
    },
    {
      what: 'the same person twice',
      from: two,
      change: (evidence) =>
        reviewed(evidence, [review(DAN), review(DAN.toUpperCase())], [{ by: DAN }]),
      reason: '1 of 2',
    },
    {
      what: 'a review of an earlier commit (stale)',
      change: (evidence) => reviewed(evidence, [review(DAN, 'approved', { commit: OLD_HEAD })]),
    },
    {
      what: 'a comment that names an earlier patch (stale)',
      change: (evidence) => reviewed(evidence, [], [{ by: EVE, patchId: OLD_PATCH }]),
    },
    {
      what: 'a commit that came after the review (edited)',
      change: (evidence) =>
        withRecord(withHead(evidence, { headSha: OLD_HEAD }), { approvals: [] }),
      reason: 'pull request 3 has 0 of 1',
    },
    {
      what: 'an approval by the author',
      change: (evidence) => reviewed(evidence, [review(AUTHOR)], [{ by: AUTHOR.toUpperCase() }]),
    },
    {
      what: 'an approval by somebody who wrote one of the commits',
      change: (evidence) =>
        withHead(reviewed(evidence, [review(DAN)]), { commitAuthors: observed([AUTHOR, DAN]) }),
    },
    {
      what: 'an approval by whoever opened the pull request with the commits of another',
      change: (evidence) => withHead(reviewed(evidence, [review(DAN)]), { author: DAN }),
    },
    {
      what: 'an approval by an outsider',
      change: (evidence) =>
        reviewed(evidence, [review(LOGINS.outsider)], [{ by: LOGINS.reporter }]),
    },
    {
      what: 'an approval that was dismissed',
      change: (evidence) => reviewed(evidence, [review(DAN, 'dismissed')]),
    },
    {
      what: 'an approval before one that was dismissed',
      change: (evidence) =>
        reviewed(evidence, [
          review(DAN),
          review(DAN, 'dismissed', { submittedAt: hoursLater(56) }),
        ]),
    },
    {
      what: 'changes asked for after the approval (contradictory)',
      change: (evidence) =>
        reviewed(evidence, [
          review(DAN),
          review(DAN, 'changes-requested', { submittedAt: hoursLater(56) }),
        ]),
      reason: 'pull request 3 is not approved: one of those who may approve it asks for changes',
      remedy: 'change the patch',
    },
    {
      what: 'changes asked for at the instant of the approval (contradictory)',
      change: (evidence) => reviewed(evidence, [review(DAN), review(DAN, 'changes-requested')]),
    },
    {
      what: 'changes asked for by somebody else',
      change: (evidence) =>
        reviewed(evidence, [review(DAN), review(EVE, 'changes-requested', { commit: OLD_HEAD })]),
    },
    {
      what: 'two who ask for changes',
      change: (evidence) =>
        reviewed(evidence, [review(DAN, 'changes-requested'), review(EVE, 'changes-requested')]),
      reason: '2 of those who may approve it ask for changes',
    },
    {
      what: 'only a remark',
      change: (evidence) => reviewed(evidence, [review(DAN, 'commented')]),
    },
    {
      what: 'an approval ahead of its time',
      change: (evidence) => reviewed(evidence, [], [{ by: EVE, at: hoursLater(999) }]),
    },
    {
      what: 'an approval at no time that can be read',
      change: (evidence) =>
        reviewed(evidence, [review(DAN, 'approved', { submittedAt: new Date('soon') })]),
    },
    {
      what: 'the fix team where the policy says maintainers',
      from: { policy: 'quay' },
      change: (evidence) => reviewed(evidence, [review(DAN)], [{ by: EVE }]),
    },
    {
      what: 'a fix team of nobody',
      change: (evidence) => withPeople(evidence, { fixTeam: observed([]) }),
    },
    {
      what: 'a fork without pull request',
      change: (evidence) => withFork(evidence, { pullRequests: [] }),
      reason: 'there is no pull request in a temporary fork',
    },
    {
      what: 'no fork',
      change: (evidence) => withoutFork(evidence),
      reason: 'there is no pull request in a temporary fork',
      remedy: 'open a pull request',
    },
  ],
  unobservable: [
    {
      what: 'the fork is refused',
      change: (evidence) => ({ ...evidence, fork: REFUSED }),
      reason: 'refused with 403',
    },
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'reviews are refused and no comment approves',
      change: (evidence) => withHead(reviewed(evidence, []), { reviews: REFUSED }),
      reason: 'the approvals of pull request 3 cannot be counted: it was refused with 403',
      remedy: '/approve PATCH-ID',
    },
    {
      what: 'the patch id is unknown and no review approves',
      change: (evidence) => withHead(reviewed(evidence, [], [{ by: EVE }]), { patchId: REFUSED }),
    },
    {
      what: 'the authors are refused',
      change: (evidence) => withHead(evidence, { commitAuthors: REFUSED }),
    },
    {
      what: 'a commit of nobody known (partial)',
      change: (evidence) => withHead(evidence, { commitAuthors: observed([AUTHOR, undefined]) }),
      reason: 'pull request 3 has a commit whose author is no account on GitHub',
      remedy: 'write the commit anew',
    },
    {
      what: 'no commits (truncated)',
      change: (evidence) => withHead(evidence, { commitAuthors: observed([]) }),
    },
    {
      what: 'nobody tells who is in the fix team',
      change: (evidence) => withPeople(evidence, { fixTeam: REFUSED }),
    },
    {
      what: 'nobody tells who the maintainers are',
      from: { policy: 'quay' },
      change: (evidence) => withPeople(evidence, { codeOwners: REFUSED }),
    },
    {
      what: 'a fork that was read and that the advisory does not have (contradictory)',
      change: (evidence) => ({ ...withoutFork(evidence), fork: evidence.fork }),
      reason: 'a temporary fork was read that the advisory does not name',
    },
    {
      what: 'a fork that the advisory has and that was not read (contradictory)',
      change: (evidence) => withFork(evidence, undefined),
      reason: 'the advisory has a temporary fork, of which nothing was read',
    },
    {
      what: 'a fork that publication deleted',
      from: { stage: 'publish' },
      change: (evidence) => {
        const { advisory, ...rest } = withoutFork(evidence);
        return { ...rest, advisory: { ...advisory, state: 'published' } };
      },
      reason: 'published, which deleted its temporary fork',
    },
  ],
  'not-applicable': [
    { what: 'a policy without approvals', from: { policy: 'flotilla' } },
    {
      what: 'a fix that the policy allows to be public',
      from: { policy: 'flotilla', config: { version: 1, approvals: 1 } },
      change: (evidence) => {
        const { advisory, ...rest } = withoutFork(evidence);
        const vector = 'CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N';
        return { ...rest, advisory: { ...advisory, cvss: [{ vector, score: 5.5 }] } };
      },
      reason: 'the fix is written in public pull requests',
    },
  ],
});

test('a configuration may ask for approvals that the policy does not speak of', () => {
  const { approval, ...facts } = promisesOf('warden').facts;
  expect(approval).toBeDefined();
  const { process } = promisesOf('warden');
  expect(approved.promisedBy({ facts, process })).toEqual([]);
  expect(approved.promisedBy({ facts, process, config: { version: 1, approvals: 2 } })).toBe(
    'always',
  );
});

test('approvals of a configuration are promised where the policy promises its own', () => {
  const promises = promisesOf('warden', { version: 1, approvals: 2 });
  expect(approved.promisedBy(promises)).toEqual([promises.facts.approval]);
});
