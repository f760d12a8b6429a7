import { unobservable } from '@embargo/core';
import type { CaseRecord, Ledger } from '@embargo/ledger';

import { recordCommands } from '../commands/record-commands.ts';
import type { Heard } from '../commands/record-commands.ts';
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

/**
 * Records what people wrote and the ledger still does not hold, so that of two runs one does; why
 * it could not comes back.
 */
export async function noteHeard(
  ledger: Ledger,
  one: ReadCase,
  setting: CaseSetting,
): Promise<string | undefined> {
  const decide = (written: CaseRecord): Heard['drafts'] => hearCase(written, one, setting).drafts;
  const noted = await ledger.record(one.advisory.ghsaId, decide);
  return 'reason' in noted ? noted.reason : undefined;
}
