/** The repository around a policy, as far as it is known; what is unknown is absent. */
export interface RepositoryView {
  readonly owner?: string;
  readonly name?: string;
  readonly defaultBranch?: string;
  /** Whether private vulnerability reporting is switched on, as the API says. */
  readonly privateReporting?: boolean;
  /** The day of the judgement, `2026-11-21`; without it nothing is known to have expired. */
  readonly today?: string;
  /** Every tracked file, by its path from the root with forward slashes. */
  readonly files?: ReadonlySet<string>;
  /** The text of a tracked file, or nothing where it is absent or not text. */
  readonly readText?: (path: string) => string | undefined;
}
