import { readStatement } from '../documents/statement.ts';
import type { Statement } from '../documents/statement.ts';
import { RefusedError } from '../refusal/refusal.ts';

const PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** Reads the payload of an envelope, which must be an in-toto statement. */
export function statementOf(payloadType: string, payload: Uint8Array): Statement {
  if (payloadType !== PAYLOAD_TYPE) {
    throw new RefusedError(
      'STATEMENT_MALFORMED',
      `The envelope holds ${JSON.stringify(payloadType)}, expected ${PAYLOAD_TYPE}`,
    );
  }
  const statement = readStatement(payload);
  if (statement.status === 'read') return statement.value;
  throw new RefusedError('STATEMENT_MALFORMED', statement.message);
}
