import type { EmbargoConfig } from '@embargo/core';
import type { Judgement, Policy } from '@embargo/policy-lint';

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
  /** When the report comes in; all else follows from it and from the policy. */
  readonly from: Date;
  /** The folder that holds the suite's actions, each with its `dist/`. */
  readonly actions: string;
}
