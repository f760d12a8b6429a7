import * as library from 'ae-cvss-calculator';

import type { Severity } from './advisory.ts';

interface Calculator {
  readonly fromVector: (vector: string) => unknown;
}

const names: object = library;
/** A bundler has all of it by name; Node calls it the default of a module of the old kind. */
const calculator: Calculator = 'fromVector' in names ? library : library.default;

interface Scorer {
  readonly calculateScores: () => { readonly overall: number };
}

export interface Scored {
  readonly score: number | null;
  readonly severity: Severity | undefined;
}

/** The score and the word that GitHub shows for a vector; nothing where it cannot read it. */
export function scoreOf(vector: string): Scored {
  // The library types this function over a class with a free parameter.
  const scored = calculator.fromVector(vector) as Scorer | null;
  const score = scored?.calculateScores().overall;
  if (score === undefined) return { score: null, severity: undefined };
  return { score, severity: wordOf(score) };
}

/** https://www.first.org/cvss/v4.0/specification-document, Qualitative Severity Rating Scale */
function wordOf(score: number): Severity | undefined {
  if (score >= 9) return 'critical';
  if (score >= 7) return 'high';
  if (score >= 4) return 'medium';
  return score > 0 ? 'low' : undefined;
}
