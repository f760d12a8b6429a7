import { defineRule } from '../../define-rule.ts';

export const imageAltMissing = defineRule({
  code: 'CVD809',
  id: 'image-alt-missing',
  summary: 'Every image has a text that stands for it',
  level: 'warning',
  why: 'Who cannot see the image, by eye, by screen reader or because it did not load, misses that step of the process.',
  mend: 'Describe in the alternative text what the image shows. An image that only decorates takes `alt=""`.',
  source: 'WCAG 2.2, 1.1.1; markdownlint MD045',
  controls: [],
  messages: { missing: 'The image "{url}" has no alternative text, expected what it shows' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { kind, text, url, start, end } of document.links) {
        if (kind !== 'image' || text.trim() !== '') continue;
        if (/^<img\b[^>]*\balt\s*=/i.test(document.source.text.slice(start, end))) continue;
        report('missing', { start, end, in: document }, { url });
      }
    }
  },
});
