import { createHmac } from 'node:crypto';

import { EmbargoError } from '@embargo/core';
import type { SendKey } from '@embargo/core';

const LEAST_SECRET = 32;

/**
 * Names sends where outsiders may see the name: in a Message-ID, a hidden marker, a nonce. 32
 * hexadecimal digits, the same for the same key, that tell nothing to who has not the secret.
 */
export type TokenOf = (key: SendKey) => string;

/** Throws `CONFIG_INVALID` for a secret of fewer than 32 characters. */
export function tokensFrom(secret: string): TokenOf {
  if (secret.length < LEAST_SECRET) {
    const message = `The secret that names notices has ${secret.length} characters, expected at least ${LEAST_SECRET}; make one with "openssl rand -hex 32".`;
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  return ({ case: caseId, phase, channel, recipient }) =>
    createHmac('sha256', secret)
      .update(['embargo-send', caseId, phase, channel, recipient].join('\0'))
      .digest('hex')
      .slice(0, 32);
}
