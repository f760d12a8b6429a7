import { defineRule } from '../../define-rule.ts';
import { insertion } from '../../define-schema-rule.ts';
import { isEnglish } from '../../document/language.ts';
import { findStep } from '../../document/steps.ts';
import { RELEASE_DAY } from './release-day.ts';

const SENTENCE =
  'Security releases are published from Monday to Thursday, not before 16:00 UTC, and never on a public holiday.';

export const releaseTimeMissing = defineRule({
  code: 'CVD603',
  id: 'release-time-missing',
  summary: 'The release day has an hour and days of the week',
  level: 'info',
  why: 'A fix that comes out on a Friday evening leaves its users open over the weekend. An hour and a weekday that everybody knows let operators keep someone ready.',
  mend: 'Say on which days and from which hour security releases are published, with the time zone.',
  source:
    'Kubernetes security release process; OpenSSF guide to coordinated vulnerability disclosure (Monday to Wednesday)',
  controls: [],
  messages: {
    missing:
      'The step "{step}" names no hour and no weekday, expected a rule such as "from 16:00 UTC, Monday to Thursday"',
  },
  check({ document, documents, facts, kind }, report) {
    if (kind !== 'policy' || facts.releaseWindow !== undefined || !isEnglish(document)) return;
    for (const candidate of documents) {
      const step = findStep(candidate, RELEASE_DAY);
      if (step === undefined) continue;
      const { start, end, section, flow } = step.block;
      const fix = insertion(candidate, section, SENTENCE);
      report('missing', { start, end, in: candidate }, { step: flow.text, fix });
      return;
    }
  },
});
