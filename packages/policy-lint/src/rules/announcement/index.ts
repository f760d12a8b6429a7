import type { Rule } from '../../rule.ts';

export const announcementRules: readonly Rule[] = [];
