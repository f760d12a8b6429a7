import type { Rule } from '../../rule.ts';

export const intakeRules: readonly Rule[] = [];
