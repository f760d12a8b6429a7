import { defineRule } from '../../define-rule.ts';
import { findTokens } from './placeholders/token.ts';

export const placeholderToken = defineRule({
  code: 'CVD805',
  id: 'placeholder-token',
  summary: 'Nothing is left to be filled in',
  level: 'error',
  why: 'A gap such as "[INSERT EMAIL]" or "TBD" stands where a reporter looks for an answer. Gaps in HTML comments do not show on the page, and are forgotten for that reason.',
  mend: 'Fill in what is missing, or take the sentence out until you know.',
  source: 'CNCF TAG Security and OSSF policy templates, as merged',
  controls: [],
  messages: { left: '"{text}" is still to be filled in, expected the text itself' },
  check({ documents }, report) {
    for (const document of documents) {
      for (const { start, end, text } of findTokens(document)) {
        report('left', { start, end, in: document }, { text });
      }
    }
  },
});
