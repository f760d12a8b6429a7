import type { Fix } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import { templateOf } from './fields.ts';
import type { Template } from './fields.ts';
import { findBrokenVariables } from './variables.ts';
import type { BrokenVariable } from './variables.ts';

export const templateVariableMalformed = defineRule({
  code: 'CVD703',
  id: 'template-variable-malformed',
  summary: 'The variables of the announcement template are whole',
  level: 'error',
  why: 'A template is filled in under pressure, by a script or by hand. A variable that is not closed, or written like no other, goes out to every subscriber as it stands.',
  mend: 'Write every variable in one style, such as `$VERSION`, and close every bracket.',
  source: 'Announcement templates in use',
  controls: [],
  messages: {
    open: 'The variable "{text}" is not closed, expected {expected}',
    unknown: 'The variable "{text}" is written like no other in the template, expected {expected}',
  },
  check({ documents, facts }, report) {
    const template = templateOf(documents, facts);
    if (template === undefined) return;
    for (const variable of findBrokenVariables(template)) {
      const { problem, start, end, text, expected } = variable;
      const place = { start, end, in: template.document };
      report(problem, place, { text, expected: `"${expected}"`, fix: mend(template, variable) });
    }
  },
});

function mend({ document }: Template, { start, end, expected }: BrokenVariable): Fix {
  const edits = [{ span: document.source.span(start, end), text: expected }];
  return { description: `Write ${expected}`, edits, safe: false };
}
