import { defineRule } from '../../define-rule.ts';
import { sectionsByAnchor } from '../../document/slug.ts';
import { anchorLinks, elementsOf } from './links/anchors.ts';

export const anchorCase = defineRule({
  code: 'CVD811',
  id: 'anchor-case',
  summary: 'Anchors are written in the case of their heading',
  level: 'info',
  why: 'GitHub finds an anchor in any case; GitLab, MkDocs and most site generators do not. The link works until the policy is published elsewhere.',
  mend: 'Write the anchor in lower case, as the heading makes it.',
  source: 'markdownlint MD051; xrefcheck',
  controls: [],
  messages: { other: 'The anchor "#{fragment}" is written "#{slug}" by its heading' },
  check({ documents }, report) {
    for (const document of documents) {
      const links = anchorLinks(document);
      if (links.length === 0) continue;
      const slugs = sectionsByAnchor(document);
      const elements = elementsOf(document);
      for (const { written, fragment } of links) {
        const slug = fragment.toLowerCase();
        if (slug === fragment || elements.has(fragment) || !slugs.has(slug)) continue;
        const { source } = document;
        const edits = [{ span: source.span(written.start + 1, written.end), text: slug }];
        const fix = { description: `Write #${slug}`, edits, safe: true };
        const place = { start: written.start, end: written.end, in: document };
        report('other', place, { fragment, slug, fix });
      }
    }
  },
});
