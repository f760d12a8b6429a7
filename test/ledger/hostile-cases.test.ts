import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

import { openFileStore } from '@embargo/ledger';
import type { Draft } from '@embargo/ledger';
import { afterAll, expect, test } from '@jest/globals';

import { MOST_BYTES, openCaseReader } from '../../packages/ledger/src/case-text.ts';
import { canonicalJson } from '../../packages/ledger/src/entry/canonical.ts';
import { idOf } from '../../packages/ledger/src/entry/read-entry.ts';
import { openSandbox } from '../support/sandbox.ts';
import { CASE, ledgerOver, readable, SECRET, waiverFor } from './a-case.ts';

const CANARY = 'canary-7f3a';
const HASH = '0'.repeat(64);
const sandbox = openSandbox();
let places = 0;

afterAll(() => {
  sandbox.remove();
});

/** An entry that fits, sealed anew after what a test changes in it. */
function sealedWith(changes: Readonly<Record<string, unknown>>): unknown {
  const entry = {
    schemaVersion: 1,
    case: CASE,
    kind: 'waiver',
    key: 'approvals',
    state: 'recorded',
    at: '2026-11-20T10:00:00Z',
    time: '2026-11-20T10:00:00Z',
    by: 'ada',
    run: 'run-1',
    data: { checkId: 'approvals', reason: CANARY, by: 'ada', secondedBy: 'grace' },
    ...changes,
  };
  return { ...entry, id: idOf(entry) ?? HASH };
}

function lineOf(value: unknown): string {
  return `${canonicalJson(value) ?? JSON.stringify(value)}\n`;
}

const good = lineOf(sealedWith({}));
const nested = (levels: number): string => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const foreignOf = (data: string): string =>
  lineOf(sealedWith({ kind: 'beacon', data: {} })).replace('"data":{}', `"data":{"x":${data}}`);

test('the case that the hostile ones are made from is fine', () => {
  expect(openCaseReader()(CASE, [good])).toMatchObject({ status: 'readable' });
});

test.each([
  { what: 'half a line', text: good.slice(0, 80), says: 'not ended' },
  { what: 'a line without its end', text: good.trimEnd(), says: 'not ended' },
  { what: 'an empty text', text: '', says: 'not ended' },
  { what: 'an empty line', text: `${good}\n`, says: 'entry 2 is bad: it is not JSON' },
  { what: 'no JSON', text: `${CANARY}\n`, says: 'not JSON' },
  { what: 'a carriage return', text: good.replace('\n', '\r\n'), says: 'canonical' },
  { what: 'a byte order mark', text: `\ufeff${good}`, says: 'not JSON' },
  { what: 'a space more', text: good.replace('{', '{ '), says: 'canonical' },
  {
    what: 'a key twice',
    text: good.replace('"state"', '"state":"withdrawn","state"'),
    says: 'canonical',
  },
  { what: 'another state', text: good.replace('recorded', 'withdrawn'), says: 'was changed' },
  { what: 'another reason', text: good.replace(CANARY, `${CANARY}!`), says: 'was changed' },
  { what: 'a line twice', text: good + good, says: 'entry 2 is bad: it does not follow' },
  {
    what: 'an entry that follows nothing',
    text: lineOf(sealedWith({ previous: HASH })),
    says: 'does not follow',
  },
  { what: 'another case', text: lineOf(sealedWith({ case: 'other' })), says: 'another case' },
  { what: 'the key of another check', text: lineOf(sealedWith({ key: 'cvss' })), says: '"key"' },
  {
    what: 'a newer version',
    text: lineOf(sealedWith({ schemaVersion: 2 })),
    says: 'newer version',
  },
  { what: 'a field more', text: lineOf(sealedWith({ [CANARY]: 1 })), says: 'A field of the entry' },
  {
    what: 'a prototype',
    text: good.replace('"data":{', '"data":{"__proto__":{"by":"ada"},'),
    says: 'A field of "data"',
  },
  {
    what: 'one person twice',
    text: lineOf(
      sealedWith({ data: { checkId: 'approvals', reason: 'x', by: 'ada', secondedBy: 'ADA' } }),
    ),
    says: 'the same person',
  },
  {
    what: 'a kind of the prototype',
    text: foreignOf('1').replace('beacon', 'toString'),
    says: '"kind"',
  },
  { what: 'a deep value', text: foreignOf(nested(60)), says: 'canonical' },
  { what: 'a very deep value', text: foreignOf(nested(100_000)), says: 'canonical' },
  { what: 'a number that is not exact', text: foreignOf('1e21'), says: 'canonical' },
  { what: 'half a character', text: foreignOf('"\\ud800"'), says: 'canonical' },
  { what: 'a huge line', text: foreignOf(`"${'x'.repeat(300_000)}"`), says: 'more than 262144' },
  { what: 'a huge case', text: `${'x'.repeat(MOST_BYTES)}\n`, says: 'expected at most' },
])('a case with $what cannot be read, and the reason tells nothing of it', ({ text, says }) => {
  const reading = openCaseReader()(CASE, [text]);
  if (reading.status === 'readable') throw new Error('It was read');
  expect(reading.reason).toContain(says);
  expect(reading.reason).toMatch(/^The ledger of this case cannot be read: .+\.$/);
  expect(reading.reason + reading.remedy).not.toMatch(/canary|GHSA|2345|ada|grace/i);
});

