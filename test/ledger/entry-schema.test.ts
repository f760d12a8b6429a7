import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { canonicalJson } from '../../packages/ledger/src/entry/canonical.ts';
import { Fault } from '../../packages/ledger/src/entry/fault.ts';
import { idOf, readEntry } from '../../packages/ledger/src/entry/read-entry.ts';
import { seal } from '../../packages/ledger/src/entry/seal.ts';
import { openCaseReader } from '../../packages/ledger/src/case-text.ts';
import { loadSchema } from '../support/schema.ts';
import { patch, sampleDrafts } from './samples.ts';
import { CASE } from './a-case.ts';

const { examples, faultsOf } = loadSchema('ledger-entry');
const TIME = '2026-11-21T09:30:00.000Z';
const samples = seal(sampleDrafts, { case: CASE, run: 'run-1', time: TIME, head: undefined });

test('the examples of the schema are the ledger of a case', () => {
  const text = examples.map((example) => `${canonicalJson(example) ?? ''}\n`).join('');
  const reading = openCaseReader()(CASE, [text]);
  expect(reading).toMatchObject({ status: 'readable', entries: examples, foreign: [] });
});

test.each(samples.map((entry) => ({ kind: entry.kind, entry })))(
  'schema and parser take an entry of kind $kind',
  ({ entry }) => {
    expect(faultsOf(entry)).toEqual([]);
    expect(readEntry(JSON.parse(JSON.stringify(entry)))).toEqual(entry);
  },
);

/** What people and machines have been seen to leave in a field. */
const oddValues: readonly unknown[] = [
  ...[null, true, 0, -1, 1.5, 1e21, Number.MAX_SAFE_INTEGER, '', ' ', 'x', 'recorded', 'withdrawn'],
  ...['2026-02-29T00:00:00Z', '2024-02-29T23:59:59Z', '2026-11-21T24:00:00Z', '2026-11-21'],
  ...['1900-02-29T00:00:00Z', '2000-02-29T00:00:00Z', '2026-11-21T09:30:00.000Z\n'],
  ...['GHSA-2345-6789-CFGH', 'ghsa-2345-6789-cfgh', 'case-7', 'a'.repeat(65), '__proto__'],
  ...['a'.repeat(40), 'A'.repeat(40), '0'.repeat(64), 'x'.repeat(1001), '🔨'.repeat(1000)],
  ...['ada[bot]', 'ada b', 'https://x', 'http://x.dev', 'javascript:1', 'line\nbreak', '\u2028'],
  ...['\ud800', 'constructor', [], {}, [[]], { at: TIME }, ['ada'], Array(201).fill('ada')],
  ...['received', 'waiver', 'beacon', 'Beacon', 2, { toString: 1 }],
];

interface Change {
  readonly which: number;
  readonly path: readonly number[];
  readonly how: 'replace' | 'remove' | 'add';
  readonly value: unknown;
}

const changes: fc.Arbitrary<Change> = fc.record({
  which: fc.nat(samples.length - 1),
  path: fc.array(fc.nat(11), { minLength: 1, maxLength: 4 }),
  how: fc.constantFrom('replace', 'replace', 'remove', 'add'),
  value: fc.oneof(fc.constantFrom(...oddValues), fc.jsonValue({ maxDepth: 2 })),
});

