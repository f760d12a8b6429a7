import { inForce } from '@embargo/ledger';
import type { Store } from '@embargo/ledger';
import { describe, expect, test } from '@jest/globals';

import { CASE, ledgerOver, readable, waiverFor } from './a-case.ts';

/** Opens a store for one test; each opening of the same place is a writer of its own. */
export type OpenStore = () => Store;

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
