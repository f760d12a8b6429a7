import { defineSchemaRule } from '../../define-schema-rule.ts';
import { intakeHeading } from '../intake-place.ts';

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
    near: intakeHeading,
    under: [/report/i, /respon|process|disclos/i, /securit|vulnerab/i],
    sentence: 'We acknowledge every report within 3 business days.',
  },
});