describe('schema and parser agree', () => {
  test('on entries with anything changed, however it is sealed', () => {
    let refused = 0;
    fc.assert(
      fc.property(fc.array(changes, { minLength: 1, maxLength: 2 }), (list) => {
        const [first] = list;
        const entry: unknown = JSON.parse(JSON.stringify(samples[first?.which ?? 0]));
        for (const change of list) apply(entry, change);
        const value = JSON.parse(JSON.stringify(resealed(entry))) as unknown;
        const faults = faultsOf(value);
        if (faults.length > 0) refused += 1;
        expect({ value, fits: fitsShape(value) }).toEqual({ value, fits: faults.length === 0 });
      }),
      { numRuns: 6000, seed: 20261121 },
    );
    expect(refused).toBeGreaterThan(2000);
  });

  const patches = (many: number): unknown => Array(many).fill(patch);
  const ids = (many: number): unknown => Array(many).fill(patch.patchId);
  const logins = (many: number): unknown => Array(many).fill('ada');
  const urlOf = (length: number): string => `https://${'x'.repeat(length)}`;
  test.each([
    { kind: 'fix-team-named', field: 'logins', most: logins(100), more: logins(101) },
    { kind: 'fix-team-named', field: 'logins', most: logins(1), more: [] },
    { kind: 'fix-lead-named', field: 'login', most: 'a'.repeat(100), more: 'a'.repeat(101) },
    { kind: 'test-run', field: 'url', most: urlOf(2000), more: urlOf(2001) },
    { kind: 'readiness', field: 'patches', most: patches(200), more: patches(201) },
    { kind: 'readiness', field: 'patches', most: patches(0), more: {} },
    { kind: 'patches-told', field: 'patchIds', most: ids(200), more: ids(201) },
    { kind: 'patches-told', field: 'patchIds', most: ids(0), more: {} },
    { kind: 'upstream-date', field: 'releasesAt', most: 'none', more: 'never' },
    { kind: 'next-patch', field: 'releasesAt', most: 'none', more: 'never' },
    { kind: 'waiver', field: 'reason', most: '🔨'.repeat(1000), more: '🔨'.repeat(1001) },
    { kind: 'waiver', field: 'checkId', most: 'a'.repeat(64), more: 'a'.repeat(65) },
    { kind: 'approval', field: 'patchId', most: '0'.repeat(64), more: '0'.repeat(63) },
  ])('on the edge of $field of $kind', ({ kind, field, most, more }) => {
    const sample = samples.find((entry) => entry.kind === kind);
    const having = (value: unknown): unknown => ({
      ...sample,
      data: { ...sample?.data, [field]: value },
    });
    expect([fitsShape(having(most)), faultsOf(having(most))]).toEqual([true, []]);
    expect(fitsShape(having(more))).toBe(false);
    expect(faultsOf(having(more))).not.toEqual([]);
  });

  test.each([
    { field: 'decidedOn', needs: ['readiness'] },
    { field: 'comment', needs: ['approval'] },
    { field: 'previous', needs: [''] },
  ])('on which kinds need $field', ({ field, needs }) => {
    for (const entry of samples) {
      const without: Record<string, unknown> = { ...entry };
      Reflect.deleteProperty(without, field);
      const isFine = !needs.includes(entry.kind);
      expect([entry.kind, fitsShape(without), faultsOf(without).length === 0]).toEqual([
        entry.kind,
        isFine,
        isFine,
      ]);
    }
  });

  test.each([
    { id: Number.MAX_SAFE_INTEGER, fits: true },
    { id: 2 ** 53, fits: false },
    { id: 0, fits: false },
  ])('on a comment of id $id', ({ id, fits }) => {
    const entry = { ...samples[0], comment: { id, updatedAt: TIME } };
    expect([fitsShape(entry), faultsOf(entry).length === 0]).toEqual([fits, fits]);
  });

  test.each(oddValues.map((value, index) => ({ value, index })))(
    'on odd value $index in the place of the whole entry',
    ({ value }) => {
      expect(fitsShape(value)).toBe(false);
      expect(faultsOf(value)).not.toEqual([]);
    },
  );
});

/** Changes what lies at the end of the path, each step taken modulo what is there. */
function apply(value: unknown, { path: [step = 0, ...rest], how, value: odd }: Change): void {
  if (!isHolder(value)) return;
  const names = Object.keys(value);
  const name = names[step % Math.max(names.length, 1)] ?? 'extra';
  if (rest.length > 0 && isHolder(value[name])) {
    apply(value[name], { which: 0, path: rest, how, value: odd });
  } else if (how === 'remove') {
    Reflect.deleteProperty(value, name);
  } else {
    value[how === 'add' ? 'extra' : name] = odd;
  }
}

function isHolder(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function resealed(entry: unknown): unknown {
  if (typeof entry !== 'object' || entry === null || !('id' in entry)) return entry;
  return typeof entry.id === 'string' && entry.id.length === 64
    ? { ...entry, id: idOf(entry) ?? entry.id }
    : entry;
}

function fitsShape(value: unknown): boolean {
  try {
    readEntry(value);
    return true;
  } catch (error) {
    if (error instanceof Fault) return error.sort === 'meaning';
    throw error;
  }
}
