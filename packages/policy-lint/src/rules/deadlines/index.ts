import type { Rule } from '../../rule.ts';
import { ackTimeMissing } from './ack-time-missing.ts';
import { ackTimeTooLong } from './ack-time-too-long.ts';
import { calendarOrBusiness } from './calendar-or-business.ts';
import { disclosureDeadlineMissing } from './disclosure-deadline-missing.ts';
import { exploitedPathMissing } from './exploited-path-missing.ts';
import { promiseContradiction } from './promise-contradiction.ts';
import { rangeLowerBound } from './range-lower-bound.ts';
import { statusCadenceMissing } from './status-cadence-missing.ts';
import { vagueDeadline } from './vague-deadline.ts';
import { windowsOutOfOrder } from './windows-out-of-order.ts';

export const deadlinesRules: readonly Rule[] = [
  ackTimeMissing,
  ackTimeTooLong,
  disclosureDeadlineMissing,
  statusCadenceMissing,
  vagueDeadline,
  rangeLowerBound,
  windowsOutOfOrder,
  promiseContradiction,
  calendarOrBusiness,
  exploitedPathMissing,
];
