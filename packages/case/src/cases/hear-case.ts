import { EmbargoError, unobservable } from '@embargo/core';
import type { CaseRecord, Draft, Ledger } from '@embargo/ledger';

import { recordCommands } from '../commands/record-commands.ts';
import type { Heard } from '../commands/record-commands.ts';
import { claimComment, ownComment } from '../comment/keep-comment.ts';
import type { Claimant } from '../comment/keep-comment.ts';
import { peopleOfCase } from '../people/people-of-case.ts';
import type { TeamMembers } from '../people/people-of.ts';
import type { Project } from '../promises/read-project.ts';
import type { ReadCase } from './read-cases.ts';

/** What holds for every case of a run. */
export interface CaseSetting {
  readonly project: Project;
  readonly members: TeamMembers;
}

/**
 * What people wrote on an advisory and the ledger does not hold yet. Approvals name patches and
 * waivers name checks, of which only the gate knows: it hears those.
 */
export function hearCase(
  written: CaseRecord,
  { advisory, comments }: ReadCase,
  { project, members }: CaseSetting,
): Heard {
  return recordCommands(
    { comments: comments.status === 'observed' ? comments.value : [] },
    written,
    {
      peopleAfter: peopleOfCase(project.sources, advisory, members),
      reporter: advisory.report?.reporter,
      patchIds: unobservable('patches are not read here', 'the gate hears this one'),
      isCheck: () => false,
      leaves: ['approve', 'waive', 'second'],
    },
  );
}

export interface Noting {
  readonly setting: CaseSetting;
  /** The comment that the run keeps on the advisory; absent where it keeps none. */
  readonly comment?: Claimant;
}

export interface Noted {
  /** Whether the run is to write that comment, where there is none. */
  readonly isClaimed: boolean;
  /** Why nothing could be recorded. */
  readonly refusal?: string;
}

/**
 * Records what people wrote and the ledger still does not hold, and claims the comment of the run
 * where there is none: of two runs at the same time one does.
 */
export async function noteHeard(
  ledger: Ledger,
  one: ReadCase,
  { setting, comment }: Noting,
): Promise<Noted> {
  const { comments, hasComments, record } = one;
  if (record.status === 'unobservable') return { isClaimed: false };
  const isMissing =
    hasComments &&
    comments.status === 'observed' &&
    comment !== undefined &&
    ownComment(comments.value, comment.name) === undefined;
  let isClaimed = false;
  const decide = (written: CaseRecord): readonly Draft[] => {
    const claim = isMissing ? claimComment(written, comment) : [];
    isClaimed = claim.length > 0;
    return [...hearCase(written, one, setting).drafts, ...claim];
  };
  if (decide(record.value).length === 0) return { isClaimed };
  try {
    const noted = await ledger.record(one.advisory.ghsaId, decide);
    return 'reason' in noted ? { isClaimed: false, refusal: noted.reason } : { isClaimed };
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    return { isClaimed: false, refusal: error.message };
  }
}
