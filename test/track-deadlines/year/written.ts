import { DateTime } from 'luxon';

/** The promises about time that one of the model policies may make. */
export type Promised =
  | 'acknowledgement'
  | 'fixTeam'
  | 'fix'
  | 'release'
  | 'agreement'
  | 'window'
  /** Distributors: some time before the release, or each by its own lead time. */
  | 'before'
  | 'weeksAhead'
  | 'weekAhead'
  | 'dayAhead'
  | 'twoWeeks'
  | 'forthcoming'
  | 'outOfBand'
  | 'nextPatch'
  | 'retrospective'
  | 'breach'
  | 'leak';

/** What a person reads in a policy about time; no code of ours took part in it. */
export interface Written {
  readonly system: string;
  /** The line of each promise that it makes. */
  readonly lines: Readonly<Partial<Record<Promised, number>>>;
  /** How many business days the acknowledgement may take; 24 hours where absent. */
  readonly answersInBusinessDays?: number;
  /** Whether "all timelines become ASAP" once it is public. */
  readonly hurries: boolean;
  /** Whether distributors are told of critical ones only, unless people decide otherwise. */
  readonly isForCritical: boolean;
}

const plain = { hurries: true, isForCritical: false } as const;

/** Ours, which ship with the project. */
export const OWN: readonly Written[] = [
  {
    ...plain,
    system: 'ledger-server',
    lines: {
      ...{ fixTeam: 51, fix: 59, release: 82, agreement: 71, window: 72, before: 47 },
      retrospective: 95,
    },
  },
  {
    ...plain,
    system: 'warden',
    lines: {
      ...{ acknowledgement: 10, fixTeam: 40, fix: 46, release: 61, agreement: 52, window: 53 },
      ...{ before: 36, retrospective: 74 },
    },
  },
  {
    ...plain,
    system: 'stamp',
    lines: {
      ...{ fixTeam: 67, fix: 75, release: 91, agreement: 82, window: 83, retrospective: 118 },
    },
  },
  {
    ...plain,
    system: 'flotilla',
    hurries: false,
    answersInBusinessDays: 2,
    lines: {
      ...{
        acknowledgement: 6,
        fix: 49,
        weeksAhead: 65,
        weekAhead: 67,
        dayAhead: 76,
        outOfBand: 58,
        nextPatch: 58,
      },
      breach: 69,
    },
  },
  {
    ...plain,
    system: 'quay',
    lines: {
      ...{ fixTeam: 38, fix: 45, release: 66, twoWeeks: 61, forthcoming: 56, breach: 64, leak: 80 },
    },
  },
];

/** The model policies, beside the project. */
export const SEEDS: readonly Written[] = [
  {
    ...plain,
    system: 'toolhive-registry-server',
    lines: {
      ...{ fixTeam: 68, fix: 79, release: 126, agreement: 103, window: 104, before: 63 },
      retrospective: 146,
    },
  },
  {
    ...plain,
    system: 'minder',
    lines: {
      ...{ acknowledgement: 13, fixTeam: 49, fix: 56, release: 86, agreement: 72, window: 73 },
      ...{ before: 45, retrospective: 98 },
    },
  },
  {
    ...plain,
    system: 'sigstore',
    lines: {
      ...{ fixTeam: 78, fix: 85, release: 112, agreement: 98, window: 99, retrospective: 169 },
    },
  },
  {
    ...plain,
    system: 'kurator',
    hurries: false,
    lines: {
      ...{ fix: 84, weeksAhead: 104, weekAhead: 106, dayAhead: 118, outOfBand: 96, nextPatch: 96 },
      breach: 107,
    },
  },
  {
    ...plain,
    system: 'kappital',
    isForCritical: true,
    lines: {
      ...{ fixTeam: 57, fix: 67, release: 105, twoWeeks: 95, forthcoming: 86, breach: 102 },
      leak: 136,
    },
  },
];

/** When the acknowledgement is due; Saturdays and Sundays are no business days. */
export function acknowledgeBy({ answersInBusinessDays }: Written, receivedAt: Date): Date {
  let at = DateTime.fromJSDate(receivedAt, { zone: 'utc' });
  if (answersInBusinessDays === undefined) return at.plus({ hours: 24 }).toJSDate();
  for (let left = answersInBusinessDays; left > 0;) {
    at = at.plus({ days: 1 });
    if (at.weekday <= 5) left--;
  }
  return at.toJSDate();
}
