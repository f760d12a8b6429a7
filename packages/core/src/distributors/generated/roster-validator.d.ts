/** A keyword of the schema that a value breaks, as Ajv reports it. */
export interface RosterViolation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly RosterViolation[] | null;
}

/** `schemas/distributors.schema.json`, compiled ahead. */
export const validateDistributors: Validator;
