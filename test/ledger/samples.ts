import type { Draft, EntryData, EntryKind, Patch } from '@embargo/ledger';

const AT = '2026-11-16T08:12:00Z';
const OBJECT = '4b1f0c5d9a7e2836f1d0c3b5a4978e6f0d2c1b3a';

/** A patch as an entry names it. */
export const patch: Patch = {
  pullRequest: 3,
  targetBranch: 'release-1.4',
  patchId: OBJECT,
  headSha: OBJECT,
};

/** Data of each kind with every field that it may have. */
export const sampleData: EntryData = {
  received: { at: AT, channel: 'email' },
  acknowledged: { at: AT, commentId: 117 },
  'fix-team-named': { at: AT, fixLead: 'ada', fixTeam: ['ada', 'grace'] },
  'collaborator-approved': { login: 'mallory', approvedBy: 'ada', reason: 'She found it.' },
  'cve-requested': { at: AT, source: 'github' },
  readiness: { verdict: 'allow', patches: [patch] },
  waiver: { checkId: 'approvals', reason: 'On leave.', by: 'ada', secondedBy: 'grace' },
  'test-run': {
    commits: [OBJECT],
    outcome: 'passed',
    place: 'mirror',
    url: 'https://ci.anvil.dev/1',
  },
  approval: {
    login: 'grace',
    pullRequest: 3,
    patchId: OBJECT,
    commentId: 118,
    commentUpdatedAt: AT,
  },
  'patches-told': { at: AT, patches: [patch] },
  'release-day-agreed': { login: 'ada', releaseAt: AT },
  'upstream-date': { project: 'hammer', releaseAt: AT },
  'public-disclosure': { at: AT, url: 'https://news.anvil.dev/1' },
};

/** A draft of each kind. */
export const sampleDrafts: readonly Draft[] = (Object.keys(sampleData) as EntryKind[]).map(
  (kind) =>
    // The kind and its data stand together in the table above.
    ({
      kind,
      state: 'recorded',
      by: 'anvil-app[bot]',
      decidedOn: '0'.repeat(64),
      data: sampleData[kind],
    }) as Draft,
);
