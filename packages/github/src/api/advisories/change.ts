import { isSameLogin } from '@embargo/core';
import type { Advisory, Credit } from '@embargo/core';

/** What to change; what it does not name stays, and people are only ever added. */
export interface AdvisoryChange {
  /** `draft` accepts a private report. */
  readonly state?: 'draft' | 'closed';
  readonly cveId?: string;
  readonly cvssVector?: string;
  readonly addUsers?: readonly string[];
  /** Slugs. */
  readonly addTeams?: readonly string[];
  readonly addCredits?: readonly Pick<Credit, 'login' | 'type'>[];
}

/** The body of the request that makes a change: GitHub replaces the lists that it is given. */
export function bodyOf(
  { collaborators, credits }: Advisory,
  change: AdvisoryChange,
): Record<string, unknown> {
  const { state, cveId, cvssVector, addUsers = [], addTeams = [], addCredits = [] } = change;
  return {
    ...(state === undefined ? {} : { state }),
    ...(cveId === undefined ? {} : { cve_id: cveId }),
    ...(cvssVector === undefined ? {} : { cvss_vector_string: cvssVector }),
    ...listed('collaborating_users', withNames(collaborators.users, addUsers)),
    ...listed('collaborating_teams', withNames(collaborators.teams, addTeams)),
    ...listed('credits', withCredits(credits, addCredits)),
  };
}

function listed(key: string, values: readonly unknown[] | undefined): Record<string, unknown> {
  return values === undefined ? {} : { [key]: values };
}

/** Nothing where nothing is added: then the list is not sent. */
function withNames(current: readonly string[], added: readonly string[]): string[] | undefined {
  const known = new Set(current.map((name) => name.toLowerCase()));
  const missing = added.filter((name) => !known.has(name.toLowerCase()));
  return missing.length === 0 ? undefined : [...current, ...new Set(missing)];
}

function withCredits(
  current: readonly Credit[],
  added: NonNullable<AdvisoryChange['addCredits']>,
): Pick<Credit, 'login' | 'type'>[] | undefined {
  const missing = added.filter(
    ({ login, type }) =>
      !current.some((known) => known.type === type && isSameLogin(known.login, login)),
  );
  if (missing.length === 0) return undefined;
  return [...current, ...missing].map(({ login, type }) => ({ login, type }));
}
