import { createHash } from 'node:crypto';

import { once, readWorkspaceFile } from '@embargo/case';
import type { StepMeans } from '@embargo/case';
import { EmbargoError } from '@embargo/core';
import type { Advisories } from '@embargo/github';
import type { Draft } from '@embargo/ledger';

import { textsOf } from '../inputs.ts';
import type { MailedReport } from '../inputs.ts';

/** Under which the ledger keeps which reports were taken; no advisory has such an id. */
export const INTAKE = 'intake';

export interface Intake extends StepMeans {
  readonly advisories: Advisories;
  readonly workspace: string;
}

/**
 * Makes an advisory of a report that came another way, once, and records when it came in. Throws
 * where nobody can know whether an earlier run made it.
 */
export async function takeReport(
  { path, receivedAt }: MailedReport,
  { advisories, workspace, ...means }: Intake,
): Promise<void> {
  const text = readWorkspaceFile({ input: 'report', path, workspace });
  const { summary, description } = textsOf(text);
  const name = `report-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  const result = await once(
    {
      caseId: INTAKE,
      name,
      perform: async () => {
        const { ghsaId } = await advisories.create({ summary, description });
        await means.ledger.record(ghsaId, () => [received(receivedAt, means.by)]);
      },
    },
    means,
  );
  if (result !== 'held') return;
  const message =
    'A run before this one was cut off while it made an advisory of this report, expected to know whether it did; look at the advisories, write the missing one by hand and say `/received` on it';
  throw new EmbargoError('EVIDENCE_UNAVAILABLE', message);
}

function received(receivedAt: Date, by: string): Draft {
  const at = receivedAt.toISOString();
  return { kind: 'received', state: 'recorded', at, by, data: { channel: 'email' } };
}
