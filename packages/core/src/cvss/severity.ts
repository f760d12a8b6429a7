import type { Severity } from '../facts/facts.ts';

/** A word for a score. GitHub's list has no "none". */
export type SeverityRating = Severity | 'none';

/** The rating of a score on the scale that v3.0, v3.1 and v4.0 share. */
export function severityOf(score: number): SeverityRating {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : 'none';
}
