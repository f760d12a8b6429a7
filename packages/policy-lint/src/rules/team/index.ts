import type { Rule } from '../../rule.ts';

export const teamRules: readonly Rule[] = [];
