import { failed, passed, skipped } from '../../check.ts';
import type { ReleaseCheck } from '../../check.ts';
import { ghTagCommit } from '../../commands.ts';

/** The build says that its tree was the tag's commit and nothing else. */
export const cleanTree: ReleaseCheck = {
  id: 'clean-tree',
  group: 'built',
  scope: 'release',
  promise: 'It was built from a clean tree',
  command: ghTagCommit,
  judge({ expected, tree, commit }) {
    if (!expected.isClean) return skipped('The policy does not ask for it');
    if (tree === undefined) {
      return failed('TREE_UNKNOWN', "the build's word on its tree", 'no build manifest');
    }
    if (tree.status === 'unobservable') return tree;
    const { isClean, commit: built } = tree.value;
    if (!isClean) return failed('TREE_CHANGED', 'a clean tree', `changes on top of ${built}`);
    if (commit?.status === 'observed' && commit.value.sha !== built) {
      return failed('TREE_COMMIT_OTHER', commit.value.sha, built);
    }
    return passed(`The tree was ${built}, unchanged`);
  },
};
