import { defineSchemaRule } from '../../define-schema-rule.ts';
import type { Anchor } from '../../define-schema-rule.ts';
import { TOPIC } from '../../document/topics.ts';
import { sentencesAbout } from '../../facts/reader.ts';
import type { RuleContext } from '../../rule.ts';
import { intakeHeading } from '../intake-place.ts';

/** "Within a few days" */
const SOME_DAYS =
  /\b(?:with)?in (?:a|the next) (?:few|couple of) (?:business |working )?(?:hours|days|weeks)\b/;
const ANSWERS = /\backnowledg|\brespon[ds]|\brepl(?:y|ies)\b|\banswer|\bhear\b|\bget back\b/;

export const ackTimeMissing = defineSchemaRule({
  code: 'CVD301',
  id: 'ack-time-missing',
  summary: 'A reporter is told by when the report is acknowledged',
  level: 'error',
  why: 'A reporter who hears nothing does not know whether the report arrived, and many go public then. A time limit, kept, is what makes coordinated disclosure work.',
  mend: 'Say within how many hours or business days you answer a report, and choose a limit you can keep on a bad week.',
  source: 'OSPS Baseline VM-01.01; OpenSSF Best Practices vulnerability_report_response',
  controls: ['OSPS-VM-01.01'],
  baseline: 2,
  schema: { required: ['acknowledgement'] },
  absent: {
    message:
      'No time limit for acknowledging a report, expected one such as "within 3 business days"',
    inexact: (found) =>
      `"${found}" is no time limit for acknowledging a report, expected one such as "within 3 business days"`,
    near: (context) => someDays(context) ?? intakeHeading(context),
    under: [/report/i, /respon|process|disclos/i, /securit|vulnerab/i],
    sentence: 'We acknowledge every report within 3 business days.',
  },
});

/** An answer that is promised within a time that cannot be told. */
function someDays({ document }: RuleContext): Anchor | undefined {
  for (const sentence of sentencesAbout(document, TOPIC.time | TOPIC.response)) {
    const match = ANSWERS.test(sentence.lower) ? SOME_DAYS.exec(sentence.lower) : null;
    if (match === null) continue;
    const last = match.index + match[0].length;
    return {
      start: sentence.offsetAt(match.index),
      end: sentence.offsetAt(last - 1) + 1,
      section: sentence.block.section,
      inexact: sentence.text.slice(match.index, last),
    };
  }
  return undefined;
}
