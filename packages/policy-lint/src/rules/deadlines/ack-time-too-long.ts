import { hoursOf, sayDuration } from '@embargo/core';
import type { Window } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';

const DEFAULT = { hours: 14 * 24, said: '14 days' };
const STRICT = { hours: 3 * 24, said: '3 working days' };

/** Five business days take seven days of the calendar. */
const CALENDAR_SHARE = 7 / 5;

export const ackTimeTooLong = defineRule({
  code: 'CVD302',
  id: 'ack-time-too-long',
  summary: 'A report is acknowledged within 14 days, in the strict profile within 3 working days',
  level: 'error',
  why: 'A reporter who waits for weeks takes silence for an answer. Two weeks is the longest that the OpenSSF badge allows, and most projects answer within three working days.',
  mend: 'Promise an acknowledgement within 3 business days: it only says that a person has read the report.',
  source: 'OpenSSF Best Practices vulnerability_report_response; OpenSSF guide for maintainers',
  controls: ['OSPS-VM-01.01'],
  messages: { long: 'A report is acknowledged within {found} only, expected {most} at most' },
  check({ facts, profile }, report) {
    const most = profile === 'strict' ? STRICT : DEFAULT;
    const windows = facts.acknowledgement ?? [];
    const isShort = (window: Window): boolean =>
      hoursFor(window, profile === 'strict') <= most.hours;
    // Where every report is answered in time, longer limits by severity are for what follows.
    if (windows.some((window) => window.levels === undefined && isShort(window))) return;
    for (const window of windows) {
      if (isShort(window)) continue;
      report('long', window, {
        found: sayDuration(window.within, window.businessDays),
        most: most.said,
      });
    }
  },
});

/** A limit in working days is held against business days as they are, else as the calendar has. */
function hoursFor({ within, businessDays }: Window, inWorkingDays: boolean): number {
  const hours = hoursOf(within);
  return businessDays === true && !inWorkingDays ? hours * CALENDAR_SHARE : hours;
}
