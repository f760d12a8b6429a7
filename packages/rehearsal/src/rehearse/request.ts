import type { EmbargoConfig } from '@embargo/core';
import type { Judgement, Policy } from '@embargo/policy-lint';

import type { FaultCard } from './faults/card.ts';

/** What is rehearsed, as it was read from the adopter's repository. */
export interface RehearsalRequest {
  /** The project's name, for the report. */
  readonly project: string;
  readonly policyPath: string;
  /** Of the policy's bytes, in hexadecimal. */
  readonly policySha256: string;
  readonly policy: Policy;
  readonly judgement: Pick<Judgement, 'diagnostics' | 'process'>;
  readonly config?: EmbargoConfig;
  /** The workflows of the adopter's repository, as text by path; they are played where they fit. */
  readonly workflows?: ReadonlyMap<string, string>;
  /** When the report comes in; all else follows from it and from the policy. */
  readonly from: Date;
  /** The folder of the suite: its `actions/`, each with its `dist/`, its workflows and starters. */
  readonly suite: string;
  /** What goes wrong beside the rehearsal itself. */
  readonly faults?: readonly FaultCard[];
}
