import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import { anchorLinks, anchorsOf, elementsOf, plain } from './links/anchors.ts';
import type { AnchorLink } from './links/anchors.ts';
import { nearestWord } from './links/nearest.ts';

/** Nobody mistakes one of more headings for another. */
const MOST_COMPARED = 500;

export const anchorMissing = defineRule({
  code: 'CVD810',
  id: 'anchor-missing',
  summary: 'Every link into the policy leads to a heading',
  level: 'error',
  why: 'A link to a heading that was renamed or removed stays where it is when clicked. The reader takes the rule it promised for lost.',
  mend: 'Write the anchor of the heading: lower case, spaces as hyphens, no punctuation.',
  source: 'markdownlint MD051; remark-validate-links',
  controls: [],
  messages: {
    missing: 'No heading has the anchor "#{fragment}"',
    near: 'No heading has the anchor "#{fragment}", expected perhaps "#{nearest}"',
  },
  check({ documents }, report) {
    for (const document of documents) {
      const links = anchorLinks(document);
      if (links.length === 0) continue;
      const anchors = anchorsOf(document);
      const elements = elementsOf(document);
      const compared = [...anchors].slice(0, MOST_COMPARED);
      for (const link of links) {
        const { fragment, written } = link;
        if (anchors.has(bare(fragment)) || elements.has(fragment)) continue;
        const place = { start: written.start, end: written.end, in: document };
        const nearest = nearestWord(bare(fragment), compared);
        if (nearest === undefined) report('missing', place, { fragment });
        else report('near', place, { fragment, nearest, fix: pointTo(link, nearest, document) });
      }
    }
  },
});

/** GitHub itself puts `user-content-` before anchors. */
function bare(fragment: string): string {
  return plain(fragment).replace(/^user-content-/, '');
}

function pointTo(
  { written }: AnchorLink,
  nearest: string,
  { source }: Parameters<typeof anchorsOf>[0],
): Fix {
  const edits = [{ span: source.span(written.start + 1, written.end), text: nearest }];
  return { description: `Link to #${nearest}`, edits, safe: false };
}
