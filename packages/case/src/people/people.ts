import type { Observed } from '@embargo/core';

/** Logins, in lower case, that stand behind the words of a policy. */
export interface People {
  /** Owners by CODEOWNERS at the default branch, teams replaced by their members. */
  readonly codeOwners: Observed<readonly string[]>;
  /** The security team, by configuration or as the policy lists it. */
  readonly securityTeam: Observed<readonly string[]>;
  /** Who writes the fix of this case: recorded, or by configuration. */
  readonly fixTeam: Observed<readonly string[]>;
  /** The members of each team that was let into the advisory, by its slug. */
  readonly teamMembers: Observed<ReadonlyMap<string, readonly string[]>>;
  readonly administrators: Observed<readonly string[]>;
  /** Who agrees to a release day by configuration; empty where it names nobody. */
  readonly releaseDay: Observed<readonly string[]>;
}
