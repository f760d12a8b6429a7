import type { Finding } from '../language/phrasebook.ts';

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

/** Words that say what a limit is for, and where they stand. */
export type Cue = Finding<TimedEvent>;

/**
 * `nothing` hides words from the rest; `policy` is a disclosure that follows one, and in a title
 * names the whole policy.
 */
export type CueSign = TimedEvent | 'nothing' | 'policy';
