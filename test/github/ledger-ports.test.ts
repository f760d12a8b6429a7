import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { openBranchFiles, openGitHub, openRefs } from '@embargo/github';
import type { GitHub } from '@embargo/github';
import { inForce, openContentsStore, openRefsStore } from '@embargo/ledger';
import type { ContentsPort, RefsPort, Store } from '@embargo/ledger';

import { CASE, ledgerOver, readable, SECRET, waiverFor } from '../ledger/a-case.ts';
import { describeStore } from '../ledger/store-contract.ts';
import { startCheckedGitHub } from '../support/checked-github.ts';
import type { CheckedGitHub } from '../support/checked-github.ts';
import { openVirtualClock } from '../support/virtual-clock.ts';

const CONTROL = { owner: 'anvil', name: 'control' };
const LOST = { kind: 'status', status: 502, afterEffect: true } as const;

let server: CheckedGitHub;
let token: string;

beforeEach(async () => {
  server = await startCheckedGitHub();
  server.addOrganization('anvil', { owners: ['olga'], members: ['mia'] });
  server.addRepository('anvil/control', { visibility: 'private' });
  token = server.appToken({ account: 'anvil', permissions: { contents: 'write' } });
});

afterEach(() => server.close());

/** Each opening is a run of its own, with its own client. */
function open(): GitHub {
  return openGitHub({ token, apiUrl: server.url, clock: openVirtualClock(), timeoutMs: 2_000 });
}

const files = (): ContentsPort => openBranchFiles(open(), CONTROL, 'main');
const refs = (): RefsPort => openRefs(open(), CONTROL);
const openContents = (): Store =>
  openContentsStore({ port: files(), folder: 'ledger', secret: SECRET });
const openReferences = (): Store => openRefsStore({ port: refs(), secret: SECRET });

const kinds = [
  {
    name: 'a ledger of files on GitHub',
    openStore: openContents,
    method: 'PUT',
    path: '/repos/{owner}/{repo}/contents/{path}',
  },
  {
    name: 'a ledger of references on GitHub',
    openStore: openReferences,
    method: 'POST',
    path: '/repos/{owner}/{repo}/git/refs',
  },
];

for (const { name, openStore } of kinds) describeStore(name, () => openStore);

describe.each(kinds)('$name', ({ openStore, method, path }) => {
  const writes = () => server.requests.filter((request) => request.template === path);
  const record = async (check: string): Promise<string> => {
    const result = await ledgerOver(openStore()).record(CASE, () => [waiverFor(check)]);
    return result.status;
  };
  const keys = async (): Promise<readonly string[]> => {
    const { entries } = readable(await ledgerOver(openStore()).read(CASE));
    return entries.map(({ key }) => key);
  };

  test.each([
    { how: 'its answer is a 502', fault: LOST },
    { how: 'its connection is cut', fault: { kind: 'cut', afterEffect: true } as const },
    { how: 'its answer is no JSON', fault: { kind: 'invalid-json', afterEffect: true } as const },
  ])('records once what landed though $how', async ({ fault }) => {
    server.fail({ method, path, fault });
    expect(await record('one')).toBe('recorded');
    expect(await keys()).toEqual(['one']);
    expect(writes().filter((request) => request.method === method)).toHaveLength(1);
  });

  test.each([
    { how: 'a 502', fault: { kind: 'status', status: 502 } as const },
    { how: 'a cut connection', fault: { kind: 'cut' } as const },
  ])('writes again what was lost by $how before it landed', async ({ fault }) => {
    server.fail({ method, path, fault });
    expect(await record('one')).toBe('recorded');
    expect(await keys()).toEqual(['one']);
  });

  test('gives a claim to one of two runs whose answers are both lost', async () => {
    server.fail({ method, path, times: 2, fault: LOST });
    const claim = async (): Promise<string> => {
      const result = await ledgerOver(openStore()).record(CASE, (found) =>
        inForce(found, 'waiver').length === 0 ? [waiverFor('claim')] : [],
      );
      return result.status;
    };
    expect((await Promise.all([claim(), claim()])).sort()).toEqual(['recorded', 'unchanged']);
    expect(await keys()).toEqual(['claim']);
  });

  test('does not write what GitHub refuses, and names the permission', async () => {
    token = server.appToken({ account: 'anvil', permissions: { contents: 'read' } });
    const result = await ledgerOver(openStore()).record(CASE, () => [waiverFor('one')]);
    expect(result).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('contents: write'),
    });
    expect(await keys()).toEqual([]);
  });

  test('reads a case that is hidden from it as an error, never as an empty one', async () => {
    await record('one');
    token = server.appToken({ account: 'anvil', permissions: { issues: 'read' } });
    await expect(ledgerOver(openStore()).read(CASE)).rejects.toMatchObject({
      code: 'PERMISSION_MISSING',
    });
  });

  test.each(['public', 'internal'] as const)(
    'neither reads nor writes where the repository is %s',
    async (visibility) => {
      server.repository('anvil/control').visibility = visibility;
      const store = openStore();
      await expect(store.read(CASE)).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
      await expect(store.append(CASE, [], '0')).rejects.toMatchObject({ code: 'CONFIG_INVALID' });
      expect(server.requests.map(({ template }) => template)).toEqual(
        server.requests.map(() => '/repos/{owner}/{repo}'),
      );
    },
  );
});

