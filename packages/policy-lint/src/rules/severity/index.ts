import type { Rule } from '../../rule.ts';

export const severityRules: readonly Rule[] = [];
