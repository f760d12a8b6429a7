import { defineRule } from '../../define-rule.ts';
import { quoteMatch, spotsAbout } from '../spot.ts';

/** An upper limit without a lower one, labelled with a band: "under 7.0 (a medium severity score)". */
const LABELLED =
  /\b(?:under|below|less than|lower than)\s?~?\s?(\d(?:\.\d)?)\s?[[(](?:an? )?(?:cvss )?"?(medium|moderate|high|critical)\b[^)\]]{0,40}[)\]]/;

const LOWER_LIMIT =
  /\b(?:at least|above|over|between|from|or (?:higher|more|above))\s?~?\d|>=?\s?\d/;

/** Where each band of CVSS begins. */
const BEGINS: Readonly<Record<string, string>> = {
  medium: '4.0',
  moderate: '4.0',
  high: '7.0',
  critical: '9.0',
};

export const thresholdOverlap = defineRule({
  code: 'CVD404',
  id: 'threshold-overlap',
  summary: 'Severity bands have both limits and do not overlap',
  level: 'info',
  why: 'A band with only an upper limit also takes in everything below it: "under 7.0 (medium)" holds for a 2.0 too. Where two bands claim one score, nobody knows which rule applies.',
  mend: 'Give the band both limits, such as "from 4.0 up to 6.9 (medium)".',
  source: 'FIRST CVSS v3.1 section 5, qualitative severity rating scale',
  controls: [],
  messages: {
    overlap:
      '"{found}" also covers the bands below {label}, expected a lower limit such as "from {begins}"',
  },
  check({ documents }, report) {
    for (const spot of spotsAbout(documents, 'severity')) {
      const { lower } = spot.sentence;
      const match = LABELLED.exec(lower);
      const label = match?.[2];
      if (match === null || label === undefined || LOWER_LIMIT.test(lower)) continue;
      const { text: found, place } = quoteMatch(spot, match);
      report('overlap', place, { found, label, begins: BEGINS[label] ?? '4.0' });
    }
  },
});
