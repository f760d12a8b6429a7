import type { SendResult } from '@embargo/core';

const RECONNECT_MS = 5_000;
const GREYLISTED_MS = 60_000;
const NOT_TRUSTED = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/**
 * What an error of the SMTP client says about the mail. `isHandedOver`: all of it was given to the
 * connection, so that the server may have taken it before the answer was lost.
 */
export function refusalOf(error: unknown, isHandedOver: boolean): SendResult {
  const { code, response } = partsOf(error);
  if (isHandedOver && code !== 'EMESSAGE') {
    return { status: 'unknown', reason: 'The mail server gave no answer to the end of the mail.' };
  }
  if (code === 'EAUTH') return refused('The mail server does not accept user and password');
  if (code === 'ETLS' || NOT_TRUSTED.test(causeOf(error))) {
    return refused('The mail server offers no TLS that can be trusted');
  }
  if (response >= 500) return refused(`The mail server answered ${response}`);
  const reason =
    response >= 400
      ? `The mail server answered ${response}, which is for now.`
      : 'The mail server could not be reached.';
  const retryAfterMs = response >= 400 ? GREYLISTED_MS : RECONNECT_MS;
  return { status: 'not-sent', reason, retryAfterMs };
}

function refused(found: string): SendResult {
  return { status: 'refused', reason: `${found}, so nothing was sent.` };
}

function partsOf(error: unknown): { readonly code: string; readonly response: number } {
  if (typeof error !== 'object' || error === null) return { code: '', response: 0 };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  const response =
    'responseCode' in error && typeof error.responseCode === 'number' ? error.responseCode : 0;
  return { code, response };
}

/** The code of what is beneath an error of the socket. */
function causeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('cause' in error)) return '';
  return partsOf(error.cause).code;
}
