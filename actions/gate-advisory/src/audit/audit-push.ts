import type { Payload } from '@embargo/case';
import { EmbargoError } from '@embargo/core';

import { pushOf } from '../event/push.ts';
import { auditRange } from './audit-range.ts';
import type { AuditOutcome } from './audit-range.ts';
import type { AuditPorts } from './ports.ts';

/**
 * Audits what a push brought to a branch. A tag brings no commit to a branch, and a deleted branch
 * none at all; of a new branch what the default branch does not have is audited. Throws
 * `INPUT_INVALID` where the event is no push.
 */
export async function auditPush(payload: Payload, ports: AuditPorts): Promise<AuditOutcome> {
  const push = pushOf(payload);
  if (push === undefined) {
    throw new EmbargoError(
      'INPUT_INVALID',
      'The event of the audit is no push, expected a workflow that runs on push to branches',
    );
  }
  const { branch, before, after } = push;
  if (branch === undefined) return nothing('A tag was pushed, which brings no commit to a branch');
  if (after === undefined) return nothing('The branch was deleted; nothing came to it');
  return auditRange(
    { branch, head: after, ...(before === undefined ? {} : { base: before }) },
    ports,
  );
}

function nothing(sentence: string): AuditOutcome {
  return { passed: true, sentences: [sentence] };
}
