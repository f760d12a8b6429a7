import type { Rule } from '../../rule.ts';
import { emptyLink } from './empty-link.ts';

export const textRules: readonly Rule[] = [emptyLink];
