import { expect, test } from '@jest/globals';

import { auditPush } from '../../../actions/gate-advisory/src/audit/audit-push.ts';
import type { AuditRecord, Decision } from '../../../actions/gate-advisory/src/audit/decisions.ts';
import type { AuditPorts } from '../../../actions/gate-advisory/src/audit/ports.ts';
import { BEFORE, HEAD, openHistory } from './pushed-history.ts';
import type { History, PushedCommit } from './pushed-history.ts';

const SHA = 'a'.repeat(40);
const PATCH = '1'.repeat(40);
const GHSA = 'GHSA-7c2m-9gqx-w4jf';
const OTHER = 'GHSA-2222-3333-4444';
const NO_FORK_MERGE = 'No commit that came without a pull request is titled as a merge from a fork';
const PUSH = { ref: 'refs/heads/main', before: BEFORE, after: HEAD };

const forkMerge: PushedCommit = {
  sha: SHA,
  message: 'Merge commit from fork\n\n* Resolve links first',
  patchId: PATCH,
};

function allow(change: Partial<Decision> = {}): Decision {
  const patches = [{ targetBranch: 'main', patchId: PATCH }];
  return { ghsaId: GHSA, verdict: 'allow', patches, ...change };
}

function recordOf(decisions: readonly Decision[], waived: readonly string[] = []): AuditRecord {
  return { decisions, waivedChecks: new Set(waived) };
}

function audit(history: History, broken: readonly (keyof AuditPorts)[] = []) {
  return auditPush(PUSH, openHistory(history, broken).ports);
}

test.each([
  { title: 'Merge commit from fork' },
  { title: 'merge commit from fork ' },
  { title: 'Merge commit from fork\r' },
  { title: 'Merge pull request from GHSA-7c2m-9gqx-w4jf' },
])('A commit titled "$title" passes with a verdict and fails without', async ({ title }) => {
  const commits = [{ ...forkMerge, message: `${title}\n\nbody` }];
  expect((await audit({ commits, record: recordOf([allow()]) })).passed).toBe(true);
  expect((await audit({ commits })).passed).toBe(false);
});

test.each([
  { found: 'no verdict', decisions: [] },
  {
    found: 'a verdict on another patch',
    decisions: [allow({ patches: [{ targetBranch: 'main', patchId: '2'.repeat(40) }] })],
  },
  {
    found: 'a verdict for another branch',
    decisions: [allow({ patches: [{ targetBranch: 'release-1', patchId: PATCH }] })],
  },
  { found: 'a verdict that refuses', decisions: [allow({ verdict: 'deny' })] },
  {
    found: 'verdicts that contradict each other',
    decisions: [allow(), allow({ ghsaId: OTHER, verdict: 'deny' })],
  },
])('A merge from a fork with $found fails', async ({ decisions }) => {
  const { passed, sentences } = await audit({ commits: [forkMerge], record: recordOf(decisions) });
  expect(passed).toBe(false);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toContain(`Commit ${SHA} came from a temporary fork, but`);
  expect(sentences.join('\n')).not.toMatch(/GHSA/i);
});

test.each([
  { broken: 'range' },
  { broken: 'trace' },
  { broken: 'record' },
  { broken: 'patchIdOf' },
] as const)('A merge from a fork fails where $broken cannot be read', async ({ broken }) => {
  const history = { commits: [forkMerge], record: recordOf([allow()]) };
  expect((await audit(history, [broken])).passed).toBe(false);
});

test('A push of more commits than GitHub gives fails', async () => {
  const record = recordOf([allow()]);
  const { passed } = await audit({ commits: [forkMerge], record, isTruncated: true });
  expect(passed).toBe(false);
});

test('A waiver of its audit lets one commit pass, also where its patch cannot be read', async () => {
  const record = recordOf([], [`audit-${SHA}`]);
  const binary = { sha: SHA, message: forkMerge.message };
  expect((await audit({ commits: [binary], record })).passed).toBe(true);
  const another = { ...binary, sha: 'b'.repeat(40) };
  expect((await audit({ commits: [binary, another], record })).passed).toBe(false);
});

test('Two cases that both allow the patch let it pass', async () => {
  const record = recordOf([allow(), allow({ ghsaId: OTHER })]);
  expect((await audit({ commits: [forkMerge], record })).passed).toBe(true);
});

