export type ErrorCode =
  | 'USAGE'
  | 'INPUT_INVALID'
  | 'FILE_UNREADABLE'
  | 'CONFIG_INVALID'
  | 'SCHEMA_INVALID'
  | 'EVIDENCE_UNAVAILABLE';

/**
 * The job could not be done. (A policy that breaks a rule, or a gate that says no, is a result
 * and is returned, never thrown.) The message is one sentence: what was found, what was expected,
 * what to do.
 */
export class EmbargoError extends Error {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'EmbargoError';
    this.code = code;
  }
}
