import type { Place, Promises } from '@embargo/case';
import type { Embargoed, Unobservable } from '@embargo/core';

import type { Evidence } from './evidence/evidence.ts';

/** Before the merge of the fork, before the build of the release, before the publication. */
export const STAGES = ['readiness', 'build', 'publish'] as const;
export type Stage = (typeof STAGES)[number];

/**
 * What a check finds. Only `pass` and `not-applicable` let through. Reason and remedy name numbers,
 * dates, pull request numbers and public branches; text, names and ids under embargo stand in
 * `detail`, which only people inside the embargo are shown.
 */
export type Verdict =
  | { readonly status: 'pass'; readonly reason?: string }
  | { readonly status: 'not-applicable'; readonly reason: string }
  | {
      readonly status: 'fail';
      readonly reason: string;
      readonly remedy: string;
      readonly detail?: Embargoed<string>;
    }
  | Unobservable;

/** One promise, and how to tell from the evidence whether it is kept. */
export interface Check {
  readonly id: string;
  /** The promise in one sentence, for people who don't know the policy. */
  readonly promise: string;
  /** The stages at which it is asked. */
  readonly stages: readonly Stage[];
  /**
   * Where the policy or the configuration promises it; `always` for what GitHub itself makes
   * necessary.
   */
  readonly promisedBy: (promises: Promises) => readonly Place[] | 'always';
  /** Whether it is about time: then it only advises where the policy's timelines only suggest. */
  readonly isAboutTime?: true;
  readonly evaluate: (evidence: Evidence) => Verdict;
}

export const PASS: Verdict = { status: 'pass' };

/** Kept, with something that a reader should know nonetheless. */
export function passWith(reason: string): Verdict {
  return { status: 'pass', reason };
}

export function fail(reason: string, remedy: string, detail?: Embargoed<string>): Verdict {
  return { status: 'fail', reason, remedy, ...(detail === undefined ? {} : { detail }) };
}

export function notApplicable(reason: string): Verdict {
  return { status: 'not-applicable', reason };
}
