import { defineSchemaRule } from '../../define-schema-rule.ts';
import { intakeSentence } from '../intake-place.ts';

export const reportContentMissing = defineSchemaRule({
  code: 'CVD208',
  id: 'report-content-missing',
  summary: 'A reporter is told what a report should contain',
  level: 'warning',
  why: 'A report without versions or steps costs a round of questions, and days of the embargo. Who reports for the first time does not know what you need.',
  mend: 'Name what you need: affected versions, steps to reproduce, the impact, and a proof of concept.',
  source: 'OpenSSF and CNCF templates; ISO/IEC 29147, 6.2',
  controls: ['OSPS-VM-01.01'],
  schema: { required: ['reportContents'] },
  absent: {
    message:
      'Nothing says what a report should contain, expected versions, steps to reproduce, impact',
    near: intakeSentence,
    under: [/report/i, /contact/i],
    sentence:
      'Please include the affected versions, the steps to reproduce, and what an attacker can do.',
  },
});
