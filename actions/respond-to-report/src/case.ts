import type { CaseSetting, ReadCase, Said } from '@embargo/case';
import type { Advisory, Roster } from '@embargo/core';
import type { Advisories, AdvisoryComments, GitHub } from '@embargo/github';
import type { Ledger } from '@embargo/ledger';

import type { Inputs } from './inputs.ts';

/** What every step of a run works with. */
export interface Response extends CaseSetting {
  readonly inputs: Inputs;
  readonly now: Date;
  readonly by: string;
  readonly ledger: Ledger;
  /** Sees the advisories. */
  readonly github: GitHub;
  readonly advisories: Advisories;
  readonly comments: AdvisoryComments;
  /** Absent where the team keeps none. */
  readonly roster?: Roster;
}

/** One case as the steps before have left it. */
export interface OpenCase extends Pick<ReadCase, 'comments'> {
  readonly advisory: Advisory;
  readonly said: readonly Said[];
}

/**
 * What a step did: entries that it made are `said` from then on. `asked` is what a person has to do
 * that the step cannot, in a sentence that only the people of the case read.
 */
export interface StepOutcome {
  readonly advisory?: Advisory;
  readonly said?: readonly Said[];
  readonly asked?: string;
  /** What people need for that. */
  readonly prepared?: Prepared;
}

/** A text that people use elsewhere, as it is; may hold what is embargoed. */
export interface Prepared {
  readonly title: string;
  readonly text: string;
}

/** One promise about how a report is answered. */
export interface ResponseStep {
  readonly id: string;
  /** Whether the case is where this step is next, and the policy wants it. */
  readonly isDue: (one: OpenCase, response: Response) => boolean;
  readonly take: (one: OpenCase, response: Response) => Promise<StepOutcome>;
}
