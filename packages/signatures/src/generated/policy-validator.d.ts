interface Violation {
  readonly instancePath: string;
  readonly keyword: string;
  readonly message?: string;
  readonly params: Readonly<Record<string, unknown>>;
}

interface Validator {
  (value: unknown): boolean;
  errors?: readonly Violation[] | null;
}

/** `schemas/release-policy.schema.json`, compiled ahead. */
export const validateReleasePolicy: Validator;
