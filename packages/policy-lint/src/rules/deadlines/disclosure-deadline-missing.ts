import { defineSchemaRule } from '../../define-schema-rule.ts';
import type { Anchor } from '../../define-schema-rule.ts';
import type { RuleContext } from '../../rule.ts';
import { intakeHeading } from '../intake-place.ts';

const RELEASE_STEP = /^(?:\W|optional )*(?:fix release day|release day|public disclosure)\b/;

export const disclosureDeadlineMissing = defineSchemaRule({
  code: 'CVD303',
  id: 'disclosure-deadline-missing',
  summary: 'It is said how long a report may stay unpublished',
  level: 'warning',
  why: 'Without a last day an embargo ends when somebody loses patience. A reporter who knows the day can wait for it, and users learn of the risk even if no fix comes.',
  mend: 'Name the longest time between report and publication; 90 days is common.',
  source: 'OpenSSF templates, 90 days; CERT/CC, vulnerability disclosure policy templates',
  controls: ['OSPS-VM-01.01', 'OSPS-VM-04.01'],
  schema: { anyOf: [{ required: ['disclosure'] }, { required: ['release'] }] },
  absent: {
    message: 'No limit on how long a report stays unpublished, expected one such as "90 days"',
    near: disclosurePlace,
    under: [/disclos/i, /report/i],
    sentence:
      'We publish every vulnerability together with its fix, and 90 days after the report at the latest.',
  },
});

/** The step at which the vulnerability becomes public, else where reports are asked for. */
function disclosurePlace(context: RuleContext): Anchor | undefined {
  const step = context.document.sentences.find(
    ({ lower, block }) => block.kind === 'paragraph' && RELEASE_STEP.test(lower),
  );
  if (step === undefined) return intakeHeading(context);
  return { start: step.start, end: step.end, section: step.block.section };
}
