import * as library from 'ae-cvss-calculator';

import type { CvssVector } from './parse-cvss.ts';

/** Node gives a library of this form as the default export of itself, a bundle without one. */
const found: Partial<typeof library> = library;
const calculator = found.default ?? library;

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
