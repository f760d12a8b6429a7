import { defineRule } from '../../define-rule.ts';
import { headingFor, insertion } from '../../define-schema-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import { isEnglish } from '../../document/language.ts';

const TITLE = /\b(?:cra\b|cyber resilience|regulat|exploited)/i;
const RECEIVER =
  /\b(?:enisa|csirts?|single reporting platform|early warning|cyber resilience act|2024\/2847)\b/;
const EARLY_WARNING = /\b(?:24|twenty-four)[\s-]hours?\b|\b24 ?h\b/;
const NOTIFICATION = /\b(?:72|seventy-two)[\s-]hours?\b|\b72 ?h\b|\bthree days\b|\b3 days\b/;
const FINAL_REPORT = /\b(?:14|fourteen)[\s-]days?\b|\btwo weeks\b|\b2 weeks\b/;

const SENTENCE =
  'When we learn that a vulnerability of this project is actively exploited, we send an early warning to the CSIRT designated as coordinator and to ENISA within 24 hours, a notification within 72 hours, and a final report within 14 days after a fix or mitigation is available.';

export const craReportingClock = defineRule({
  code: 'CVD951',
  id: 'cra-reporting-clock',
  summary: 'An actively exploited vulnerability is reported to the authorities in time',
  level: 'warning',
  why: 'Since 11 September 2026 the Cyber Resilience Act asks manufacturers to report actively exploited vulnerabilities: an early warning within 24 hours, a notification within 72 hours, a final report within 14 days of the fix. Stewards of open source have the same duty as far as they take part in the development.',
  mend: 'Add the three deadlines, who sends the reports, and to whom.',
  source: 'Regulation (EU) 2024/2847, articles 14(1), 14(2) and 24(3)',
  controls: [],
  only: ['cra'],
  messages: {
    absent:
      'No word on reporting actively exploited vulnerabilities to the authorities, expected an early warning within 24 hours, a notification within 72 hours and a final report within 14 days',
    incomplete:
      'The reports to the authorities lack {missing}, expected 24 hours, 72 hours and 14 days',
  },
  check({ document, documents, kind }, report) {
    if (kind !== 'policy' || !isEnglish(document)) return;
    const missing = leastMissing(documents);
    if (missing.length === 0) return;
    const section = document.sections.find(({ title }) => TITLE.test(title));
    const fix = insertion(document, section ?? document.sections.at(-1), SENTENCE);
    const place = headingFor(document, [TITLE]);
    if (missing.length === 3) report('absent', place, { fix });
    else report('incomplete', place, { missing: missing.join(' and '), fix });
  },
});

/** The deadlines that even the section that says most of the authorities does not give. */
function leastMissing(documents: readonly PolicyDocument[]): readonly string[] {
  const texts = documents.flatMap(({ sections }) =>
    sections.map(({ blocks }) => blocks.map(({ flow }) => flow.lower).join(' ')),
  );
  const missing = texts.filter((text) => RECEIVER.test(text)).map(missingIn);
  return missing.sort((one, other) => one.length - other.length)[0] ?? missingIn('');
}

function missingIn(text: string): readonly string[] {
  return [
    ...(EARLY_WARNING.test(text) ? [] : ['the early warning']),
    ...(NOTIFICATION.test(text) ? [] : ['the notification']),
    ...(FINAL_REPORT.test(text) ? [] : ['the final report']),
  ];
}
