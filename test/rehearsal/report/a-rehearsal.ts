import type { Rehearsal } from '@embargo/rehearsal';

const at = (text: string): Date => new Date(`2026-03-${text}:00Z`);

/** A rehearsal with something of every kind in it. */
export const aRehearsal: Rehearsal = {
  project: 'anvil/forge',
  policyPath: 'SECURITY.md',
  policySha256: 'c'.repeat(64),
  from: at('02T10:00'),
  until: at('19T16:00'),
  tookMs: 4210,
  steps: [
    { at: at('02T10:00'), by: 'person', title: 'A report arrives by mail', outcome: 'done' },
    { at: at('02T12:00'), by: 'suite', title: 'respond-to-report', outcome: 'done' },
    {
      at: at('06T16:00'),
      by: 'suite',
      title: 'gate-advisory at readiness',
      detail: 'Friday is outside the release window; next opening Mon 9 Mar 16:00',
      outcome: 'closed',
    },
    { at: at('09T16:00'), by: 'suite', title: 'announce-release', outcome: 'held' },
    { at: at('09T16:05'), by: 'github', title: 'The advisory is published', outcome: 'done' },
  ],
  windows: [
    {
      title: 'Acknowledgement',
      says: 'within 24 hours of report',
      line: 12,
      from: at('02T10:00'),
      until: at('03T10:00'),
      doneAt: at('02T12:00'),
    },
    {
      title: 'Retrospective',
      says: 'within 3 days of release',
      line: 146,
      from: at('09T16:00'),
      until: at('12T16:00'),
      doneAt: at('13T09:00'),
    },
    {
      title: 'Disclosure',
      says: 'within 90 days of report',
      line: 60,
      from: at('02T10:00'),
      until: new Date('2026-05-31T10:00:00Z'),
    },
  ],
  promises: [
    {
      promise: {
        id: 'acknowledged',
        says: 'Acknowledge the report within 24 hours of report',
        keptBy: ['respond-to-report', 'track-deadlines'],
        fact: 'acknowledgement',
        line: 12,
      },
      outcome: 'kept',
      evidence: 'Acknowledged after 2 hours.',
    },
    {
      promise: {
        id: 'cve',
        says: 'Request a CVE ID from dwf',
        keptBy: ['respond-to-report', 'gate-advisory'],
        fact: 'cve',
        line: 109,
      },
      outcome: 'impossible',
      evidence: 'Nobody gives IDs there any more.',
      diagnostic: 'CVD403',
    },
    {
      promise: {
        id: 'retrospective',
        says: 'Hold a retrospective within 3 days of release',
        keptBy: ['hold-retrospective'],
        fact: 'retrospective',
        line: 146,
      },
      outcome: 'broken',
      evidence: 'Sent 17 hours late.',
    },
  ],
  messages: [
    {
      at: at('09T16:04'),
      channel: 'mail',
      audience: 'public',
      to: 'announce@anvil.example',
      title: 'forge 1.4.2 fixes <script>alert(1)</script> & more',
      text: 'Upgrade to 1.4.2.\n\u202eereh\u202c </pre><img src=x onerror=alert(1)>',
    },
  ],
  sightings: [
    { at: at('09T16:05'), where: 'GitHub', what: 'the advisory', isLeak: false },
    { at: at('08T16:05'), where: 'a public branch', what: 'the fix', isLeak: true },
  ],
  faults: [
    {
      card: 'moderated-list',
      title: 'The list keeps the mail for a moderator',
      expected: 'held, and a person is told',
      ended: 'held, and a person is told',
      isAsExpected: true,
    },
  ],
};
