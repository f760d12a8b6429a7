import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import type { Sentence } from '../../document/document.ts';
import { spotsAbout } from '../spot.ts';

const HOLIDAY = /\b(?:holidays?|vacations?|christmas|new year)\b/;
/** Holidays that slow the work down say nothing of the release day. */
const ONLY_DELAY = /\b(?:slow\w*|in the face of|response times?|reply|respond|delay in)\b/;

const SENTENCE = 'No security release is published on the day of or before a public holiday.';

export const holidayRuleMissing = defineRule({
  code: 'CVD606',
  id: 'holiday-rule-missing',
  summary: 'A rule on weekdays has one on holidays too',
  level: 'info',
  why: 'Operators who are home on a Friday evening are home on a holiday too. Attackers know the calendar as well, and the days around the end of the year are their favourites.',
  mend: 'Say that no release falls on a public holiday, and whose holidays count.',
  source: 'OpenSSF guide to coordinated vulnerability disclosure, step 7',
  controls: [],
  messages: {
    missing:
      'The release is kept to certain weekdays and nothing is said of holidays, expected a rule on them too',
  },
  check({ document, documents, facts }, report) {
    const window = facts.releaseWindow;
    if (window?.weekdays === undefined) return;
    for (const { sentence } of spotsAbout(documents, 'calendar')) {
      if (isHolidayRule(sentence)) return;
    }
    const section = document.sections.findLast(
      ({ start }) => start <= document.source.offset(window.span.start),
    );
    report('missing', window, { fix: insertion(document, section, SENTENCE) });
  },
});

function isHolidayRule({ lower }: Sentence): boolean {
  return HOLIDAY.test(lower) && !ONLY_DELAY.test(lower);
}
