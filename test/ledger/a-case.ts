import { inForce, openLedger } from '@embargo/ledger';
import type { CaseReading, CaseRecord, Draft, Ledger, Store } from '@embargo/ledger';

export const CASE = 'GHSA-2345-6789-cfgh';
export const SECRET = 'a secret of the tests, long enough to be taken';

/** A waiver of a check, the smallest thing that one may want to record. */
export function waiverFor(checkId: string): Draft {
  const data = { checkId, reason: 'The lab is closed.', by: 'ada', secondedBy: 'grace' };
  const at = '2026-11-20T10:00:00Z';
  return { kind: 'waiver', state: 'recorded', at, by: 'anvil-app[bot]', data };
}

export function ledgerOver(store: Store): Ledger {
  return openLedger({ store, now: () => new Date() });
}

/** What is read, where the test needs it to be readable. */
export function readable(reading: CaseReading): CaseRecord {
  if (reading.status === 'unreadable') throw new Error(reading.reason);
  return reading;
}

/** Writes two waivers in one append, unless waivers stand there. */
export async function recordPair(ledger: Ledger): Promise<void> {
  await ledger.record(CASE, (record) =>
    inForce(record, 'waiver').length === 0 ? [waiverFor('one'), waiverFor('other')] : [],
  );
}
