import { defineSchemaRule } from '../../define-schema-rule.ts';

export const scopeMissing = defineSchemaRule({
  code: 'CVD217',
  id: 'scope-missing',
  summary: 'It is said what counts as a vulnerability and what does not',
  level: 'info',
  why: 'Without a scope every report about a missing header or an old dependency of the website is owed an answer, and real ones drown in them.',
  mend: 'List what the policy covers, and what you treat as an ordinary bug.',
  source:
    'CERT/CC, vulnerability disclosure policy templates; Security Insights in-scope, out-of-scope',
  controls: ['OSPS-VM-01.01'],
  schema: { required: ['scope'] },
  absent: {
    message: 'Nothing says what is in scope and what is not, expected both',
    under: [],
    sentence:
      'In scope is the code of this repository in its supported versions; what needs a compromised host or administrator rights is out of scope.',
  },
});
