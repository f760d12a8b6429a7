import type { Rule } from '../../rule.ts';
import { ambiguousClockStart } from './ambiguous-clock-start.ts';
import { defaultTemplateLeft } from './default-template-left.ts';
import { duplicateHeading } from './duplicate-heading.ts';
import { nameDrift } from './name-drift.ts';
import { policyLinkOnly } from './policy-link-only.ts';
import { policyMissing } from './policy-missing.ts';
import { policyShadowed } from './policy-shadowed.ts';
import { processInImage } from './process-in-image.ts';
import { repeatedWord } from './repeated-word.ts';
import { responsibleDisclosureTerm } from './responsible-disclosure-term.ts';
import { timelinesNotBinding } from './timelines-not-binding.ts';
import { tocUnterminated } from './toc-unterminated.ts';

export const documentRules: readonly Rule[] = [
  policyMissing,
  policyShadowed,
  policyLinkOnly,
  defaultTemplateLeft,
  duplicateHeading,
  processInImage,
  tocUnterminated,
  repeatedWord,
  timelinesNotBinding,
  ambiguousClockStart,
  responsibleDisclosureTerm,
  nameDrift,
];
