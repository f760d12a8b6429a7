import { hoursOf } from '@embargo/core';
import type { LeadTime } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';

/** The longest embargo of the linux-distros list. */
const LONGEST_DAYS = 14;
const HOURS_A_DAY = 24;

export const leadTimeTooLong = defineRule({
  code: 'CVD511',
  id: 'lead-time-too-long',
  summary: 'Distributors hold a secret for no longer than two weeks',
  level: 'info',
  why: 'Each day of an embargo is a day for a leak, and users stay exposed while a fix exists. The linux-distros list takes no embargo beyond 14 days, so a longer one cannot be shared there.',
  mend: 'Keep the notice to at most 14 days before the disclosure.',
  source: 'linux-distros list policy; OpenSSF guide to coordinated vulnerability disclosure',
  controls: [],
  messages: {
    long: 'Notice may come {days} days before the disclosure, expected at most 14, the longest embargo of linux-distros',
  },
  check({ facts }, report) {
    for (const leadTime of facts.distributors?.leadTimes ?? []) {
      const days = earliestDays(leadTime);
      if (leadTime.direction === 'before' && days > LONGEST_DAYS)
        report('long', leadTime, { days });
    }
  },
});

function earliestDays({ within, atLeast }: LeadTime): number {
  return Math.round(hoursOf(within ?? atLeast ?? 'PT0H') / HOURS_A_DAY);
}
