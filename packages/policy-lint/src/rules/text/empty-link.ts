import { defineRule } from '../../define-rule.ts';

export const emptyLink = defineRule({
  code: 'CVD802',
  id: 'empty-link',
  summary: 'Every link has a target',
  level: 'error',
  why: 'A link without a target looks like a contact and leads nowhere: a reporter who clicks it gives up or goes public.',
  mend: 'Write the target between the parentheses: a URL, or `mailto:` and the address.',
  source: 'markdownlint MD042; remark-lint no-empty-url',
  controls: [],
  messages: { empty: 'The link "{text}" has no target, expected a URL or a mailto: address' },
  check({ document }, report) {
    for (const link of document.links) {
      if (link.kind !== 'link' || link.url !== '') continue;
      report('empty', link, { text: link.text });
    }
  },
});
