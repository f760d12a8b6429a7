/** What somebody tells, apart from how it is written down. */
export type What =
  | 'received'
  | 'acknowledged'
  | 'confirmed'
  | 'declined'
  | 'fixTeam'
  | 'fixed'
  | 'told'
  | 'tell'
  | 'doNotTell'
  | 'forthcoming'
  | 'agreed'
  | 'upstream'
  | 'nextPatch'
  | 'public'
  | 'refused'
  | 'consented'
  | 'broken'
  | 'answered'
  | 'released'
  | 'lookedBack'
  /** What counts for nothing, by whoever says it. */
  | 'noise';

/** One comment on the advisory. */
export interface Word {
  readonly saidAt: Date;
  readonly by: string;
  readonly text: string;
  readonly what: What;
  /** When it happened, or the day that it names; absent for a day that is given up. */
  readonly at?: Date;
}

export interface Score {
  readonly vector: string;
  readonly value: number;
}

/** One report, from when it came in to its retrospective, as the script has it. */
export interface Life {
  readonly receivedAt: Date;
  /** When the advisory was opened; later than the report where that came by mail. */
  readonly openedAt: Date;
  readonly isByMail: boolean;
  readonly score?: Score;
  readonly scoredAt?: Date;
  readonly publishedAt?: Date;
  /** Whether the advisory is published with a fixed version. */
  readonly namesFix: boolean;
  readonly closedAt?: Date;
  /** In the order in which they were said. */
  readonly words: readonly Word[];
  /** What the script itself means to keep or to break. */
  readonly meant: ReadonlyMap<string, 'kept' | 'broken'>;
}

export const PEOPLE = { ada: 'sim-ada', ben: 'sim-ben', reporter: 'sim-joy', outsider: 'sim-eve' };

const SECOND = 1000;
const HOUR = 3600 * SECOND;
export const DAY = 24 * HOUR;

export function plus(instant: Date, milliseconds: number): Date {
  return new Date(instant.getTime() + milliseconds);
}

export function hours(count: number): number {
  return count * HOUR;
}

/** Whole seconds, as GitHub has them. */
export function seconds(count: number): number {
  return Math.round(count) * SECOND;
}
