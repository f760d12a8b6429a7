import type { Rule } from '../rule.ts';
import { ackTimeMissing } from './ack-time-missing.ts';
import { emptyLink } from './empty-link.ts';

/** Every rule, by code. */
export const rules: readonly Rule[] = [ackTimeMissing, emptyLink];
