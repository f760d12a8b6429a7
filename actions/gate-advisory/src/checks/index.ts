import type { Check } from '../check.ts';

/** Every check, in the order of the process. */
export const checks: readonly Check[] = [];
