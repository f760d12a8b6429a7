import { findWeakenings, sayWeakening } from '@embargo/core';
import type { Facts, Span } from '@embargo/core';
import { expect, test } from '@jest/globals';

const span: Span = { start: { line: 3, column: 1 }, end: { line: 3, column: 9 } };
const at = { span };
const firm = { span, strength: 'must' } as const;
const channel = { ...at, kind: 'email', value: 'a@anvil.dev', usable: true } as const;
const announced = { ...firm, kind: 'blog', value: 'https://anvil.dev/blog' } as const;

/** A table of what gets fixes, and of a version that gets none. */
function versions(...supported: readonly string[]): Facts {
  const rows = supported.map((version) => ({ version, supported: true }));
  const old = { version: '< 1', supported: false };
  return { supportedVersions: { span, form: 'table', rows: [...rows, old] } };
}

interface Row {
  readonly change: string;
  readonly base: Facts;
  readonly head: Facts;
}

const weakened: readonly Row[] = [
  {
    change: 'Supported versions: 2 versions supported → 1',
    base: versions('2.x', '1.x'),
    head: versions('2.x'),
  },
  {
    change: 'Supported versions: 1 version supported → none',
    base: versions('2.x'),
    head: versions(),
  },
  {
    change: 'Release: 90 days → 120 days',
    base: { release: [{ ...firm, within: 'P90D', from: 'report' }] },
    head: { fix: [{ ...firm, within: 'P120D', from: 'report' }] },
  },
  { change: 'Safe harbor: stated → none', base: { safeHarbor: at }, head: {} },
  {
    change: 'Acknowledgement: 24 hours → none',
    base: { acknowledgement: [{ ...firm, within: 'PT24H', from: 'report' }] },
    head: {},
  },
  {
    change: 'Acknowledgement: 24 hours → 3 days',
    base: { acknowledgement: [{ ...firm, within: 'PT24H', from: 'report' }] },
    head: { acknowledgement: [{ ...firm, within: 'P3D', from: 'report' }] },
  },
  {
    change: 'Acknowledgement: 2 days → 2 business days',
    base: { acknowledgement: [{ ...firm, within: 'P2D', from: 'report' }] },
    head: { acknowledgement: [{ ...firm, within: 'P2D', businessDays: true, from: 'report' }] },
  },
  {
    change: 'Acknowledgement: must → should',
    base: { acknowledgement: [{ ...firm, within: 'P2D', from: 'report' }] },
    head: { acknowledgement: [{ span, strength: 'should', within: 'P2D', from: 'report' }] },
  },
  {
    change: 'Fix: 7 days → 14 days',
    base: {
      fix: [
        { ...firm, within: 'P30D', from: 'report', levels: ['low'] },
        { ...firm, within: 'P7D', from: 'report', levels: ['high'] },
      ],
    },
    head: {
      fix: [
        { ...firm, within: 'P30D', from: 'report', levels: ['low'] },
        { ...firm, within: 'P14D', from: 'report', levels: ['high'] },
      ],
    },
  },
  {
    change: 'Status updates: 7 days → none',
    base: { statusUpdates: { ...firm, every: 'P7D' } },
    head: {},
  },
  {
    change: 'Retrospective: 3 days → no limit',
    base: { retrospective: { ...firm, within: 'P3D', blameless: true } },
    head: { retrospective: { ...firm, blameless: true } },
  },
  { change: 'Where to report: a@anvil.dev → none', base: { reportChannels: [channel] }, head: {} },
  {
    change: 'Where to report: web-form → removed',
    base: { reportChannels: [channel, { ...at, kind: 'web-form', value: '', usable: true }] },
    head: { reportChannels: [channel] },
  },
  {
    change: 'Where to report: a@anvil.dev → none',
    base: { reportChannels: [channel] },
    head: { reportChannels: [{ ...channel, usable: false }] },
  },
  {
    change: 'Announcement channels: https://anvil.dev/blog → none',
    base: { announcementChannels: [announced] },
    head: {},
  },
  {
    change: 'Announcement channels: rss → removed',
    base: { announcementChannels: [announced, { ...firm, kind: 'rss' }] },
    head: { announcementChannels: [announced] },
  },
  {
    change: 'Announcement content: cve → removed',
    base: { announcementContent: { ...firm, fields: ['cve', 'impact'] } },
    head: { announcementContent: { ...firm, fields: ['impact'] } },
  },
  {
    change: 'Announcement content: cve → none',
    base: { announcementContent: { ...firm, fields: ['cve'] } },
    head: {},
  },
  {
    change: 'Reports go to a public place: private → public',
    base: {},
    head: { directsPublicReports: at },
  },
  {
    change: 'Binding timelines: binding → suggestions',
    base: {},
    head: { timelinesBinding: { ...at, value: false } },
  },
  { change: 'Bounty: offered → none', base: { bounty: { ...at, offered: true } }, head: {} },
  {
    change: 'Bounty: offered → none',
    base: { bounty: { ...at, offered: true } },
    head: { bounty: { ...at, offered: false } },
  },
  {
    change: 'Approval: required → none',
    base: { approval: { ...firm, actors: ['team'] } },
    head: {},
  },
  {
    change: 'Approval: 2 → 1',
    base: { approval: { ...firm, actors: ['team'], count: 2 } },
    head: { approval: { ...firm, actors: ['team'] } },
  },
  {
    change: 'Binaries: signed → no longer promised',
    base: { binaries: { ...firm, built: true, signed: true, available: true, functional: true } },
    head: { binaries: { ...firm, built: true, signed: false, available: true, functional: true } },
  },
  {
    change: 'Binaries: built, signed → none',
    base: { binaries: { ...firm, built: true, signed: true, available: false, functional: false } },
    head: {},
  },
  {
    change: 'Backports: release-branches → no longer promised',
    base: { backports: { ...firm, branches: ['default-branch', 'release-branches'] } },
    head: { backports: { ...firm, branches: ['default-branch'] } },
  },
  {
    change: 'Backports: release-branches → none',
    base: { backports: { ...firm, branches: ['release-branches'] } },
    head: {},
  },
  {
    change: 'Release window: stated → none',
    base: { releaseWindow: { ...firm, time: '16:00' } },
    head: {},
  },
  {
    change: 'Release window: fri added',
    base: { releaseWindow: { ...firm, weekdays: ['thu'] } },
    head: { releaseWindow: { ...firm, weekdays: ['thu', 'fri'] } },
  },
  {
    change: 'Release window: every day added',
    base: { releaseWindow: { ...firm, weekdays: ['thu'] } },
    head: { releaseWindow: { ...firm } },
  },
  {
    change: 'Release window: 16:00 → any time',
    base: { releaseWindow: { ...firm, weekdays: ['thu'], time: '16:00' } },
    head: { releaseWindow: { ...firm, weekdays: ['thu'] } },
  },
  {
    change: 'Severity lanes: slow-release below 4 → below 7',
    base: { severityBands: [{ ...firm, below: 4, approximate: false, effect: 'slow-release' }] },
    head: { severityBands: [{ ...firm, below: 7, approximate: false, effect: 'slow-release' }] },
  },
  {
    change: 'Distributors: advance notice → none',
    base: { distributors: { ...firm, leadTimes: [] } },
    head: {},
  },
  {
    change: 'Distributors: 7 days before release → 1 day before release',
    base: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, atLeast: 'P7D', anchor: 'release', direction: 'before' }],
      },
    },
    head: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, within: 'P1D', anchor: 'release', direction: 'before' }],
      },
    },
  },
  {
    change: 'Distributors: 14 days after disclosure → 21 days after disclosure',
    base: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, within: 'P14D', anchor: 'disclosure', direction: 'after' }],
      },
    },
    head: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, atLeast: 'P21D', anchor: 'disclosure', direction: 'after' }],
      },
    },
  },
  {
    change: 'Distributors: some time before public disclosure → none',
    base: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, anchor: 'public-disclosure', direction: 'before' }],
      },
    },
    head: { distributors: { ...firm, leadTimes: [] } },
  },
];

