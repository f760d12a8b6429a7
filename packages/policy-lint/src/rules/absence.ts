import { FOREIGN } from '../define-schema-rule.ts';
import { isEnglish } from '../document/language.ts';
import type { RuleContext } from '../rule.ts';

/**
 * Whether a check of the text may hold against the policy what it does not say: neither where
 * the text only points elsewhere, nor where it is in a language that the check does not read.
 */
export function judgesAbsence(
  { kind, document }: RuleContext,
  unchecked: (reason: string) => void,
): boolean {
  if (kind !== 'policy') return false;
  if (isEnglish(document)) return true;
  unchecked(FOREIGN);
  return false;
}
