import { Embargoed, parseCvss, scoreOf, severityOf, unobservable } from '@embargo/core';
import type { ClaimedCvss, CvssVector } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { worstOf } from '../case/worst.ts';
import { fail, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

/** Half of the last decimal that a score has. */
const TOLERANCE = 0.05;

export const cvss: Check = {
  id: 'cvss',
  promise: 'The advisory has a sound CVSS vector, and its score and severity agree with it.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.cvss),
  evaluate(evidence) {
    const claims = evidence.advisory.cvss;
    if (claims.length === 0) {
      return fail(
        'the advisory has no CVSS vector, expected one',
        'score the vulnerability with the CVSS calculator and enter the vector in the advisory',
      );
    }
    const scored = claims.map((claim) => judgeClaim(claim));
    const vectors = scored.flatMap(({ vector }) => (vector === undefined ? [] : [vector]));
    const verdicts = scored.map(({ verdict }) => verdict);
    if (vectors.length < claims.length) return worstOf(verdicts);
    return worstOf([...verdicts, judgeVersion(vectors, evidence), judgeWord(vectors, evidence)]);
  },
};

interface JudgedClaim {
  readonly vector?: CvssVector;
  readonly verdict: Verdict;
}

function judgeClaim({ vector: text, score }: ClaimedCvss): JudgedClaim {
  const vector = parseCvss(text);
  const remedy = 'enter the vector anew, as the CVSS calculator writes it';
  if (vector.status === 'too-old') return { verdict: fail('the CVSS vector is of v2.0', remedy) };
  if (vector.status === 'invalid') {
    const detail = new Embargoed(vector.reason);
    return { verdict: fail('a CVSS vector of the advisory is malformed', remedy, detail) };
  }
  return { vector, verdict: judgeScore(score, scoreOf(vector)) };
}

function judgeScore(claimed: number | undefined, calculated: number): Verdict {
  const remedy = 'enter the vector anew, so that GitHub scores it anew';
  if (claimed === undefined) {
    return unobservable(
      `GitHub shows no score beside the CVSS vector, which the calculator gives ${calculated.toFixed(1)}`,
      remedy,
    );
  }
  if (Math.abs(claimed - calculated) < TOLERANCE) return PASS;
  return fail(
    `the advisory shows the score ${claimed.toFixed(1)}, its CVSS vector gives ${calculated.toFixed(1)}`,
    remedy,
  );
}

/** At least one vector is of the version that the policy names, or newer. */
function judgeVersion(vectors: readonly CvssVector[], { facts }: Evidence): Verdict {
  const wanted = facts.cvss?.version;
  if (wanted === undefined) return PASS;
  if (vectors.some(({ version }) => Number(version) >= Number(wanted))) return PASS;
  const found = vectors.map(({ version }) => `v${version}`).join(' and ');
  return fail(
    `the CVSS vector is of ${found}, the policy names v${wanted}`,
    `score it again with CVSS v${wanted} or newer`,
  );
}

/** GitHub's list has no "none", so that a score of 0 goes without a word or as low. */
function judgeWord(vectors: readonly CvssVector[], { advisory }: Evidence): Verdict {
  const ratings = vectors.map((vector) => severityOf(scoreOf(vector)));
  const word = advisory.severity;
  if (ratings.some((rating) => rating === (word ?? 'none'))) return PASS;
  if (word === 'low' && ratings.includes('none')) return PASS;
  return fail(
    `the advisory says ${word ?? 'no severity'}, its CVSS vector gives ${ratings.join(' and ')}`,
    'let the vector decide the severity of the advisory',
  );
}
