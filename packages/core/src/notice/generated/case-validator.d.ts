/** A keyword of the schema that a value breaks, as Ajv reports it. */
export interface CaseViolation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly CaseViolation[] | null;
}

/** `schemas/notice-case.schema.json`, compiled ahead. */
export const validateNoticeCase: Validator;
