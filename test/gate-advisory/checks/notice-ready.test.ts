import { Embargoed } from '@embargo/core';
import type { ConfiguredChannel, EmbargoConfig, Facts } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { noticeReady } from '../../../actions/gate-advisory/src/checks/notice-ready.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { withAdvisory } from './kept-case.ts';
import { promisesOf } from './model-policies.ts';

const LIST = 'warden-dev@lists.anvil-works.dev';
const ALL: readonly ConfiguredChannel[] = [
  { id: 'list', kind: 'mailing-list', to: LIST },
  { id: 'chat', kind: 'discord' },
];

function warden(channels: readonly ConfiguredChannel[] = ALL) {
  const config: EmbargoConfig = { version: 1, channels };
  return { policy: 'warden', stage: 'publish', config } as const;
}

function saying(description: string): (evidence: Evidence) => Evidence {
  return (evidence) => withAdvisory(evidence, { description: new Embargoed(description) });
}

const FULL = '### Impact\ncanary impact\n### Workarounds\ncanary workaround';

describeCheck(noticeReady, {
  pass: [{ what: 'all channels and all answers', from: warden(), change: saying(FULL) }],
  fail: [
    {
      what: 'a channel is missing',
      from: warden(ALL.slice(1)),
      change: saying(FULL),
      reason: 'announcements by mailing list',
      remedy: 'channels',
    },
    {
      what: 'an answer is missing',
      from: warden(),
      change: saying('### Impact\ncanary impact'),
      reason: 'is to tell mitigation, and the advisory does not',
      remedy: 'headings of their own',
    },
    {
      what: 'an advisory without packages',
      from: warden(),
      change: (evidence) => withAdvisory(saying(FULL)(evidence), { affected: [] }),
      reason: 'does not have what a notice needs',
    },
  ],
  'not-applicable': [
    {
      what: 'no channels are configured',
      from: { policy: 'warden', stage: 'publish' },
      reason: 'no `channels` are configured',
    },
  ],
});

test('it is promised by firm channels and by what announcements are to tell', () => {
  const promises = promisesOf('warden');
  const span = { start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const firm = { kind: 'mailing-list', strength: 'must', span } as const;
  const loose = { kind: 'chat', strength: 'suggested', span } as const;
  const content = { fields: ['impact'], strength: 'must', span } as const;
  const promisedBy = (facts: Facts) => noticeReady.promisedBy({ ...promises, facts });
  expect(promisedBy({})).toEqual([]);
  expect(promisedBy({ announcementChannels: [loose, firm] })).toEqual([firm]);
  expect(promisedBy({ announcementContent: content })).toEqual([content]);
});
