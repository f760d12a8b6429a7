import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument, Section } from '../../document/document.ts';
import { slugOf } from '../../document/slug.ts';

export const duplicateHeading = defineRule({
  code: 'CVD105',
  id: 'duplicate-heading',
  summary: 'No two headings share an anchor',
  level: 'warning',
  why: 'Two headings that differ in nothing but case get the same anchor, so a link to the second one leads to the first. It is often the trace of a merge that left an old section beside the new one.',
  mend: 'Join the two sections, or give one of them a title of its own.',
  source: 'remark-lint no-duplicate-headings; markdownlint MD024',
  controls: [],
  messages: {
    duplicate: 'The heading "{title}" has the anchor of the one on line {line}, expected its own',
  },
  check({ document }, report) {
    const bySlug = new Map<string, Section>();
    for (const section of document.sections) {
      const { heading, title } = section;
      if (heading === undefined || title === '') continue;
      const slug = slugOf(title);
      const earlier = bySlug.get(slug);
      if (earlier === undefined) {
        bySlug.set(slug, section);
        continue;
      }
      if (isRepeatedPart(earlier, section)) continue;
      const { line } = document.source.position(earlier.start);
      const fix = joinFix(document, earlier, section);
      report('duplicate', heading, { title, line, ...(fix === undefined ? {} : { fix }) });
    }
  },
});

/** Whether the two are parts of different sections that are built alike: "Impact", "Impact". */
function isRepeatedPart({ level, parent }: Section, other: Section): boolean {
  return level === other.level && parent !== other.parent;
}

/** Deletes the second heading where it follows the first section, so that the two become one. */
function joinFix({ source }: PolicyDocument, one: Section, other: Section): Fix | undefined {
  const { heading } = other;
  if (one.end !== other.start || one.level !== other.level || heading === undefined) {
    return undefined;
  }
  const behind = /(?:[ \t]*\r?\n){1,2}/y;
  behind.lastIndex = heading.end;
  const blank = behind.exec(source.text)?.[0].length ?? 0;
  return {
    description: `Join the two sections titled "${other.title}"`,
    edits: [{ span: source.span(heading.start, heading.end + blank), text: '' }],
    safe: false,
  };
}
