import { forkMergeable } from '../../../actions/gate-advisory/src/checks/fork-mergeable.ts';
import { describeCheck } from './describe-check.ts';
import { forkOf, REFUSED, withFork, withoutFork, withPullRequest } from './kept-case.ts';

describeCheck(forkMergeable, {
  pass: [
    { what: 'every pull request can be merged' },
    {
      what: 'conflicts in one that is merged already',
      change: (evidence) => withPullRequest(evidence, { state: 'merged', isMergeable: false }, 3),
    },
    {
      what: 'two to a branch that is not the default one',
      change: (evidence) => withPullRequest(evidence, { targetBranch: 'release-1.4' }),
    },
    {
      what: 'two to the default branch, one of them merged',
      change: (evidence) =>
        withPullRequest(
          withPullRequest(evidence, { targetBranch: 'main' }),
          { state: 'merged' },
          5,
        ),
    },
  ],
  fail: [
    {
      what: 'a conflict',
      change: (evidence) => withPullRequest(evidence, { isMergeable: false }, 5),
      reason: 'pull request 5 has conflicts with its target branch',
      remedy: 'bring its branch up to date',
    },
    {
      what: 'a conflict beside one that is not known yet',
      change: (evidence) => {
        const [first, second] = forkOf(evidence).pullRequests;
        if (first === undefined || second === undefined) return evidence;
        const { isMergeable, ...unknown } = first;
        return withFork(evidence, {
          pullRequests: [unknown, { ...second, isMergeable: isMergeable !== true }],
        });
      },
      reason: 'pull request 5 has conflicts',
    },
    {
      what: 'two to the default branch',
      change: (evidence) => withPullRequest(evidence, { targetBranch: 'main' }),
      reason: 'pull requests 3, 5 go to the default branch, of which GitHub merges one',
      remedy: 'put them together',
    },
    { what: 'no fork', change: (evidence) => withoutFork(evidence) },
  ],
  unobservable: [
    {
      what: 'GitHub does not know yet (missing)',
      change: (evidence) => {
        const [first] = forkOf(evidence).pullRequests;
        if (first === undefined) return evidence;
        const { isMergeable, ...unknown } = first;
        return isMergeable === undefined
          ? evidence
          : withFork(evidence, { pullRequests: [unknown] });
      },
      reason: 'GitHub does not tell yet whether it can merge pull request 3',
      remedy: 'run the gate again',
    },
    { what: 'the fork is refused', change: (evidence) => ({ ...evidence, fork: REFUSED }) },
  ],
});
