/** The oracle's words for a limit, as the facts say it. */
export function limitOf(value: unknown): {
  readonly atLeast?: string;
  readonly within?: string;
} {
  const { min, max, unit } = value as {
    readonly min: number;
    readonly max: number | null;
    readonly unit: keyof typeof DURATIONS;
  };
  return {
    ...(min === 0 ? {} : { atLeast: DURATIONS[unit](min) }),
    ...(max === null ? {} : { within: DURATIONS[unit](max) }),
  };
}

const DURATIONS = {
  hours: (count: number) => `PT${count}H`,
  days: (count: number) => `P${count}D`,
  weeks: (count: number) => `P${count}W`,
  months: (count: number) => `P${count}M`,
} as const;

const CLOCK_STARTS: Readonly<Record<string, string>> = {
  report: 'report',
  disclosure: 'disclosure',
  'release date': 'release',
};

/** What a limit counts from. */
export function startOf(value: unknown): string | undefined {
  return CLOCK_STARTS[(value as { readonly anchor: string }).anchor.toLowerCase()];
}

const LEAD_ANCHORS: Readonly<Record<string, readonly [direction: string, anchor: string]>> = {
  Disclosure: ['after', 'disclosure'],
  'before public disclosure': ['before', 'public-disclosure'],
  'before planned public disclosure date': ['before', 'public-disclosure'],
  'before pending release': ['before', 'release'],
};

/** A lead time's direction and anchor. */
export function leadOf(value: unknown): readonly [direction: string, anchor: string] | undefined {
  return LEAD_ANCHORS[(value as { readonly anchor: string }).anchor];
}

export const REPORT_KINDS: Readonly<Record<string, string>> = {
  'github-pvr': 'github-advisory',
  email: 'email',
  'email-personal': 'email',
  'delegated-document': 'other',
};

export const ANNOUNCEMENT_KINDS: Readonly<Record<string, string>> = {
  email: 'mailing-list',
  discord: 'chat',
  slack: 'chat',
  'github-issue': 'issue',
  'github-release-notes': 'github-release',
};

export const ENCRYPTION_FORMS: Readonly<Record<string, string>> = {
  'pgp-on-request': 'on-request',
};

export const CVE_SOURCES: Readonly<Record<string, string>> = {
  'github-advisory': 'github',
  'mitre-form': 'mitre',
  dwf: 'dwf',
};

export const ANNOUNCEMENT_FIELDS: Readonly<Record<string, string>> = {
  'new releases': 'fixed-versions',
  'CVE number': 'cve',
  severity: 'severity',
  impact: 'impact',
  'location of the binaries': 'binaries',
  'mitigating steps': 'mitigation',
  'relevant merged PRs': 'pull-requests',
  'links on how to apply the fix': 'upgrade',
};

/** Words as they compare: case and the order of a list say nothing. */
export function words(value: unknown): readonly string[] {
  return (value as readonly string[]).map((word) => word.toLowerCase()).sort();
}
