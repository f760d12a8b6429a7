import { defineRule } from '../../define-rule.ts';

const VAGUE = new Set(
  (
    'here|click here|see here|go here|right here|over here|this|link|this link|page|this page|site|' +
    'this site|website|this website|url|this url|document|this document|doc|this doc|more|' +
    'read more|learn more|see more|more info|more information|details|hier|dieser link|aquí|' +
    'este enlace|ici|ce lien|qui|aqui|这里|此处|点击这里|ここ|こちら|здесь|тут'
  ).split('|'),
);

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
        if (kind !== 'link' || !VAGUE.has(text.trim().toLowerCase())) continue;
        report('vague', { start, end, in: document }, { text });
      }
    }
  },
});
