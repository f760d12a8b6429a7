import type { SchemaViolation } from '../define-schema-rule.ts';

interface Validator {
  (value: unknown): boolean;
  errors?: readonly SchemaViolation[] | null;
}

/** `schemas/embargo-config.schema.json`, compiled ahead. */
export const validateConfig: Validator;
