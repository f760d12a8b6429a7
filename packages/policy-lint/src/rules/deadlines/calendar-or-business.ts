import type { Window } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';
import type { PolicyDocument } from '../../document/document.ts';

const SAYS_WHICH = /\b(?:calendar|consecutive|natural|solid|business|working)\b/i;

export const calendarOrBusiness = defineRule({
  code: 'CVD308',
  id: 'calendar-or-business',
  summary: 'A limit in days says which days',
  level: 'info',
  why: 'Three days over a weekend are one or three. Whoever must keep the limit and whoever waits for it count differently, and a holiday makes it a week.',
  mend: 'Write "business days" or "calendar days", once for all limits if they agree.',
  source: 'OpenSSF templates, "3 working days"',
  controls: [],
  messages: { days: '"{text}" may be calendar or business days, expected which' },
  check({ facts, document }, report) {
    if (SAYS_WHICH.test(document.source.text)) return;
    const { acknowledgement, triage, fix, release } = facts;
    const windows = [acknowledgement, triage, fix, release].flatMap((found) => found ?? []);
    const seen = new Set<number>();
    for (const window of windows.filter(isInBareDays)) {
      const start = document.source.offset(window.span.start);
      if (seen.has(start)) continue;
      seen.add(start);
      report('days', window, { text: quote(document, window) });
    }
  },
});

/** A month of days is one of the calendar's, whoever counts. */
function isInBareDays({ within, businessDays, path }: Window): boolean {
  return path === undefined && businessDays !== true && /^P(?:\d|[12]\d)D$/.test(within);
}

function quote({ source }: PolicyDocument, { span }: Window): string {
  const text = source.text.slice(source.offset(span.start), source.offset(span.end));
  return text.replace(/\s+/g, ' ').slice(0, 80);
}
