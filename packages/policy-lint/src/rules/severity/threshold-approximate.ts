import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { Sentence } from '../../document/document.ts';
import { quote, spotsAbout } from '../spot.ts';
import type { Quote } from '../spot.ts';

/** A score that is only about right: "~4.0", "around 7". */
const ABOUT =
  /(~\s?|\u2248\s?|\b(?:about|around|approximately|roughly|circa|approx\.)\s)(\d\.\d|10\.0|\d\d?(?=\s?(?:$|[(),;:]|\.(?!\d)|or\b|and\b)))(?![\d%])/g;
const SCORED = /\b(?:cvss|scor(?:e|es|ed|ing)|severity|rating)\b/;

/** How far in front of the number the score is named. */
const REACH = 60;

const CHEAP = /[~\u2248]|about|around|approx|roughly|circa/;

/** Where CVSS itself draws its lines, so that "about" adds nothing. */
const BAND_LIMITS = new Set(['4.0', '7.0', '9.0']);

export const thresholdApproximate = defineRule({
  code: 'CVD403',
  id: 'threshold-approximate',
  summary: 'A severity threshold is an exact number',
  level: 'warning',
  why: 'CVSS scores have one decimal, so a threshold either holds for a score or does not. "About 4.0" leaves each case to be argued under time pressure, and no gate can apply it.',
  mend: 'Write the exact score and whether it belongs to the band: "under 4.0" is exact.',
  source: 'FIRST CVSS v3.1 section 5, qualitative severity rating scale',
  controls: [],
  messages: {
    about: 'The threshold "{found}" is approximate, expected an exact score such as {score}',
  },
  check({ documents }, report) {
    for (const spot of spotsAbout(documents, 'severity')) {
      for (const { from, to, score } of thresholdsIn(spot.sentence)) {
        const found = quote(spot, from, to);
        report('about', found.place, { found: found.text, score, fix: makeExact(found, score) });
      }
    }
  },
});

interface Threshold {
  readonly from: number;
  readonly to: number;
  readonly score: string;
}

function thresholdsIn({ lower }: Sentence): Threshold[] {
  if (!CHEAP.test(lower)) return [];
  return [...lower.matchAll(ABOUT)].flatMap((match) => {
    const [whole, , score = ''] = match;
    const from = match.index;
    if (!SCORED.test(lower.slice(Math.max(0, from - REACH), from))) return [];
    return [{ from, to: from + whole.length, score }];
  });
}

function makeExact({ place }: Quote, score: string): Fix {
  return {
    description: `Write "${score}"`,
    edits: [{ span: place.in.source.span(place.start, place.end), text: score }],
    safe: BAND_LIMITS.has(score),
  };
}
