import { createHmac } from 'node:crypto';

import { EmbargoError } from '@embargo/core';

const LEAST_SECRET = 32;

/**
 * The name that a case has in a store. It tells nothing to who does not hold the secret: not the
 * case, and not whether two stores hold the same one. Throws `CONFIG_INVALID` for a secret of
 * fewer than 32 characters.
 */
export function caseName(secret: string, caseId: string): string {
  if (secret.length < LEAST_SECRET) {
    const message = `The ledger's secret has ${secret.length} characters, expected at least ${LEAST_SECRET}; make one with "openssl rand -hex 32".`;
    throw new EmbargoError('CONFIG_INVALID', message);
  }
  return createHmac('sha256', secret).update(`embargo-ledger\0case\0${caseId}`).digest('hex');
}
