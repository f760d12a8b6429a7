import { EmbargoError } from '@embargo/core';
import type { Arrival, ErrorCode, LookUp, SendResult } from '@embargo/core';

/** After these nothing was changed. */
const CERTAIN: readonly ErrorCode[] = [
  'TOKEN_REFUSED',
  'PERMISSION_MISSING',
  'NOT_FOUND',
  'REQUEST_REFUSED',
  'CONFIG_INVALID',
  'INPUT_INVALID',
];
/** After these neither, and later it may work: the client has waited as long as it may. */
const CERTAIN_FOR_NOW: readonly ErrorCode[] = ['RATE_LIMITED', 'EVIDENCE_UNAVAILABLE'];

/** Changes something at GitHub; what GitHub does not do becomes a result. */
export async function change(work: () => Promise<SendResult>): Promise<SendResult> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    if (CERTAIN.includes(error.code)) return { status: 'refused', reason: error.message };
    if (CERTAIN_FOR_NOW.includes(error.code)) {
      return { status: 'not-sent', reason: error.message, retryAfterMs: Infinity };
    }
    return { status: 'unknown', reason: error.message };
  }
}

export async function lookFor(find: () => Promise<LookUp>): Promise<LookUp> {
  try {
    return await find();
  } catch (error) {
    if (!(error instanceof EmbargoError)) throw error;
    return { status: 'unsure', reason: error.message };
  }
}

export async function arrivalOf(find: () => Promise<LookUp>): Promise<Arrival> {
  const found = await lookFor(find);
  if (found.status === 'found') return { status: 'arrived', receipt: found.receipt };
  return found.status === 'absent' ? { status: 'not-yet' } : found;
}
