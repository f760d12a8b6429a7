import type { Rule } from '../../rule.ts';

export const craRules: readonly Rule[] = [];
