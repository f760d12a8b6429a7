import { parseCvss } from '../../cvss/parse-cvss.ts';
import type { CvssVector } from '../../cvss/parse-cvss.ts';
import { scoreOf } from '../../cvss/score.ts';
import { severityOf } from '../../cvss/severity.ts';
import type { SeverityRating } from '../../cvss/severity.ts';
import { METRICS } from '../../cvss/metrics.ts';
import type { NoticeVulnerability } from './notice-case.ts';

/** A vector with all that follows from it. */
export interface RatedVector extends CvssVector {
  /** Of the base metrics alone, which is what every format of a published score has. */
  readonly score: number;
  readonly severity: SeverityRating;
}

/** The valid vectors of a vulnerability, the newest version first. */
export function ratedVectors({ cvss }: Pick<NoticeVulnerability, 'cvss'>): readonly RatedVector[] {
  return cvss
    .flatMap((text) => {
      const vector = parseCvss(text);
      if (vector.status !== 'valid') return [];
      const score = scoreOf(baseOf(vector));
      return { ...vector, score, severity: severityOf(score) };
    })
    .sort((one, other) => Number(other.version) - Number(one.version));
}

function baseOf({ version, vector, metrics }: CvssVector): CvssVector {
  const base = METRICS[version].filter(({ isMandatory }) => isMandatory);
  const parts = base.map(({ name }) => `${name}:${metrics.get(name) ?? ''}`);
  return { version, metrics, vector: [vector.split('/')[0], ...parts].join('/') };
}

/** The vector that notices quote: of CVSS 4 where there is one. */
export function quotedVector(vulnerability: NoticeVulnerability): RatedVector | undefined {
  return ratedVectors(vulnerability)[0];
}

/** How bad it is in a word: by the vector, else as the case says. */
export function severityIn(vulnerability: NoticeVulnerability): SeverityRating | undefined {
  return quotedVector(vulnerability)?.severity ?? vulnerability.severity;
}
