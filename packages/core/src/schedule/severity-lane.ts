import type { SeverityRating } from '../cvss/severity.ts';
import { severityOf } from '../cvss/severity.ts';
import type { Facts, SeverityBand } from '../facts/facts.ts';

/** How bad a vulnerability is, as far as it is known: its CVSS score, the word for it, or both. */
export interface Rating {
  readonly score?: number;
  readonly severity?: SeverityRating;
}

/** Whether a rating falls into one band of the policy. */
export interface LaneMatch {
  readonly band: SeverityBand;
  /** `unknown` where no rating, or only a severity, is known and the band needs the score. */
  readonly fits: 'yes' | 'no' | 'unknown';
  /** The threshold is "about" and the score is so near that people should decide. */
  readonly isBorderline: boolean;
}

/** What a policy says of vulnerabilities rated so: slow, semi-public, next patch, out of band. */
export type SeverityLane = readonly LaneMatch[];

export type LaneEffect = SeverityBand['effect'];

/** How near a score is to "about 4.0" when two people could read it differently. */
const NEAR = 0.2;
/** The scores that each word stands for. */
const SCORES: Readonly<Record<SeverityRating, readonly [number, number]>> = {
  none: [0, 0],
  low: [0.1, 3.9],
  medium: [4, 6.9],
  high: [7, 8.9],
  critical: [9, 10],
};

/**
 * Which bands of the policy a rating falls into. A threshold holds exactly as it is written (3.9
 * is below 4.0, 4.0 is not), also an approximate one, near which a match is marked.
 */
export function severityLane(facts: Pick<Facts, 'severityBands'>, rating: Rating): SeverityLane {
  return (facts.severityBands ?? []).map((band) => ({
    band,
    fits: fitOf(band, rating),
    isBorderline: isNear(band, rating),
  }));
}

/** The matches of one effect that hold: what the lane allows or demands. */
export function inLane(lane: SeverityLane, effect: LaneEffect): readonly SeverityBand[] {
  return lane
    .filter(({ band, fits }) => fits === 'yes' && band.effect === effect)
    .map(({ band }) => band);
}

function fitOf(band: SeverityBand, rating: Rating): LaneMatch['fits'] {
  const { below, atLeast, levels } = band;
  const hasBounds = below !== undefined || atLeast !== undefined;
  if (hasBounds && (rating.score !== undefined || levels === undefined)) {
    return fitOfBounds(band, rating);
  }
  const severity =
    rating.severity ?? (rating.score === undefined ? undefined : severityOf(rating.score));
  if (severity === undefined || levels === undefined) return 'unknown';
  return levels.some((level) => level === severity) ? 'yes' : 'no';
}

function fitOfBounds(
  { below = Infinity, atLeast = 0 }: SeverityBand,
  rating: Rating,
): LaneMatch['fits'] {
  const range = scoresOf(rating);
  if (range === undefined) return 'unknown';
  const isInside = range.map((score) => score >= atLeast && score < below);
  if (isInside.every((inside) => inside)) return 'yes';
  const [lowest, highest] = range;
  return highest < atLeast || lowest >= below ? 'no' : 'unknown';
}

function scoresOf({ score, severity }: Rating): readonly [number, number] | undefined {
  if (score !== undefined) return [score, score];
  return severity === undefined ? undefined : SCORES[severity];
}

function isNear({ approximate, below, atLeast }: SeverityBand, { score }: Rating): boolean {
  if (!approximate || score === undefined) return false;
  // Scores and thresholds have one decimal; in tenths they compare exactly.
  const tenths = (value: number): number => Math.round(value * 10);
  return [below, atLeast].some(
    (threshold) =>
      threshold !== undefined && Math.abs(tenths(threshold) - tenths(score)) <= tenths(NEAR),
  );
}
