import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { openFileStore, openLedger } from '@embargo/ledger';
import type { Ledger } from '@embargo/ledger';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { beat } from '../../actions/track-deadlines/src/tracking/beat.ts';

const HOUR = 3_600_000;
const START = Date.parse('2027-11-28T10:05:00Z');

let folder: string;
let ledger: Ledger;
/** The cases that were read, in order. */
let reads: string[];

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'embargo-beat-'));
  reads = [];
  const store = openFileStore({ folder, secret: 'canary-ledger-key-0123456789abcdef' });
  ledger = openLedger({
    store: {
      ...store,
      read: (caseId) => {
        reads.push(caseId);
        return store.read(caseId);
      },
    },
    now: () => new Date(START),
  });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs so many hours after the start; what it says, and which cases it read. */
async function runAt(hours: number): Promise<{ readonly says: string; readonly read: string[] }> {
  reads = [];
  const now = new Date(START + hours * HOUR);
  const sentences = await beat(ledger, { now, by: 'embargo', every: 'PT1H' });
  return { says: sentences.join('\n').replaceAll('\\', ''), read: [...reads] };
}

describe('a schedule that ran', () => {
  test('never, is not looked for', async () => {
    const { says, read } = await runAt(0);
    expect(says).toBe('');
    expect(read).toHaveLength(3);
  });

  test('each hour for days, reads the beats of its own day alone, over months and years', async () => {
    const most: number[] = [];
    for (let hours = 0; hours < 36 * 24; hours += 4) {
      const { says, read } = await runAt(hours);
      expect(says.includes('slept')).toBe(hours > 0);
      most.push(read.length);
      const today = await ledger.read(read[0] ?? '');
      expect(today.status === 'readable' && today.entries.length <= 6).toBe(true);
    }
    // The day's own; on the first of a day also the one before, and once a month its mark.
    expect(most.slice(1).toSorted().at(-1)).toBe(3);
    expect(most.filter((count) => count > 1).length).toBeLessThan(40);
  });
});

describe('a schedule that slept', () => {
  test.each([
    { what: 'an hour too long', until: 5, slept: '4 missed' },
    { what: 'over night', until: 20, slept: '19 missed' },
    { what: 'for days', until: 9 * 24, slept: '215 missed' },
    { what: 'over the end of a year', until: 60 * 24, slept: '1439 missed' },
    { what: 'for longer than anybody looks back', until: 500 * 24, slept: '11999 missed' },
  ])('$what, says since when', async ({ until, slept }) => {
    await runAt(0);
    await runAt(0.5);
    await runAt(0);
    const { says } = await runAt(until);
    expect(says).toContain('no run since 2027-11-28T10:');
    expect(says).toContain(slept);
    expect((await runAt(until + 1)).says).toBe('');
  });

  test('and ran in between, says since then', async () => {
    await runAt(0);
    await runAt(70);
    const { says } = await runAt(200);
    expect(says).toContain('no run since 2027-12-01T08:05');
  });
});
