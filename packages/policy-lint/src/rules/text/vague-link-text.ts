import { defineRule } from '../../define-rule.ts';

const VAGUE =
  /^(?:(?:click |see |go |right |over )?here|this|(?:this )?(?:link|page|site|website|url|document|doc)|more|(?:read|learn|see) more|more info(?:rmation)?|details|hier|dieser link|aquí|este enlace|ici|ce lien|qui|aqui|这里|此处|点击这里|ここ|こちら|здесь|тут)$/i;

export const vagueLinkText = defineRule({
  code: 'CVD816',
  id: 'vague-link-text',
  summary: 'The text of a link says where it leads',
  level: 'info',
  why: 'Screen readers and search results show the text of a link without the sentence around it. "here" says nothing there.',
  mend: 'Let the words that name the target be the link: "see the [list of members](…)".',
  source: 'WCAG 2.2, 2.4.4; markdownlint MD059',
  controls: [],
  messages: { vague: 'The link text "{text}" does not say where the link leads' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { kind, text, start, end } of document.links) {
        if (kind !== 'link' || !VAGUE.test(text.trim().replace(/[.:!]$/, ''))) continue;
        report('vague', { start, end, in: document }, { text });
      }
    }
  },
});
