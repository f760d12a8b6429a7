import { defineSchemaRule } from '../../define-schema-rule.ts';

export const approvalCountMissing = defineSchemaRule({
  code: 'CVD602',
  id: 'approval-count-missing',
  summary: 'An approval says how many people it takes',
  level: 'warning',
  why: 'A fix is merged in private, without the eyes that a public pull request gets. "The team approves" can mean the author alone; no gate can tell whether a rule without a number was kept.',
  mend: 'Say how many approve, and that the author is not one of them.',
  source: 'OSPS Baseline QA-07.01',
  controls: ['OSPS-QA-07.01'],
  schema: { properties: { approval: { required: ['count'] } } },
  absent: {
    message:
      'An approval is required without a number, expected one such as "at least two reviewers"',
    under: [/release|disclos/i, /fix|patch/i],
    sentence: 'At least one reviewer other than the author approves each fix before it is merged.',
  },
});
