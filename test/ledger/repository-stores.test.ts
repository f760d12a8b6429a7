import { inForce, openContentsStore, openRefsStore } from '@embargo/ledger';
import type { Store } from '@embargo/ledger';
import { describe, expect, test } from '@jest/globals';

import { CASE, ledgerOver, readable, SECRET, waiverFor } from './a-case.ts';
import { MemoryRepository } from './memory-ports.ts';
import type { Fate } from './memory-ports.ts';
import { describeStore } from './store-contract.ts';

const openContents = (repository: MemoryRepository): Store =>
  openContentsStore({ port: repository.contents(), folder: 'ledger', secret: SECRET });
const openRefs = (repository: MemoryRepository): Store =>
  openRefsStore({ port: repository.refsPort(), secret: SECRET });

const kinds = [
  { name: 'a store of files in a private repository', open: openContents },
  { name: 'a store of references in a private repository', open: openRefs },
];

for (const { name, open } of kinds) {
  describeStore(name, () => {
    const repository = new MemoryRepository();
    return () => open(repository);
  });
}

describe.each(kinds)('$name', ({ open }) => {
  const fates: readonly Fate[] = ['fine', 'lost-after', 'lost-before', 'late'];
  const pairs = fates.flatMap((first) => fates.map((second) => ({ first, second })));

  test.each(pairs)('writes once where writes are $first and $second', async ({ first, second }) => {
    const repository = new MemoryRepository();
    repository.fates = [first, second];
    const ledger = ledgerOver(open(repository));
    for (const check of ['one', 'two']) {
      await ledger.record(CASE, () => [waiverFor(check)]);
    }
    const { entries } = readable(await ledgerOver(open(repository)).read(CASE));
    expect(entries.map(({ key }) => key)).toEqual(['one', 'two']);
  });

  test.each(pairs)(
    'gives a claim to one of two runs where writes are $first and $second',
    async ({ first, second }) => {
      const repository = new MemoryRepository();
      repository.fates = [first, second];
      const claim = async (): Promise<string> => {
        const result = await ledgerOver(open(repository)).record(CASE, (record) =>
          inForce(record, 'waiver').length === 0 ? [waiverFor('claim')] : [],
        );
        return result.status;
      };
      const results = await Promise.all([claim(), claim()]);
      expect(results.sort()).toEqual(['recorded', 'unchanged']);
      const { entries } = readable(await ledgerOver(open(repository)).read(CASE));
      expect(entries).toHaveLength(1);
    },
  );

  test('gives up in a sentence when no answer comes', async () => {
    const repository = new MemoryRepository();
    repository.fates = Array<Fate>(9).fill('lost-before');
    const given = ledgerOver(open(repository)).record(CASE, () => [waiverFor('one')]);
    await expect(given).rejects.toMatchObject({
      code: 'EVIDENCE_UNAVAILABLE',
      message: expect.stringMatching(/^The ledger gave up: no answer said [^.]+\.$/),
    });
    expect(repository.writes).toBe(3);
  });

  test('tells the case in no name and no message', async () => {
    const repository = new MemoryRepository();
    await ledgerOver(open(repository)).record(CASE, () => [waiverFor('one')]);
    const names = [...repository.files.keys(), ...repository.refs.keys(), ...repository.messages];
    expect(names.length).toBeGreaterThan(0);
    expect(names.join('\n')).not.toMatch(/ghsa|2345|6789|cfgh|waiver|one\b/i);
  });

  test.each([
    { visibility: 'public' as const, code: 'CONFIG_INVALID' },
    { visibility: 'internal' as const, code: 'CONFIG_INVALID' },
    { visibility: 'unknown' as const, code: 'EVIDENCE_UNAVAILABLE' },
  ])(
    'neither reads nor writes where the repository is $visibility',
    async ({ visibility, code }) => {
      const repository = new MemoryRepository();
      repository.visibility = visibility;
      const store = open(repository);
      await expect(store.read(CASE)).rejects.toMatchObject({ code });
      await expect(store.append(CASE, [], '0')).rejects.toMatchObject({ code });
      expect(repository.writes).toBe(0);
    },
  );

  test('takes no short secret', async () => {
    const repository = new MemoryRepository();
    const port = repository.contents();
    const short = openContentsStore({ port, folder: 'ledger', secret: 'short' });
    await expect(short.read(CASE)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
  });
});

test('a reference that is gone from the middle makes the case unreadable', async () => {
  const repository = new MemoryRepository();
  const ledger = ledgerOver(openRefs(repository));
  for (const check of ['one', 'two', 'three']) {
    await ledger.record(CASE, () => [waiverFor(check)]);
  }
  const [, second] = [...repository.refs.keys()];
  repository.refs.delete(second ?? '');
  expect(await ledgerOver(openRefs(repository)).read(CASE)).toMatchObject({
    status: 'unreadable',
    reason: expect.stringContaining('is missing'),
  });
});
