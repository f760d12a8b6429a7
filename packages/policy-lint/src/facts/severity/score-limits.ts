import { Clue } from '../language/clue.ts';

/** A band of CVSS base scores as written: "under ~4.0", "7.0 or higher", "4.0-6.9". */
export interface ScoreLimits {
  /** Exclusive. */
  readonly below?: number;
  /** Inclusive. */
  readonly atLeast?: number;
  readonly approximate: boolean;
}

type Limit = Omit<ScoreLimits, 'approximate'>;

const SCORED = new Clue('cvss|scor');
const RANGE = /(?<![\d.])(\d\.\d)\s?(?:-|to|through|and)\s?(10|\d)(\.\d)?(?![\d%])/;
const ABOUT = /[~≈]|about|around|approx|rough/;

/** How a limit is written: the words to look for first, the pattern, and what its score limits. */
const LIMITS: readonly (readonly [clue: Clue, pattern: RegExp, limit: (score: number) => Limit])[] =
  [
    [
      new Clue('up to|at most|<=|≤'),
      /(?:up to|at most|<=|≤)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/,
      upTo,
    ],
    [
      new Clue(' lower| below| less'),
      /([~≈]?\s?)(\d\d?(?:\.\d)?) (?:or|and) (?:lower|below|less)/,
      upTo,
    ],
    [
      new Clue('under|below|less than|lower than|smaller than|<'),
      /(?:under|below|less than|lower than|smaller than|<)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/,
      (score) => ({ below: score }),
    ],
    [
      new Clue('+| higher| above| more| greater| up'),
      /([~≈]?\s?)(\d\d?(?:\.\d)?)\s?(?:\+|(?:or|and) (?:higher|above|more|greater|up))/,
      from,
    ],
    [
      new Clue('at least|>|≥|above|over|than|exceed|from'),
      /(?:at least|>=|≥|>|above|over|more than|higher than|greater than|exceeds|exceeding|from)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/,
      from,
    ],
  ];

/** The scores that lower-case text limits, or nothing where it names none. */
export function scoreLimitsIn(lower: string): ScoreLimits | undefined {
  if (!SCORED.isIn(lower) && !/\d\.\d/.test(lower)) return undefined;
  const range = rangeIn(lower);
  if (range !== undefined) return range;
  for (const [clue, pattern, limit] of LIMITS) {
    const [, about = '', score] = (clue.isIn(lower) ? pattern.exec(lower) : null) ?? [];
    if (score === undefined || Number(score) > 10) continue;
    return { ...limit(Number(score)), approximate: ABOUT.test(about) };
  }
  return undefined;
}

function rangeIn(lower: string): ScoreLimits | undefined {
  const match = RANGE.exec(lower);
  if (match === null) return undefined;
  const low = Number(match[1]);
  const high = Number(`${match[2] ?? ''}${match[3] ?? ''}`);
  return {
    ...(low > 0.1 ? { atLeast: low } : {}),
    ...(high < 10 ? upTo(high) : {}),
    approximate: /[~≈]\s?$/.test(lower.slice(0, match.index)),
  };
}

/** Scores have one decimal: what is not above 6.9 is below 7. */
function upTo(score: number): Limit {
  return { below: Math.round(score * 10 + 1) / 10 };
}

function from(score: number): Limit {
  return { atLeast: score };
}
