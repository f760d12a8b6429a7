import { inForce, openLedger } from '@embargo/ledger';
import type { CaseReading, CaseRecord, Draft, Ledger, Store } from '@embargo/ledger';
import { describe, expect, test } from '@jest/globals';

export const CASE = 'GHSA-2345-6789-cfgh';
export const SECRET = 'a secret of the tests, long enough to be taken';

/** Opens a store for one test; each opening of the same place is a writer of its own. */
export type OpenStore = () => Store;

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

/** What every store must do, whatever it is made of. */
export function describeStore(name: string, openPlace: () => OpenStore): void {
  describe(name, () => {
    test('a case that nobody wrote of is empty', async () => {
      const ledger = ledgerOver(openPlace()());
      expect(readable(await ledger.read(CASE)).entries).toEqual([]);
    });

    test('what is recorded is read by the next run, in order', async () => {
      const open = openPlace();
      const written = await ledgerOver(open()).record(CASE, () => [
        waiverFor('score-agrees'),
        waiverFor('versions-agree'),
      ]);
      const record = readable(await ledgerOver(open()).read(CASE));
      expect(written).toEqual({ status: 'recorded', entries: record.entries });
      expect(record.entries.map(({ key }) => key)).toEqual(['score-agrees', 'versions-agree']);
    });

    test('an append on a state that is gone lands nowhere', async () => {
      const open = openPlace();
      const store = open();
      const before = await store.read(CASE);
      if (before.status === 'unreadable') throw new Error(before.reason);
      await ledgerOver(open()).record(CASE, () => [waiverFor('first')]);
      const late = await ledgerOver(open()).record('other-case', () => [waiverFor('late')]);
      if (late.status !== 'recorded') throw new Error(late.status);
      const result = await store.append(CASE, late.entries, before.version);
      expect(result).toEqual({ status: 'conflict' });
      const { entries } = readable(await ledgerOver(open()).read(CASE));
      expect(entries.map(({ key }) => key)).toEqual(['first']);
    });

    test('cases do not mix', async () => {
      const ledger = ledgerOver(openPlace()());
      await ledger.record(CASE, () => [waiverFor('one')]);
      await ledger.record('anvil-2026-7', () => [waiverFor('other')]);
      const { entries } = readable(await ledger.read('anvil-2026-7'));
      expect(entries.map(({ key }) => key)).toEqual(['other']);
    });

    test('of writers at once each decides on what the others wrote, and nothing is lost', async () => {
      const open = openPlace();
      const claim = async (): Promise<string> => {
        const result = await ledgerOver(open()).record(CASE, (record) =>
          inForce(record, 'waiver').length === 0 ? [waiverFor('only-once')] : [],
        );
        return result.status;
      };
      const results = await Promise.all(Array.from({ length: 6 }, claim));
      expect(results.filter((status) => status === 'recorded')).toHaveLength(1);
      expect(results.filter((status) => status === 'unchanged')).toHaveLength(5);

      const checks = Array.from({ length: 6 }, (_, index) => `check-${index}`);
      await Promise.all(
        checks.map((check) => ledgerOver(open()).record(CASE, () => [waiverFor(check)])),
      );
      const { entries } = readable(await ledgerOver(open()).read(CASE));
      expect(entries.map(({ key }) => key).sort()).toEqual([...checks, 'only-once']);
    });
  });
}
