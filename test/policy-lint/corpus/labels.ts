import type { Facts, Located } from '@embargo/core';

interface At {
  readonly line: number;
}

/** What a person wrote down about one policy; the guide of the corpus explains each field. */
export interface Label {
  readonly id: string;
  readonly is_policy: boolean;
  readonly link_only: boolean;
  readonly channels: readonly (At & { readonly value: string; readonly usable: boolean })[];
  readonly forbids_public: number | null;
  readonly directs_public: number | null;
  readonly ack: (At & { readonly max_hours: number }) | null;
  readonly status_updates: (At & { readonly max_days: number }) | null;
  readonly fix: (At & { readonly max_days: number }) | null;
  readonly disclosure: (At & { readonly max_days: number }) | null;
  readonly supported_versions: string | null;
  readonly supported_line: number | null;
  readonly pgp: string | null;
  readonly pgp_line: number | null;
  readonly report_contents: number | null;
  readonly safe_harbor: number | null;
  readonly scope: number | null;
  readonly bounty: string | null;
  readonly bounty_line: number | null;
  readonly credit: number | null;
  readonly cvss: At | null;
  readonly cve: At | null;
  readonly distributors: At | null;
  readonly embargo_policy: number | null;
  readonly announce: readonly At[];
  readonly release_window: At | null;
  readonly retrospective: number | null;
  readonly team: number | null;
}

export interface Limit extends Located {
  readonly within?: string;
  readonly every?: string;
}

/** What is compared: the facts that answer a field of the label, and the limit where it has one. */
export interface Question {
  readonly name: string;
  readonly got: (facts: Facts) => readonly Limit[];
  readonly want: (label: Label) => readonly At[];
  /** The labelled limit in hours. */
  readonly hours?: (label: Label) => number;
  /** Facts that answer as well where those above are absent. */
  readonly also?: (facts: Facts) => readonly Limit[];
  /** Whether a fact that the label does not have is no fault. */
  readonly forgive?: (label: Label) => boolean;
}

const HOURS_A_DAY = 24;

export const QUESTIONS: readonly Question[] = [
  {
    name: 'private channel',
    got: (facts) => (facts.reportChannels ?? []).filter(({ usable }) => usable),
    want: ({ channels }) => channels.filter(({ usable }) => usable),
  },
  asked('forbids public', 'forbidsPublicReports', (label) => line(label.forbids_public)),
  asked('directs public', 'directsPublicReports', (label) => line(label.directs_public)),
  {
    ...asked('acknowledgement', 'acknowledgement', ({ ack }) => one(ack)),
    hours: ({ ack }) => ack?.max_hours ?? Number.NaN,
  },
  {
    ...asked('status updates', 'statusUpdates', (label) => one(label.status_updates)),
    hours: (label) => inHours(label.status_updates),
  },
  {
    name: 'fix or release',
    got: ({ fix = [], release = [] }) => [...fix, ...release],
    want: ({ fix }) => one(fix),
    hours: ({ fix }) => inHours(fix),
    also: ({ disclosure = [] }) => disclosure,
  },
  {
    ...asked('disclosure', 'disclosure', ({ disclosure }) => one(disclosure)),
    hours: ({ disclosure }) => inHours(disclosure),
    forgive: ({ fix }) => fix !== null,
  },
  asked('supported versions', 'supportedVersions', (label) =>
    label.supported_versions === null ? [] : line(label.supported_line),
  ),
  asked('encryption', 'encryption', (label) => (label.pgp === null ? [] : line(label.pgp_line))),
  asked('report contents', 'reportContents', (label) => line(label.report_contents)),
  asked('safe harbor', 'safeHarbor', (label) => line(label.safe_harbor)),
  asked('scope', 'scope', ({ scope }) => line(scope)),
  asked('bounty', 'bounty', (label) => (label.bounty === null ? [] : line(label.bounty_line))),
  asked('credit', 'credit', ({ credit }) => line(credit)),
  asked('cvss', 'cvss', ({ cvss }) => one(cvss)),
  asked('cve', 'cve', ({ cve }) => one(cve)),
  asked('distributors', 'distributors', ({ distributors }) => one(distributors)),
  asked('embargo policy', 'embargoPolicy', (label) => line(label.embargo_policy)),
  asked('announcement channels', 'announcementChannels', ({ announce }) => announce),
  asked('release window', 'releaseWindow', (label) => one(label.release_window)),
  asked('retrospective', 'retrospective', ({ retrospective }) => line(retrospective)),
  asked('security team', 'securityTeam', ({ team }) => line(team)),
];

function asked(name: string, fact: keyof Facts, want: Question['want']): Question {
  return {
    name,
    want,
    got: (facts) => {
      const value: Limit | readonly Limit[] | undefined = facts[fact];
      if (value === undefined) return [];
      return 'span' in value ? [value] : value;
    },
  };
}

function line(number: number | null): readonly At[] {
  return number === null ? [] : [{ line: number }];
}

function one(at: At | null): readonly At[] {
  return at === null ? [] : [at];
}

function inHours(limit: { readonly max_days: number } | null): number {
  return limit === null ? Number.NaN : limit.max_days * HOURS_A_DAY;
}
