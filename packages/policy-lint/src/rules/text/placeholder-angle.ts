import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';
import type { RepositoryView } from '../../repository.ts';
import { findAnglePlaceholders } from './placeholders/angle.ts';
import type { AnglePlaceholder } from './placeholders/angle.ts';

export const placeholderAngle = defineRule({
  code: 'CVD803',
  id: 'placeholder-angle',
  summary: 'No placeholder in angle brackets is left over from a template',
  level: 'error',
  why: 'A leftover such as `<project>` tells a reporter that nobody has read the policy since it was copied. In a URL it leads nowhere, and Markdown may even hide it as an unknown tag.',
  mend: 'Write the name that belongs there. Where a reader is to fill it in, say so, or put it in a code block.',
  source: 'CNCF TAG Security and OSSF policy templates, as merged',
  controls: [],
  messages: { left: 'The placeholder "{text}" is left over, expected the name it stands for' },
  check({ documents, repository }, report) {
    for (const document of documents) {
      for (const found of findAnglePlaceholders(document)) {
        const fix = nameIt(document, found, repository);
        const place = { start: found.start, end: found.end, in: document };
        report('left', place, { text: found.text, ...(fix === undefined ? {} : { fix }) });
      }
    }
  },
});

/** In an address on GitHub the repository knows what belongs there. */
function nameIt(
  { source }: PolicyDocument,
  { start, end, name }: AnglePlaceholder,
  repository: RepositoryView | undefined,
): Fix | undefined {
  const before = source.text.slice(Math.max(0, start - 60), start);
  if (!/github\.com\/(?:[\w.-]{1,40}\/)?$/.test(before)) return undefined;
  const text = before.endsWith('github.com/') ? repository?.owner : repository?.name;
  if (text === undefined) return undefined;
  const edits = [{ span: source.span(start, end), text }];
  return { description: `Write "${text}" for the ${name}`, edits, safe: false };
}
