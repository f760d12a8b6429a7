import type { Rule } from '../../rule.ts';

export const distributorsRules: readonly Rule[] = [];
