import calculator from 'ae-cvss-calculator';

import type { Severity } from '../facts/facts.ts';
import type { CvssVector } from './parse-cvss.ts';

/** A word for a score; GitHub has no "none" and calls it low or nothing. */
export type SeverityRating = Severity | 'none';

/**
 * The score of a vector, 0 to 10 with one decimal: over all metric groups that it states, as the
 * specification of its version reckons it.
 */
export function scoreOf({ version, vector }: CvssVector): number {
  switch (version) {
    case '3.0':
      return new calculator.Cvss3P0(vector).calculateScores().overall;
    case '3.1':
      return new calculator.Cvss3P1(vector).calculateScores().overall;
    case '4.0':
      return new calculator.Cvss4P0(vector).calculateScores().overall;
  }
}

/** The rating of a score on the scale that v3.0, v3.1 and v4.0 share. */
export function severityOf(score: number): SeverityRating {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}
