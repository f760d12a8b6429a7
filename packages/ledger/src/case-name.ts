import { createHmac } from 'node:crypto';

import { EmbargoError } from '@embargo/core';

const LEAST_SECRET = 32;

/**
 * The name that a case has in a store; it does not tell the case to who does not hold the secret.
 * Throws `CONFIG_INVALID` for a secret of fewer than 32 characters.
 */
export function caseName(secret: string, caseId: string): string {
  return nameFrom(secret, ['case', caseId]);
}

/** The name of the append of that number, from 1, in a case. */
export function nameInCase(secret: string, caseId: string, number: number): string {
  return nameFrom(secret, ['append', caseId, String(number)]);
}

/** Throws `CONFIG_INVALID` for a secret of fewer than 32 characters, which names would give away. */
export function checkLedgerSecret(secret: string): void {
  if (secret.length >= LEAST_SECRET) return;
  const message = `The ledger's secret has ${secret.length} characters, expected at least ${LEAST_SECRET}; make one with "openssl rand -hex 32".`;
  throw new EmbargoError('CONFIG_INVALID', message);
}

function nameFrom(secret: string, parts: readonly string[]): string {
  checkLedgerSecret(secret);
  return createHmac('sha256', secret)
    .update(['embargo-ledger', ...parts].join('\0'))
    .digest('hex');
}
