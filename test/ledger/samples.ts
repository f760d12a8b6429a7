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
  received: { channel: 'email' },
  acknowledged: {},
  confirmed: {},
  'fix-lead-named': { login: 'ada' },
  'fix-team-named': { logins: ['ada', 'grace'] },
  'collaborator-allowed': { login: 'mallory', reason: 'She found it.' },
  'cve-requested': { source: 'github' },
  readiness: { verdict: 'allow', patches: [patch] },
  waiver: { checkId: 'approvals', reason: 'On leave.', by: 'ada', secondedBy: 'grace' },
  'test-run': { commit: OBJECT, outcome: 'passed', url: 'https://ci.anvil.dev/1' },
  approval: { login: 'grace', patchId: OBJECT },
  'patches-told': { patchIds: [OBJECT] },
  'release-day-agreed': { login: 'ada', releasesAt: AT },
  'upstream-date': { releasesAt: AT },
  'next-patch': { releasesAt: AT },
  'public-disclosure': { url: 'https://news.anvil.dev/1' },
  'privacy-asked': { answer: 'agreed' },
  send: {
    phase: 'release',
    channel: 'slack',
    recipient: 'everyone',
    state: 'resolved',
    textSha256: '1'.repeat(64),
    externalId: '1763913600.000100',
    url: 'https://chat.anvil.dev/p1',
    reason: 'She saw it there.',
    outcome: 'sent',
  },
  declined: { reason: 'It was told to the list.' },
  'reporter-updated': {},
  'fix-completed': {},
  'severity-decided': {
    vector: 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N',
    reason: 'It was told to the list.',
  },
  'distributors-decided': { answer: 'tell', reason: 'It was told to the list.' },
  'embargo-broken': { what: 'It was told to the list.' },
  'forthcoming-told': { url: 'https://anvil.dev/1' },
  released: { url: 'https://anvil.dev/1' },
  published: {},
  'retrospective-held': { url: 'https://anvil.dev/1' },
  'duty-taken': { duty: 'triage', login: 'grace' },
  ticked: { item: 'local-ci', note: 'It was told to the list.' },
  step: { step: 'local-ci', progress: 'begun', note: 'It was told to the list.' },
  voted: { question: 'local-ci', login: 'grace', answer: 'for' },
  beat: {},
};

/** A draft of each kind. */
export const sampleDrafts: readonly Draft[] = (Object.keys(sampleData) as EntryKind[]).map(
  (kind) =>
    // The kind and its data stand together in the table above.
    ({
      kind,
      state: 'recorded',
      at: AT,
      by: 'anvil-app[bot]',
      comment: { id: 118, updatedAt: AT },
      decidedOn: '0'.repeat(64),
      data: sampleData[kind],
    }) as Draft,
);