test.each(weakened)('$change', ({ change, base, head }) => {
  expect(findWeakenings(base, head).map(sayWeakening)).toEqual([change]);
});

const kept: readonly { readonly what: string; readonly base: Facts; readonly head: Facts }[] = [
  {
    what: 'a version that takes the place of an older one',
    base: versions('2.x', '1.x'),
    head: versions('3.x', '2.x'),
  },
  {
    what: 'a release promised as the fix',
    base: { release: [{ ...firm, within: 'P90D', from: 'report' }] },
    head: { fix: [{ ...firm, within: 'P90D', from: 'report' }] },
  },
  {
    what: 'a shorter limit',
    base: { fix: [{ ...firm, within: 'P7D', from: 'report' }] },
    head: { fix: [{ ...firm, within: 'P1D', from: 'report' }] },
  },
  {
    what: 'an address that replaces another',
    base: { reportChannels: [channel] },
    head: { reportChannels: [{ ...channel, value: 'b@anvil.dev' }] },
  },
  {
    what: 'a channel that replaces another',
    base: { announcementChannels: [announced] },
    head: { announcementChannels: [{ ...firm, kind: 'rss' }] },
  },
  {
    what: 'a longer lead time',
    base: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, atLeast: 'P1D', anchor: 'release', direction: 'before' }],
      },
    },
    head: {
      distributors: {
        ...firm,
        leadTimes: [{ ...firm, atLeast: 'P7D', anchor: 'release', direction: 'before' }],
      },
    },
  },
  {
    what: 'suggestions that stay suggestions',
    base: { timelinesBinding: { ...at, value: false } },
    head: { timelinesBinding: { ...at, value: false } },
  },
  {
    what: 'the same window',
    base: { releaseWindow: { ...firm, weekdays: ['thu'], time: '16:00' } },
    head: { releaseWindow: { ...firm, weekdays: ['thu'], time: '16:00' } },
  },
  {
    what: 'a window on any day',
    base: { releaseWindow: { ...firm, time: '16:00' } },
    head: { releaseWindow: { ...firm, weekdays: ['thu'], time: '16:00' } },
  },
  {
    what: 'as many approvals',
    base: { approval: { ...firm, actors: [], count: 1 } },
    head: { approval: { ...firm, actors: [], count: 2 } },
  },
  {
    what: 'a lower threshold',
    base: { severityBands: [{ ...firm, below: 7, approximate: false, effect: 'slow-release' }] },
    head: { severityBands: [{ ...firm, below: 4, approximate: false, effect: 'slow-release' }] },
  },
  {
    what: 'a lane of its own',
    base: {},
    head: { severityBands: [{ ...firm, below: 4, approximate: false, effect: 'slow-release' }] },
  },
  {
    what: 'a bounty that was never offered',
    base: { bounty: { ...at, offered: false } },
    head: {},
  },
  {
    what: 'several limits that stay as they are',
    base: {
      acknowledgement: [
        { ...firm, within: 'P14D', from: 'report' },
        { ...firm, within: 'P7D', from: 'report' },
      ],
    },
    head: {
      acknowledgement: [
        { ...firm, within: 'P14D', from: 'report' },
        { ...firm, within: 'P7D', from: 'report' },
      ],
    },
  },
  {
    what: 'a limit that joins another severity',
    base: { fix: [{ ...firm, within: 'P7D', from: 'report', levels: ['high'] }] },
    head: {
      fix: [
        { ...firm, within: 'P30D', from: 'report', levels: ['low'] },
        { ...firm, within: 'P7D', from: 'report', levels: ['critical', 'high'] },
      ],
    },
  },
  {
    what: 'lead times that stay as they are',
    base: {
      distributors: {
        ...firm,
        leadTimes: [
          { ...firm, atLeast: 'P7D', anchor: 'release', direction: 'before' },
          { ...firm, atLeast: 'P14D', anchor: 'release', direction: 'before' },
        ],
      },
    },
    head: {
      distributors: {
        ...firm,
        leadTimes: [
          { ...firm, atLeast: 'P7D', anchor: 'release', direction: 'before' },
          { ...firm, atLeast: 'P14D', anchor: 'release', direction: 'before' },
        ],
      },
    },
  },
  {
    what: 'everything as it was',
    base: {
      backports: { ...firm, branches: ['release-branches'] },
      binaries: { ...firm, built: true, signed: true, available: true, functional: true },
      announcementContent: { ...firm, fields: ['cve'] },
    },
    head: {
      backports: { ...firm, branches: ['release-branches'] },
      binaries: { ...firm, built: true, signed: true, available: true, functional: true },
      announcementContent: { ...firm, fields: ['cve'] },
    },
  },
];

test.each(kept)('$what weakens nothing', ({ base, head }) => {
  expect(findWeakenings(base, head)).toEqual([]);
});
