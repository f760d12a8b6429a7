/** What a page says of a gate check beside what the check itself tells. */
export interface CheckCard {
  /** Which promise of a policy, or what of GitHub, makes the gate ask it. */
  readonly promisedBy: string;
  /** What it looks at, and where that comes from. */
  readonly evidence: string;
  /** When it says `fail`. */
  readonly fails: string;
  /** When it says `unobservable`, beside evidence that was refused. */
  readonly unknown: string;
  /** What opens the gate again. */
  readonly mend: string;
}

export type CheckCards = Readonly<Record<string, CheckCard>>;
