/** A band of CVSS base scores as written: "under ~4.0", "7.0 or higher", "4.0-6.9". */
export interface ScoreLimits {
  /** Exclusive. */
  readonly below?: number;
  /** Inclusive. */
  readonly atLeast?: number;
  readonly approximate: boolean;
}

/** A score is written with a decimal, or where the text speaks of scores. */
const SPEAKS_OF_SCORES = /\bcvss|scor|\d\.\d/;

const RANGE = /(?<![\d.])(\d\.\d)\s?(?:-|to|through|and)\s?(10|\d)(\.\d)?(?![\d%])/;
const BELOW =
  /(?:under|below|less than|lower than|smaller than|<)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/;
const UP_TO = /(?:up to|at most|<=|≤)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/;
const OR_LESS = /([~≈]?\s?)(\d\d?(?:\.\d)?) (?:or|and) (?:lower|below|less)/;
const OR_MORE = /([~≈]?\s?)(\d\d?(?:\.\d)?)\s?(?:\+|(?:or|and) (?:higher|above|more|greater|up))/;
const AT_LEAST =
  /(?:at least|>=|≥|>|above|over|more than|higher than|greater than|exceeds|exceeding|from)\s?([~≈a-z ]{0,20})(\d\d?(?:\.\d)?)/;

/** The scores that lower-case text limits, or nothing where it names none. */
export function scoreLimitsIn(lower: string): ScoreLimits | undefined {
  if (!SPEAKS_OF_SCORES.test(lower)) return undefined;
  return (
    rangeIn(lower) ??
    limitIn(lower, [UP_TO, OR_LESS], (score) => ({ below: after(score) })) ??
    limitIn(lower, [BELOW], (score) => ({ below: score })) ??
    limitIn(lower, [OR_MORE, AT_LEAST], (score) => ({ atLeast: score }))
  );
}

function rangeIn(lower: string): ScoreLimits | undefined {
  const match = RANGE.exec(lower);
  if (match === null) return undefined;
  const low = Number(match[1]);
  const high = Number(`${match[2] ?? ''}${match[3] ?? ''}`);
  return {
    ...(low > 0.1 ? { atLeast: low } : {}),
    ...(high < 10 ? { below: after(high) } : {}),
    approximate: /[~≈]\s?$/.test(lower.slice(0, match.index)),
  };
}

function limitIn(
  lower: string,
  patterns: readonly RegExp[],
  limit: (score: number) => Omit<ScoreLimits, 'approximate'>,
): ScoreLimits | undefined {
  for (const pattern of patterns) {
    const match = pattern.exec(lower);
    const score = Number(match?.[2] ?? NaN);
    if (score >= 0 && score <= 10) {
      return {
        ...limit(score),
        approximate: /[~≈]|about|around|approx|rough/.test(match?.[1] ?? ''),
      };
    }
  }
  return undefined;
}

/** Scores have one decimal: what is not above 6.9 is below 7. */
function after(score: number): number {
  return Math.round(score * 10 + 1) / 10;
}
