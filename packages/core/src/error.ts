export type ErrorCode =
  | 'USAGE'
  | 'INPUT_INVALID'
  | 'FILE_UNREADABLE'
  | 'CONFIG_INVALID'
  | 'SCHEMA_INVALID'
  | 'EVIDENCE_UNAVAILABLE'
  /** A token that is wrong, expired or revoked. */
  | 'TOKEN_REFUSED'
  | 'PERMISSION_MISSING'
  /** Absent, or hidden from the token: GitHub tells neither from the other. */
  | 'NOT_FOUND'
  /** Understood and not done: what was asked does not fit the state of things. */
  | 'REQUEST_REFUSED'
  | 'RATE_LIMITED'
  /** An answer that is cut off, of another form than documented, or too large. */
  | 'ANSWER_INVALID'
  /** The build command, a tool that it needs, or a repetition of it did not come to its end. */
  | 'BUILD_FAILED'
  /** What was built is not what the workflow says it is. */
  | 'ARTIFACT_WRONG'
  /** Fulcio, a log or a timestamp authority did not sign, or not what was asked for. */
  | 'SIGNING_FAILED'
  /** A change that may or may not have been made: look it up before asking for it again. */
  | 'OUTCOME_UNKNOWN'
  /** A rehearsal could not be played to its end, or reached for another host. */
  | 'REHEARSAL_BROKEN';

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
