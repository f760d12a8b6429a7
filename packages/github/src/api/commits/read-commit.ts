import { present } from '../json.ts';
import type { Fields } from '../json.ts';

export interface Commit {
  readonly sha: string;
  /** All of it, with its title in the first line. */
  readonly message: string;
  /** The ids of its parents, the first one first. */
  readonly parents: readonly string[];
  /** The login of its author; absent where GitHub knows nobody by the address. */
  readonly author?: string;
  readonly committedAt?: Date;
}

/** A pull request by which a commit came, or which holds it. */
export interface AssociatedPullRequest {
  readonly number: number;
  readonly isMerged: boolean;
  readonly targetBranch: string;
}

/** Reads a commit of the REST API. */
export function readCommit(fields: Fields): Commit {
  const commit = fields.object('commit');
  return present({
    sha: fields.text('sha'),
    message: commit.text('message'),
    parents: fields.objects('parents').map((parent) => parent.text('sha')),
    author: fields.optionalObject('author')?.optionalText('login'),
    committedAt: commit.optionalObject('committer')?.optionalDate('date'),
  });
}

/** Reads a pull request of the REST API's list for a commit. */
export function readAssociated(fields: Fields): AssociatedPullRequest {
  return {
    number: fields.number('number'),
    isMerged: fields.optionalDate('merged_at') !== undefined,
    targetBranch: fields.object('base').text('ref'),
  };
}
