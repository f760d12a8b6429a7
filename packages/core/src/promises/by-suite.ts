import { counted } from '../text/counted.ts';
import { sayBand, sayLeadTime, sayLimit } from '../facts/say-promise.ts';
import type { Limit } from '../facts/say-promise.ts';
import { releaseWindowOf, sayWindow } from '../release-window/release-window.ts';
import { definition } from './definition.ts';
import type { Definition } from './definition.ts';

const limits = (windows: readonly Limit[]): string => windows.map(sayLimit).join('; ');

const PLACES = {
  'temporary-fork': 'in a temporary fork',
  'private-repository': 'in a private repository',
  'semi-public': 'in public, without telling what it is, where its score allows',
} as const;

/** What actions keep, in the order of the process. */
export const BY_SUITE: readonly Definition[] = [
  definition('reports-arrive', 'reportChannels', {
    keptBy: ['validate-policy', 'respond-to-report'],
    isOfCase: false,
    says: (channels) => `Take reports by ${kindsOf(channels)}`,
  }),
  definition('acknowledged', 'acknowledgement', {
    keptBy: ['respond-to-report', 'track-deadlines'],
    says: (windows) => `Acknowledge the report ${limits(windows)}`,
  }),
  definition('confirmed', 'triage', {
    keptBy: ['respond-to-report', 'track-deadlines'],
    says: (windows) => `Confirm or decline the report ${limits(windows)}`,
  }),
  definition('fix-team', 'fixTeam', {
    keptBy: ['respond-to-report', 'track-deadlines'],
    says: (window) => `Bring the fix team together ${sayLimit(window)}`,
  }),
  definition('scored', 'cvss', {
    keptBy: ['gate-advisory'],
    says: ({ version }) => `Score it by CVSS${version === undefined ? '' : ` ${version}`}`,
  }),
  definition('cve', 'cve', {
    keptBy: ['respond-to-report', 'gate-advisory'],
    says: ({ source }) => `Request a CVE ID${source === undefined ? '' : ` from ${words(source)}`}`,
  }),
  definition('private-fix', 'privateFix', {
    keptBy: ['respond-to-report', 'gate-advisory'],
    says: ({ place }) => `Write the fix ${PLACES[place]}`,
  }),
  definition('fixed', 'fix', {
    keptBy: ['track-deadlines'],
    says: (windows) => `Complete the fix ${limits(windows)}`,
  }),
  definition('approved', 'approval', {
    keptBy: ['gate-advisory'],
    says: ({ actors, count = 1 }) =>
      `Have the fix approved by ${actors.join(' and ') || counted(count, 'reviewer')}`,
  }),
  definition('backported', 'backports', {
    keptBy: ['gate-advisory'],
    says: ({ branches }) => `Bring the fix to the ${branches.map(words).join(', ')}`,
  }),
  definition('release-day', 'releaseDayAgreement', {
    keptBy: ['gate-advisory', 'track-deadlines'],
    says: ({ actors }) => `Agree on the release day: ${actors.join(' and ') || 'those named'}`,
  }),
  definition('severity-lanes', 'severityBands', {
    keptBy: ['gate-advisory', 'track-deadlines'],
    says: (bands) => `Follow the lane of its severity: ${bands.map(sayBand).join('; ')}`,
  }),
  definition('forthcoming-notice', 'forthcomingNotice', {
    keptBy: ['announce-release', 'track-deadlines'],
    says: (notice) => `Tell users that a fix will come ${sayLimit(notice)}`,
  }),
  definition('distributors-told', 'distributors', {
    keptBy: ['notify-distributors', 'gate-advisory', 'track-deadlines'],
    says: ({ leadTimes }) =>
      `Tell the distributors ${leadTimes.map(sayLeadTime).join('; ') || 'before the release'}`,
  }),
  definition('release-window', 'releaseWindow', {
    keptBy: ['gate-advisory', 'track-deadlines'],
    says: (fact) => {
      const window = releaseWindowOf(fact, {});
      return `Release inside the window${window === undefined ? '' : `: ${sayWindow(window)}`}`;
    },
  }),
  definition('released', 'release', {
    keptBy: ['track-deadlines', 'build-release'],
    says: (windows) => `Release the fix ${limits(windows)}`,
  }),
  definition('disclosed', 'disclosure', {
    keptBy: ['track-deadlines', 'gate-advisory'],
    says: (windows) => `Publish the vulnerability ${limits(windows)}`,
  }),
  definition('binaries', 'binaries', {
    keptBy: ['build-release', 'verify-release'],
    says: (promised) =>
      `Have binaries ${(['built', 'signed', 'available', 'functional'] as const)
        .filter((quality) => promised[quality])
        .join(', ')}`,
  }),
  definition('announced', 'announcementChannels', {
    keptBy: ['announce-release'],
    says: (channels) => `Announce it by ${kindsOf(channels)}`,
  }),
  definition('announcement-content', 'announcementContent', {
    keptBy: ['announce-release'],
    says: ({ fields }) => `Tell ${fields.map(words).join(', ')} in the announcement`,
  }),
  definition('announcement-template', 'announcementTemplate', {
    keptBy: ['announce-release'],
    says: () => "Follow the policy's template in the announcement",
  }),
  definition('credited', 'credit', {
    keptBy: ['gate-advisory', 'announce-release'],
    says: () => 'Credit the reporter as agreed',
  }),
  definition('retrospective', 'retrospective', {
    keptBy: ['hold-retrospective', 'track-deadlines'],
    says: ({ blameless, ...limit }) =>
      `Hold a ${blameless ? 'blameless ' : ''}retrospective ${sayLimit({ ...limit, from: 'release' })}`,
  }),
];

function kindsOf(channels: readonly { readonly kind: string }[]): string {
  return [...new Set(channels.map(({ kind }) => words(kind)))].join(', ');
}

function words(name: string): string {
  return name.replaceAll('-', ' ');
}
