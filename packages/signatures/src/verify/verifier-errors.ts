import { EmbargoError } from '@embargo/core';
import { VerificationError } from '@sigstore/verify';

import { RefusedError } from '../refusal/refusal.ts';
import type { RefusalCode } from '../refusal/refusal.ts';

/** By the library's code, then by what its message says. The first that fits names the refusal. */
const CODES: readonly (readonly [string, RegExp, RefusalCode])[] = [
  ['TIMESTAMP_ERROR', /^expected/, 'TIMESTAMP_MISSING'],
  ['TIMESTAMP_ERROR', /^/, 'TIMESTAMP_INVALID'],
  ['CERTIFICATE_ERROR', /^expected/, 'SCT_MISSING'],
  ['CERTIFICATE_ERROR', /SCT/, 'SCT_INVALID'],
  ['CERTIFICATE_ERROR', /^/, 'CERTIFICATE_UNTRUSTED'],
  ['TLOG_ERROR', /^duplicate/, 'LOG_ENTRY_DUPLICATE'],
  ['TLOG_ERROR', /^/, 'LOG_ENTRY_MISSING'],
  ['TLOG_INCLUSION_PROMISE_ERROR', /^/, 'LOG_PROMISE_INVALID'],
  ['TLOG_INCLUSION_PROOF_ERROR', /checkpoint/, 'LOG_CHECKPOINT_INVALID'],
  ['TLOG_INCLUSION_PROOF_ERROR', /^/, 'LOG_PROOF_INVALID'],
  ['TLOG_MISSING_INCLUSION_ERROR', /^/, 'LOG_PROOF_INVALID'],
  ['TLOG_BODY_ERROR', /^/, 'LOG_BODY_MISMATCH'],
  ['SIGNATURE_ERROR', /^/, 'SIGNATURE_INVALID'],
];

/**
 * What the library threw, as a refusal; whatever it stumbles over is no bundle that holds. A job
 * that could not be done is thrown on.
 */
export function refusalOf(error: unknown): RefusedError {
  if (error instanceof EmbargoError) throw error;
  if (error instanceof RefusedError) return error;
  if (!(error instanceof VerificationError)) {
    return new RefusedError('BUNDLE_MALFORMED', 'The bundle cannot be read', { cause: error });
  }
  const { message } = error;
  const code = CODES.find(([of, pattern]) => of === codeOf(error) && pattern.test(message))?.[2];
  return new RefusedError(code ?? 'BUNDLE_MALFORMED', `The bundle does not hold: ${message}`, {
    cause: error,
  });
}

function codeOf(error: VerificationError): string {
  return 'code' in error && typeof error.code === 'string' ? error.code : '';
}
