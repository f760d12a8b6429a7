import type { SchemaViolation } from '../define-schema-rule.ts';
import type { Profile } from '../rule.ts';

interface Validator {
  (facts: unknown): boolean;
  errors?: readonly (SchemaViolation & { readonly schemaPath: string })[] | null;
}

/** The schema rules of each profile, compiled ahead. */
export const validators: Readonly<Record<Profile, Validator>>;
