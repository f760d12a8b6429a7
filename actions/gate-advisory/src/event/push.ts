import { textIn } from '@embargo/case';
import type { Payload } from '@embargo/case';

/** What a push did to one branch or tag. */
export interface Push {
  /** `refs/heads/main`. */
  readonly ref: string;
  /** The branch; absent for a tag. */
  readonly branch?: string;
  /** The commit before; absent where the branch or tag is new. */
  readonly before?: string;
  /** The commit after; absent where the branch or tag was deleted. */
  readonly after?: string;
}

const BRANCH = 'refs/heads/';
const COMMIT = /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/;
/** What GitHub writes where there is no commit. */
const NOTHING = /^0+$/;

/** Reads the payload of a push; nothing where it is none. */
export function pushOf(payload: Payload): Push | undefined {
  const ref = textIn(payload, 'ref');
  const before = textIn(payload, 'before');
  const after = textIn(payload, 'after');
  if (ref === undefined || before === undefined || after === undefined) return undefined;
  if (!isCommitId(before) || !isCommitId(after)) return undefined;
  return {
    ref,
    ...(ref.startsWith(BRANCH) ? { branch: ref.slice(BRANCH.length) } : {}),
    ...(NOTHING.test(before) ? {} : { before }),
    ...(NOTHING.test(after) ? {} : { after }),
  };
}

/** Whether a text is a commit's id, whole and in small letters. */
export function isCommitId(text: string): boolean {
  return COMMIT.test(text);
}