test('a case that was read is read on, and anew where what was read has changed', () => {
  const readCase = openCaseReader();
  const { head } = readable(readCase(CASE, [good]));
  const more = lineOf(sealedWith({ previous: head }));
  expect(readable(readCase(CASE, [good, more])).entries).toHaveLength(2);
  expect(readCase(CASE, [good, more, more])).toMatchObject({
    reason: expect.stringContaining('entry 3 is bad'),
  });
  expect(readCase(CASE, [good.replace(CANARY, 'changed'), more])).toMatchObject({
    reason: expect.stringContaining('entry 1 is bad'),
  });
  expect(readable(readCase(CASE, [])).entries).toEqual([]);
});

test('an entry of a newer kind is kept and is no evidence', () => {
  const text = lineOf(sealedWith({ kind: 'constructor', data: { anything: [CANARY] } }));
  const reading = readable(openCaseReader()(CASE, [text]));
  expect(reading.entries).toEqual([]);
  expect(reading.foreign).toMatchObject([{ foreignKind: 'constructor', key: 'approvals' }]);
  expect(reading.foreign[0]).not.toHaveProperty('data');
});

test('what one version does not know the ledger goes on from', async () => {
  const { store, file } = await storeWithOne();
  const first = readable(await store.read(CASE));
  const text = lineOf(sealedWith({ kind: 'beacon', previous: first.head, data: {} }));
  writeFileSync(path.join(path.dirname(file), '00000002.jsonl'), text);
  await ledgerOver(store).record(CASE, () => [waiverFor('two')]);
  const { entries, foreign } = readable(await store.read(CASE));
  expect(entries.map(({ key }) => key)).toEqual(['one', 'two']);
  expect(foreign).toHaveLength(1);
});

test.each([
  {
    what: 'a file that was added to',
    spoil: ({ file }: Spoiled) => {
      appendFileSync(file, '{"');
    },
  },
  {
    what: 'a file that is not UTF-8',
    spoil: ({ file }: Spoiled) => {
      appendFileSync(file, Buffer.from([0xff, 10]));
    },
  },
  {
    what: 'a file cut to nothing',
    spoil: ({ file }: Spoiled) => {
      writeFileSync(file, '');
    },
  },
  {
    what: 'a missing file',
    spoil: ({ folder, file }: Spoiled) => {
      writeFileSync(path.join(folder, '00000003.jsonl'), good);
      rmSync(file);
    },
  },
  {
    what: 'a copy of a file',
    spoil: ({ folder }: Spoiled) => {
      writeFileSync(path.join(folder, '00000002 (copy).jsonl'), good);
    },
  },
  {
    what: 'a folder in its place',
    spoil: ({ folder }: Spoiled) => {
      mkdirSync(path.join(folder, '00000002.jsonl'));
    },
  },
  {
    what: 'a link in its place',
    spoil: ({ folder, file }: Spoiled) => {
      symlinkSync(file, path.join(folder, '00000002.jsonl'));
    },
  },
  {
    what: 'a pipe in its place',
    spoil: ({ folder }: Spoiled) => {
      execFileSync('mkfifo', [path.join(folder, '00000002.jsonl')]);
    },
  },
  {
    what: 'a file of 11 MB',
    spoil: ({ folder }: Spoiled) => {
      writeFileSync(path.join(folder, '00000002.jsonl'), `${'x'.repeat(11_000_000)}\n`);
    },
  },
])('a store with $what neither reads the case nor adds to it', async ({ spoil }) => {
  const { store, folder, file } = await storeWithOne();
  spoil({ folder, file });
  const before = readdirSync(folder);
  expect(await store.read(CASE)).toMatchObject({ status: 'unreadable' });
  const result = await ledgerOver(store).record(CASE, () => [waiverFor('two')]);
  expect(result).toMatchObject({ status: 'unreadable' });
  expect(readdirSync(folder)).toEqual(before);
});

test("what a killed writer left behind is in nobody's way", async () => {
  const { store, folder } = await storeWithOne();
  writeFileSync(path.join(folder, '.0f9d3c8e'), good.slice(0, 50));
  expect(readable(await store.read(CASE)).entries).toHaveLength(1);
});

test('a case that would grow past what is read is not added to', async () => {
  const { store } = await storeWithOne();
  const many = Array.from({ length: 9000 }, (_, index): Draft => ({
    ...waiverFor(`check-${index}`),
    kind: 'waiver',
    data: { checkId: `check-${index}`, reason: 'x'.repeat(1000), by: 'ada', secondedBy: 'grace' },
  }));
  const result = await ledgerOver(store).record(CASE, () => many);
  expect(result).toMatchObject({ status: 'refused' });
  expect(readable(await store.read(CASE)).entries).toHaveLength(1);
});

test.each(['', ' ', 'ghsa-2345-6789-cfgh', '../other', 'a/b', 'a\nb', `a${'b'.repeat(64)}`])(
  'nothing is recorded of a case called %j',
  async (name) => {
    const { store } = await storeWithOne();
    const recorded = ledgerOver(store).record(name, () => [waiverFor('one')]);
    await expect(recorded).rejects.toMatchObject({ code: 'INPUT_INVALID' });
  },
);

interface Spoiled {
  readonly folder: string;
  readonly file: string;
}

async function storeWithOne(): Promise<
  Spoiled & { readonly store: ReturnType<typeof openFileStore> }
> {
  places += 1;
  const place = path.join(sandbox.folder, String(places));
  const store = openFileStore({ folder: place, secret: SECRET });
  await ledgerOver(store).record(CASE, () => [waiverFor('one')]);
  const folder = path.join(place, readdirSync(place)[0] ?? '');
  return { store, folder, file: path.join(folder, '00000001.jsonl') };
}
