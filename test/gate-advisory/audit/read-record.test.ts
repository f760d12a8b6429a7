import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { openFileStore, openLedger } from '@embargo/ledger';
import type { Draft } from '@embargo/ledger';

import { readRecord } from '../../../actions/gate-advisory/src/audit/read-record.ts';

const GHSA = 'GHSA-7c2m-9gqx-w4jf';
const AT = '2026-11-20T12:00:00Z';
const patch = { pullRequest: 1, patchId: '1'.repeat(40), headSha: '2'.repeat(40) };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'ledger-'));
});

afterEach(() => rm(folder, { recursive: true }));

function open() {
  return openLedger({
    store: openFileStore({ folder, secret: 's'.repeat(32) }),
    now: () => new Date(AT),
  });
}

function readiness(verdict: 'allow' | 'deny', targetBranch: string): Draft {
  const data = { verdict, patches: [{ ...patch, targetBranch }] };
  const decidedOn = '0'.repeat(64);
  return { kind: 'readiness', state: 'recorded', at: AT, by: 'gate[bot]', decidedOn, data };
}

test('Of each case the latest readiness counts, with the waivers in force', async () => {
  const ledger = open();
  await ledger.record(GHSA, () => [readiness('deny', 'main')]);
  await ledger.record(GHSA, () => [readiness('allow', 'main')]);
  const waiver = { checkId: 'audit-abc', reason: 'compared', by: 'ana', secondedBy: 'ben' };
  await ledger.record(GHSA, () => [
    { kind: 'waiver', state: 'recorded', at: AT, by: 'ana', data: waiver },
  ]);
  const record = await readRecord(ledger, [GHSA, 'GHSA-2222-3333-4444']);
  expect(record.decisions).toEqual([
    { ghsaId: GHSA, verdict: 'allow', patches: [{ ...patch, targetBranch: 'main' }] },
  ]);
  expect([...record.waivedChecks]).toEqual(['audit-abc']);
});

test('A readiness that was taken back is none', async () => {
  const ledger = open();
  await ledger.record(GHSA, () => [readiness('allow', 'main')]);
  await ledger.record(GHSA, () => [{ ...readiness('allow', 'main'), state: 'withdrawn' }]);
  expect((await readRecord(ledger, [GHSA])).decisions).toEqual([]);
});

test('A case that cannot be read throws and names no case', async () => {
  await open().record(GHSA, () => [readiness('allow', 'main')]);
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const file of files.filter((entry) => entry.isFile()))
    await writeFile(path.join(file.parentPath, file.name), 'broken\n');
  const reading = readRecord(open(), [GHSA]);
  await expect(reading).rejects.toThrow(/cannot be read/);
  await expect(reading).rejects.not.toThrow(/GHSA/);
});