describe('a file on a branch', () => {
  const file = { path: 'ledger/a.jsonl', text: '{}\n', sha: undefined, message: 'Add' };

  test('is written only over the text that was read', async () => {
    const [mine, other] = [files(), files()];
    expect(await mine.read(file.path)).toBeUndefined();
    expect(await mine.write(file)).toEqual({ status: 'written' });
    expect(await other.write({ ...file, text: 'other\n' })).toEqual({ status: 'conflict' });
    const read = await other.read(file.path);
    expect(read?.text).toBe('{}\n');
    const sha = read?.sha;
    expect(await other.write({ ...file, text: 'more\n', sha })).toEqual({ status: 'written' });
    expect(await mine.write({ ...file, text: 'late\n', sha })).toEqual({ status: 'conflict' });
    expect((await mine.read(file.path))?.text).toBe('more\n');
  });

  test('is written though another file moved the branch at the same moment', async () => {
    const body = { message: 'is at 1 but expected 2', status: '409' };
    server.fail({ method: 'PUT', times: 2, fault: { kind: 'status', status: 409, body } });
    expect(await files().write(file)).toEqual({ status: 'written' });
  });

  test('is refused where the rules of the branch forbid it', async () => {
    const body = { message: 'Repository rule violations found', status: '409' };
    server.fail({ method: 'PUT', times: 3, fault: { kind: 'status', status: 409, body } });
    expect(await files().write(file)).toMatchObject({
      status: 'refused',
      reason: expect.stringContaining('rules'),
    });
  });

  test('is refused, not in conflict, where GitHub takes nothing (422) and none is there', async () => {
    server.fail({ method: 'PUT', fault: { kind: 'status', status: 422 } });
    expect(await files().write(file)).toMatchObject({ status: 'refused' });
  });

  test('is refused on a branch that does not exist', async () => {
    const port: ContentsPort = openBranchFiles(open(), CONTROL, 'nowhere');
    expect(await port.write(file)).toMatchObject({ status: 'refused' });
    await expect(port.read(file.path)).rejects.toMatchObject({ code: 'REQUEST_REFUSED' });
  });

  test('of more than 1 MB is read and replaced whole', async () => {
    const text = `${'é'.repeat(700_000)}\n`;
    server.commit('anvil/control', { files: { [file.path]: text } });
    const port = files();
    const read = await port.read(file.path);
    expect(read?.text === text).toBe(true);
    const sha = read?.sha;
    expect(await port.write({ ...file, text: `${text}more\n`, sha })).toEqual({
      status: 'written',
    });
  });
});

describe('a reference', () => {
  test('is created once, and its text read back', async () => {
    const port = refs();
    expect(await port.create('refs/embargo/a/1', 'one\n')).toEqual({ status: 'written' });
    expect(await refs().create('refs/embargo/a/1', 'other\n')).toEqual({ status: 'conflict' });
    expect(await refs().create('refs/embargo/ab/1', 'else\n')).toEqual({ status: 'written' });
    const found = await port.list('refs/embargo/a/');
    expect(found.map(({ name }) => name)).toEqual(['refs/embargo/a/1']);
    expect(await Promise.all(found.map((ref) => port.read(ref)))).toEqual(['one\n']);
  });

  test('of a name that git does not allow is refused, not in conflict', async () => {
    expect(await refs().create('embargo', 'one\n')).toMatchObject({ status: 'refused' });
  });

  test('that many writers create at once goes to one of them', async () => {
    const writers = Array.from({ length: 6 }, (_, index) => `text ${index}\n`);
    const results = await Promise.all(
      writers.map((text) => refs().create('refs/embargo/b/1', text)),
    );
    expect(results.filter(({ status }) => status === 'written')).toHaveLength(1);
    expect(results.filter(({ status }) => status === 'conflict')).toHaveLength(5);
  });

  test('among more than a page of them is listed with the others', async () => {
    const { refs: named } = server.repository('anvil/control');
    const head = named.get('refs/heads/main') ?? '';
    for (let number = 0; number < 150; number += 1) named.set(`refs/embargo/c/${number}`, head);
    expect(await refs().list('refs/embargo/c/')).toHaveLength(150);
  });
});

describe('cases that are read ahead', () => {
  const two = ['GHSA-aaaa-aaaa-aaaa', 'GHSA-bbbb-bbbb-bbbb'] as const;
  const graphs = () => server.requests.filter(({ pathname }) => pathname === '/graphql').length;
  const openOnMain = (): Store =>
    openContentsStore({
      port: openBranchFiles(
        openGitHub({
          token,
          apiUrl: server.url,
          graphqlUrl: `${server.url}/graphql`,
          clock: openVirtualClock(),
        }),
        CONTROL,
        'main',
      ),
      folder: 'ledger',
      secret: SECRET,
    });

  test('come in one request, each as a reading of its own has it', async () => {
    for (const id of two)
      await ledgerOver(openOnMain()).record(id, () => [waiverFor(id.slice(5, 9))]);
    const store = openOnMain();
    await store.readAhead?.([...two, 'GHSA-cccc-cccc-cccc']);
    expect(graphs()).toBe(1);
    const before = server.requests.length;
    const ahead = [await store.read(two[0]), await store.read(two[1])];
    expect(server.requests).toHaveLength(before);
    expect(ahead).toEqual([await store.read(two[0]), await store.read(two[1])]);
    expect(readable(await store.read('GHSA-cccc-cccc-cccc')).entries).toEqual([]);
  });

  test('are read anew where another writer was faster', async () => {
    await ledgerOver(openOnMain()).record(two[0], () => [waiverFor('one')]);
    const store = openOnMain();
    await store.readAhead?.(two);
    await ledgerOver(openOnMain()).record(two[0], () => [waiverFor('two')]);
    await ledgerOver(store).record(two[0], ({ entries }) =>
      entries.length === 3 ? [] : [waiverFor('three')],
    );
    const { entries } = readable(await openOnMain().read(two[0]));
    expect(entries.map(({ key }) => key)).toEqual(['one', 'two', 'three']);
  });
});
