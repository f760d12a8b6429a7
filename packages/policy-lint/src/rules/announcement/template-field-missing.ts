import { defineRule } from '../../define-rule.ts';
import { enumerate, FIELD_NAMES, hasField, templateOf } from './fields.ts';

export const templateFieldMissing = defineRule({
  code: 'CVD704',
  id: 'template-field-missing',
  summary: 'The announcement template has a place for all that is promised',
  level: 'warning',
  why: 'On release day the template is what gets filled in, not the policy. What it does not ask for is left out.',
  mend: 'Add a line to the template for each thing that the policy promises to announce.',
  source: 'Announcement templates in use; OSPS Baseline VM-04.01',
  controls: ['OSPS-VM-04.01'],
  messages: {
    missing: 'The template has no place for {fields}, which the policy promises to announce',
  },
  check({ documents, facts }, report) {
    const template = templateOf(documents, facts);
    const promised = facts.announcementContent?.fields ?? [];
    if (template === undefined) return;
    const missing = promised.filter((field) => !hasField(template, field));
    if (missing.length === 0) return;
    const { document, block } = template;
    const fields = enumerate(missing.map((field) => FIELD_NAMES[field]));
    report('missing', { start: block.start, end: block.end, in: document }, { fields });
  },
});
