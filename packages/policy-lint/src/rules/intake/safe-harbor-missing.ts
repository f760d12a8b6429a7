import { defineSchemaRule } from '../../define-schema-rule.ts';

export const safeHarborMissing = defineSchemaRule({
  code: 'CVD216',
  id: 'safe-harbor-missing',
  summary: 'Research in good faith is promised to be safe',
  level: 'info',
  why: 'In many places testing a system without leave is an offence. Researchers look elsewhere, or stay silent, where nothing tells them that they will not be pursued.',
  mend: 'Say that you will not take or support legal action over research in good faith.',
  source: 'disclose.io dioterms; CISA BOD 20-01',
  controls: [],
  schema: { required: ['safeHarbor'] },
  absent: {
    message: 'Nothing protects research in good faith, expected a safe-harbour statement',
    under: [],
    sentence:
      'We will not take legal action against anyone who looks for vulnerabilities in good faith and follows this policy.',
  },
});
