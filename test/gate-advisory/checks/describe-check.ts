import { describe, expect, test } from '@jest/globals';

import type { Check, Verdict } from '../../../actions/gate-advisory/src/check.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { keptCase } from './kept-case.ts';
import type { KeptCase } from './kept-case.ts';
import { verdictOf } from './verdict-of.ts';

/** A kept case with one thing changed, and what the check says of it. */
export interface CheckCase {
  readonly what: string;
  readonly from?: KeptCase;
  readonly change?: (evidence: Evidence) => Evidence;
  /** A part of the reason. */
  readonly reason?: string;
  /** A part of the remedy. */
  readonly remedy?: string;
}

/** The cases of one check by the status that it must give; what is no pass is never one. */
export interface CheckCases {
  readonly pass: readonly CheckCase[];
  readonly fail: readonly CheckCase[];
  readonly unobservable?: readonly CheckCase[];
  readonly 'not-applicable'?: readonly CheckCase[];
}

export function describeCheck(check: Check, cases: CheckCases): void {
  describe(check.id, () => {
    for (const [status, list] of Object.entries(cases)) {
      test.each(list as readonly CheckCase[])(`$what: ${status}`, (one) => {
        const { from, change, reason, remedy } = one;
        const evidence = keptCase(from);
        const verdict = verdictOf(check, change === undefined ? evidence : change(evidence));
        expect({ ...verdict, ...shown(verdict) }).toMatchObject({ status });
        expect(verdict.reason ?? '').toContain(reason ?? '');
        if (remedy !== undefined) expect(verdict).toHaveProperty('remedy');
        if ('remedy' in verdict) expect(verdict.remedy).toContain(remedy ?? '');
      });
    }
  });
}

/** For the message of a test that fails. */
function shown(verdict: Verdict): object {
  return 'reason' in verdict ? { reason: verdict.reason } : {};
}
