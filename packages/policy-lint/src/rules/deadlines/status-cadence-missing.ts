import { defineSchemaRule } from '../../define-schema-rule.ts';
import { intakeHeading } from '../intake-place.ts';

export const statusCadenceMissing = defineSchemaRule({
  code: 'CVD304',
  id: 'status-cadence-missing',
  summary: 'A reporter is told how often there will be news',
  level: 'info',
  why: 'Between the acknowledgement and the fix lie weeks in which the reporter hears nothing. A promised rhythm keeps both sides from guessing.',
  mend: 'Say how often you write, even if there is nothing new.',
  source: 'CERT/CC, vulnerability disclosure policy templates, receivers',
  controls: ['OSPS-VM-01.01'],
  schema: { required: ['statusUpdates'] },
  absent: {
    message:
      'Nothing says how often a reporter hears of the state, expected such as "every 7 days"',
    near: intakeHeading,
    under: [/report/i, /respon|process|disclos/i],
    sentence: 'We tell you the state of your report at least every 7 days until the fix is out.',
  },
});
