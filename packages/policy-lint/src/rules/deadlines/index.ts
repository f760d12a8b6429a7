import type { Rule } from '../../rule.ts';
import { ackTimeMissing } from './ack-time-missing.ts';

export const deadlinesRules: readonly Rule[] = [ackTimeMissing];
