/** Why a bundle is refused; each names one promise that did not hold. */
export type RefusalCode =
  /** Not JSON, of the wrong shape, ambiguous, or larger than any bundle is. */
  | 'BUNDLE_MALFORMED'
  | 'MEDIA_TYPE_UNSUPPORTED'
  | 'CERTIFICATE_MALFORMED'
  /** No trusted authority issued it, or none that was trusted at the time. */
  | 'CERTIFICATE_UNTRUSTED'
  | 'CERTIFICATE_EXPIRED'
  /** Issued for something else than signing code. */
  | 'CERTIFICATE_PURPOSE'
  | 'SCT_MISSING'
  | 'SCT_INVALID'
  | 'LOG_ENTRY_MISSING'
  | 'LOG_ENTRY_DUPLICATE'
  | 'LOG_UNTRUSTED'
  | 'LOG_PROMISE_INVALID'
  | 'LOG_PROOF_INVALID'
  | 'LOG_CHECKPOINT_INVALID'
  /** The log recorded another signature, digest, key or certificate than the bundle holds. */
  | 'LOG_BODY_MISMATCH'
  | 'TIMESTAMP_MISSING'
  | 'TIMESTAMP_MALFORMED'
  | 'TIMESTAMP_INVALID'
  | 'SIGNATURE_INVALID'
  | 'KEY_UNSUPPORTED'
  /** Signed by a certificate where a key was expected, or the other way round. */
  | 'SIGNER_KIND_MISMATCH'
  | 'IDENTITY_MISMATCH'
  | 'ISSUER_MISMATCH'
  | 'DIGEST_MISMATCH'
  | 'STATEMENT_MALFORMED'
  | 'SUBJECT_MISMATCH'
  | 'PREDICATE_MISMATCH';

/** A verification that says no: one sentence says what was found and what was expected. */
export interface Refusal {
  readonly status: 'refused';
  readonly code: RefusalCode;
  readonly message: string;
}

/** Ends a verification inside this package; `verifyBundle` turns it into a `Refusal`. */
export class RefusedError extends Error {
  readonly code: RefusalCode;

  constructor(code: RefusalCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'RefusedError';
    this.code = code;
  }

  refusal(): Refusal {
    return { status: 'refused', code: this.code, message: this.message };
  }
}
