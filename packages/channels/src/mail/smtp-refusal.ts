import type { SendResult } from '@embargo/core';

const RECONNECT_MS = 5_000;
const GREYLISTED_MS = 60_000;
const NOT_TRUSTED = /^(?:ERR_TLS_|ERR_SSL_|CERT_|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_)/;

/**
 * What an error of the SMTP client says about the mail. `isHandedOver`: all of it was given to the
 * connection, so that the server may have taken it before the answer was lost.
 */
export function refusalOf(error: unknown, isHandedOver: boolean): SendResult {
  const { code, response, original } = partsOf(error);
  if (isHandedOver && code !== 'EMESSAGE') {
    return { status: 'unknown', reason: 'The mail server gave no answer to the end of the mail.' };
  }
  if (code === 'EAUTH') return refused('The mail server does not accept user and password');
  if (code === 'ETLS' || NOT_TRUSTED.test(original)) {
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

/** Whether the server ended the connection instead of saying anything of a mail (421, RFC 5321). */
export function isLineGone(error: unknown): boolean {
  const { response } = partsOf(error);
  return response === 0 || response === 421;
}

function refused(found: string): SendResult {
  return { status: 'refused', reason: `${found}, so nothing was sent.` };
}

interface Parts {
  readonly code: string;
  readonly response: number;
  /** The code of the socket's error beneath it. */
  readonly original: string;
}

function partsOf(error: unknown): Parts {
  const fields = new Map<string, unknown>(
    typeof error === 'object' && error !== null ? Object.entries(error) : [],
  );
  const textOf = (name: string): string => {
    const value = fields.get(name);
    return typeof value === 'string' ? value : '';
  };
  const response = fields.get('responseCode');
  return {
    code: textOf('code'),
    response: typeof response === 'number' ? response : 0,
    original: textOf('originalCode'),
  };
}
