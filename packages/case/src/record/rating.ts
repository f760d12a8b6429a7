import { observed, parseCvss, scoreOf, severityOf, unobservable } from '@embargo/core';
import type { Advisory, Observed, SeverityRating } from '@embargo/core';

/** How bad a case is, by its CVSS vectors. */
export interface CaseRating {
  /** The highest, where vectors of two versions differ. */
  readonly score: number;
  readonly severity: SeverityRating;
}

const REMEDY =
  'score the vulnerability with the CVSS calculator and enter its vector in the advisory';

/** The rating that lanes and levels go by; unknown until every vector of the advisory is sound. */
export function ratingOf({ cvss }: Advisory): Observed<CaseRating> {
  const vectors = cvss.map(({ vector }) => parseCvss(vector));
  const sound = vectors.filter((vector) => vector.status === 'valid');
  if (sound.length < vectors.length) {
    return unobservable('a CVSS vector of the advisory is malformed or too old', REMEDY);
  }
  if (sound.length === 0) return unobservable('the advisory has no CVSS vector', REMEDY);
  const score = Math.max(...sound.map((vector) => scoreOf(vector)));
  return observed({ score, severity: severityOf(score) });
}
