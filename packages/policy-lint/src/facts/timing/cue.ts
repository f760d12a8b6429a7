/** What a limit may be set for; `other` is whatever no fact asks about. */
export type TimedEvent =
  | 'acknowledgement'
  | 'triage'
  | 'updates'
  | 'fix-team'
  | 'fix'
  | 'release'
  | 'disclosure'
  | 'forthcoming-notice'
  | 'distributors'
  | 'retrospective'
  | 'other';

/** Words that say what a limit is for, and where they stand; `nothing` hides words from the rest. */
export interface Cue {
  readonly event: TimedEvent | 'nothing';
  readonly start: number;
  readonly end: number;
}

/** Patterns with the event they are a sign of; where two overlap, the earlier in the list counts. */
export type CueTable = readonly (readonly [event: Cue['event'], pattern: RegExp])[];
