import type { SchemaViolation } from '../define-schema-rule.ts';

interface Validator {
  (facts: unknown): boolean;
  errors?: readonly SchemaViolation[] | null;
}

/** The schema of each schema rule by the rule's id, compiled ahead. */
export const validators: Readonly<Record<string, Validator>>;
