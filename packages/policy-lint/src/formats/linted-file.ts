import type { Diagnostic, Process } from '@embargo/core';

import type { LintResult } from '../lint.ts';
import type { Policy } from '../read-policy.ts';
import type { Profile } from '../rule.ts';

/** A policy and what was found in it. */
export interface LintedFile extends LintResult {
  readonly path: string;
  readonly text: string;
  readonly policy: Policy;
  readonly profile: Profile;
  readonly process: Process;
  /** Diagnostics that the version before the change had already. */
  readonly old: ReadonlySet<Diagnostic>;
}
