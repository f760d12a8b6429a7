import type { CheckCards } from './check-card.ts';

/** Checks of the patches in the temporary fork, and of what became of them. */
export const fixCards: CheckCards = {
  approved: {
    promisedBy: 'Approval by people whom the policy names, or a number in the configuration.',
    evidence:
      'Reviews of the last commit where a user token can see the fork, else `/approve PATCH-ID` in the ledger; authors of the pull request and of each commit.',
    fails:
      'Fewer than that number of them, the authors aside, approve the patch as it is now, or one asks for changes.',
    unknown: 'Reviews or patch ids are not visible, or a commit is of nobody that GitHub knows.',
    mend: 'Those who may approve review the last commit, or write `/approve PATCH-ID`. An edited comment does not count.',
  },
  'backports-present': {
    promisedBy: 'Fixes for release branches or the default branch.',
    evidence:
      'The target branches of the pull requests of the fork against the supported branches.',
    fails: 'A supported branch gets no fix.',
    unknown: 'Nothing tells which branches are supported, or the fix is public.',
    mend: 'Open a pull request to each in the fork; name the branches under `releaseBranches`.',
  },
  'tests-ran': {
    promisedBy: 'GitHub: a temporary fork runs no workflow.',
    evidence: 'The ledger entries of `/tests passed|failed COMMIT`, from a local or mirror run.',
    fails: 'No run of the last commit of a pull request is recorded, or the last one failed.',
    unknown: 'The run was recorded for an outsider, or ahead of its time.',
    mend: 'Run the tests on the last commit outside of the fork, and record it.',
  },
  'fork-mergeable': {
    promisedBy: 'GitHub: all open pull requests of a fork are merged at once, or none.',
    evidence: 'Whether GitHub can merge each, and their target branches.',
    fails: 'One has conflicts, or two go to the default branch.',
    unknown: 'GitHub has not worked it out yet.',
    mend: 'Bring the branch up to date; put rivals together into one pull request.',
  },
  'patches-unchanged': {
    promisedBy: 'Distributors.',
    evidence: 'The patch ids that the ledger has of the last notice to distributors with patches.',
    fails: 'A patch changed or came after that, or one is gone.',
    unknown: 'Nobody recorded which patches they got, or it was recorded for an outsider.',
    mend: 'Give them the patches as they are, and record `/told-distributors INSTANT PATCH-ID …`.',
  },
  'readiness-recorded': {
    promisedBy: 'GitHub: nothing holds back a merge of the fork, so it is compared afterwards.',
    evidence:
      'The last readiness that let through, in the ledger: pull requests, branches, patch ids.',
    fails: 'There is none, or the fork holds other patches.',
    unknown: 'It was not written by the gate, or is ahead of its time.',
    mend: 'Run the gate in the mode `readiness`, and mend what it finds.',
  },
  'fork-landed': {
    promisedBy: 'GitHub: publishing an advisory deletes its fork, with all that has not landed.',
    evidence:
      'The pull requests of the fork, and the patch ids of commits on their target branches.',
    fails: 'One is not merged, or its patch is on no commit of its target branch.',
    unknown: 'The fork is gone already, or the commits could not be read.',
    mend: 'Merge the pull requests on the advisory, or close those that are not needed.',
  },
};
