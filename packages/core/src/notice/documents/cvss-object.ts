import type { RatedVector } from '../case/rating.ts';

/** A vector as FIRST's JSON schemas have it, https://www.first.org/cvss/data-representations. */
export function cvssObject({ version, vector, score, severity }: RatedVector): object {
  return {
    version,
    vectorString: vector,
    baseScore: score,
    baseSeverity: severity.toUpperCase(),
  };
}