test('One refused merge fails a push whose other merges are allowed', async () => {
  const refused = { ...forkMerge, sha: 'b'.repeat(40), patchId: '2'.repeat(40) };
  const commits = [forkMerge, refused];
  const { passed, sentences } = await audit({ commits, record: recordOf([allow()]) });
  expect(passed).toBe(false);
  expect(sentences).toHaveLength(1);
  expect(sentences[0]).toContain(refused.sha);
});

test('A merge that came along from the branch it was allowed into passes', async () => {
  const patches = [{ targetBranch: 'release-1', patchId: PATCH }];
  const commits = [{ ...forkMerge, isOn: ['release-1', 'main'] }];
  expect((await audit({ commits, record: recordOf([allow({ patches })]) })).passed).toBe(true);
});

test('A title is imitated without harm in a pull request that is merged into the branch', async () => {
  const commits = [{ ...forkMerge, mergedInto: ['main'] }];
  const { passed, sentences } = await audit({ commits }, ['record']);
  expect(passed).toBe(true);
  expect(sentences).toEqual([NO_FORK_MERGE]);
});

test('A merge from a fork that a pull request brought to another branch still needs its verdict', async () => {
  const commits = [{ ...forkMerge, mergedInto: ['release-1'] }];
  expect((await audit({ commits })).passed).toBe(false);
});

test.each([
  { message: 'Fix a typo' },
  { message: 'Revert "Merge commit from fork"' },
  { message: 'Merge commit from forked parser' },
  { message: 'Explain\n\nMerge commit from fork' },
  { message: '' },
])('A direct commit "$message" passes quietly', async ({ message }) => {
  const commits = [{ sha: SHA, message, patchId: PATCH }];
  expect(await audit({ commits })).toEqual({
    passed: true,
    sentences: [NO_FORK_MERGE],
  });
});

test.each([
  { what: 'a tag', push: { ...PUSH, ref: 'refs/tags/v1' } },
  { what: 'a deletion', push: { ...PUSH, after: '0'.repeat(40) } },
])('The push of $what passes without a request', async ({ push }) => {
  const { ports, asked } = openHistory({ commits: [forkMerge] });
  expect((await auditPush(push, ports)).passed).toBe(true);
  expect(asked).toEqual([]);
});

test('A new branch is compared with the default branch', async () => {
  const bases: (string | undefined)[] = [];
  const { ports } = openHistory({ commits: [forkMerge] });
  const range: AuditPorts['range'] = (base, head) => {
    bases.push(base);
    return ports.range(base, head);
  };
  const push = { ...PUSH, before: '0'.repeat(40) };
  expect((await auditPush(push, { ...ports, range })).passed).toBe(false);
  expect(bases).toEqual([undefined]);
});

test('An event that is no push is refused', async () => {
  const { ports } = openHistory({ commits: [] });
  await expect(auditPush({ action: 'opened' }, ports)).rejects.toThrow(/is no push/);
});

const denied = recordOf([allow({ verdict: 'deny' })]);

test.each([
  { record: denied, told: 1 },
  { record: recordOf([allow({ patches: [{ targetBranch: 'x', patchId: PATCH }] })]), told: 1 },
  { record: recordOf([allow(), allow({ ghsaId: OTHER, verdict: 'deny' })]), told: 2 },
  { record: recordOf([allow()]), told: 0 },
  { record: recordOf([allow({ patches: [] })]), told: 0 },
])(
  'A patch of a fork under another title is told on $told advisories, and never in public',
  async ({ record, told }) => {
    const hidden = { ...forkMerge, message: 'Tidy up' };
    const known = openHistory({ commits: [hidden], record });
    const ordinary = openHistory({ commits: [{ ...hidden, patchId: '3'.repeat(40) }], record });
    expect(await auditPush(PUSH, known.ports)).toEqual(await auditPush(PUSH, ordinary.ports));
    expect(known.told).toHaveLength(told);
    expect(ordinary.told).toEqual([]);
  },
);

test.each([{ broken: 'tell' }, { broken: 'patchIdOf' }] as const)(
  'Where $broken fails for a patch under another title, the public sees no difference',
  async ({ broken }) => {
    const history = { commits: [{ ...forkMerge, message: 'Tidy up' }], record: denied };
    expect(await audit(history, [broken])).toEqual(await audit(history));
  },
);
