import { expect } from '@jest/globals';

import type { Check, Verdict } from '../../../actions/gate-advisory/src/check.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { judge } from '../../../actions/gate-advisory/src/gate.ts';

/** Logins, titles, branches of the fork and ids, which no reason and no remedy may show. */
const EMBARGOED = /canary|GHSA-|CVE-\d|ghsa/i;

/** What the gate rules on one check, as it is shown: never with anything that is embargoed. */
export function verdictOf(check: Check, evidence: Evidence): Verdict {
  const [ruling] = judge([check], evidence);
  if (ruling === undefined) throw new Error(`${check.id} is not asked at ${evidence.stage}`);
  const { verdict } = ruling;
  const shown = JSON.stringify(verdict);
  expect(shown).not.toMatch(EMBARGOED);
  if (verdict.status === 'fail' || verdict.status === 'unobservable') {
    expect(verdict.reason).not.toBe('');
    expect(verdict.remedy).not.toBe('');
    expect(shown).not.toMatch(/undefined|NaN|\[object|Invalid/);
  }
  return verdict;
}
