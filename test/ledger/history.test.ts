import { everOf, inForce, latestOf, waiverOf } from '@embargo/ledger';
import type { CaseRecord, Draft, EntryState } from '@embargo/ledger';
import { expect, test } from '@jest/globals';

import { seal } from '../../packages/ledger/src/entry/seal.ts';
import { CASE, waiverFor } from './a-case.ts';
import { sampleDrafts } from './samples.ts';

function recordOf(drafts: readonly Draft[]): CaseRecord {
  const place = { case: CASE, run: 'run-1', time: '2026-11-20T10:00:00.000Z', head: undefined };
  const entries = seal(drafts, place);
  return { entries, foreign: [], head: entries.at(-1)?.id, bytes: 0 };
}

const inState = (draft: Draft, state: EntryState): Draft => ({ ...draft, state });
const said = (login: string, patchId: string): Draft => ({
  kind: 'approval',
  state: 'recorded',
  at: '2026-11-20T10:00:00Z',
  by: login,
  comment: { id: 7, updatedAt: '2026-11-20T10:00:00Z' },
  data: { login, patchId },
});

test('a later entry stands in for one of the same kind and key', () => {
  const [one, other] = [waiverFor('cvss'), waiverFor('approvals')];
  const record = recordOf([one, other, one]);
  expect(inForce(record, 'waiver').map(({ key }) => key)).toEqual(['approvals', 'cvss']);
  expect(latestOf(record, 'waiver')?.id).toBe(record.entries[2]?.id);
  expect(latestOf(record, 'waiver', 'approvals')?.id).toBe(record.entries[1]?.id);
});

test('what is taken back is in force no more, and is shown for ever', () => {
  const record = recordOf([waiverFor('cvss'), inState(waiverFor('cvss'), 'withdrawn')]);
  expect(waiverOf(record, 'cvss')).toBeUndefined();
  expect(latestOf(record, 'waiver')).toBeUndefined();
  expect(everOf(record, 'waiver').map(({ state }) => state)).toEqual(['recorded', 'withdrawn']);
});

test('what was taken back may be said again', () => {
  const waiver = waiverFor('cvss');
  const record = recordOf([waiver, inState(waiver, 'withdrawn'), waiver]);
  expect(waiverOf(record, 'cvss')?.id).toBe(record.entries[2]?.id);
});

test('an approval stands for one login, whatever its capitals, and one patch', () => {
  const [patch, other] = ['a'.repeat(40), 'b'.repeat(40)];
  const withdrawn = inState(said('ADA', patch), 'withdrawn');
  const record = recordOf([
    said('ada', patch),
    said('ada', other),
    said('grace', patch),
    withdrawn,
  ]);
  expect(inForce(record, 'approval').map(({ data }) => [data.login, data.patchId])).toEqual([
    ['ada', other],
    ['grace', patch],
  ]);
});

test('kinds do not get in the way of each other', () => {
  const record = recordOf(sampleDrafts);
  for (const { kind } of sampleDrafts) expect(inForce(record, kind)).toHaveLength(1);
});

test('a waiver that the same person seconds is not recorded, in a sentence', () => {
  const data = { checkId: 'cvss', reason: 'None.', by: 'ada', secondedBy: 'Ada' };
  const draft: Draft = { ...waiverFor('cvss'), kind: 'waiver', data };
  expect(() => recordOf([draft])).toThrow(
    'An entry of kind waiver cannot be recorded: "data.secondedBy" is the same person, expected another.',
  );
});

test('the same drafts in the same place make the same ids, in another place others', () => {
  const [first] = recordOf([waiverFor('cvss')]).entries;
  const [again] = recordOf([waiverFor('cvss')]).entries;
  const [, second] = recordOf([waiverFor('cvss'), waiverFor('cvss')]).entries;
  expect(again?.id).toBe(first?.id);
  expect(second?.id).not.toBe(first?.id);
});
