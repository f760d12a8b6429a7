import { createHash } from 'node:crypto';

import { latest, once, readWorkspaceFile, saidIn } from '@embargo/case';
import type { StepMeans } from '@embargo/case';
import type { Advisory } from '@embargo/core';
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
 * Makes an advisory of a report that came another way, once, and records when it came in. One that
 * a run before made without knowing so is found again by its text.
 */
export async function takeReport(
  { path, receivedAt }: MailedReport,
  { advisories, workspace, ...means }: Intake,
): Promise<void> {
  const text = readWorkspaceFile({ input: 'report', path, workspace });
  const report = textsOf(text);
  const note = async (ghsaId: string): Promise<void> => {
    await means.ledger.record(ghsaId, (record) =>
      latest(saidIn(record, []), 'received') === undefined ? [received(receivedAt, means.by)] : [],
    );
  };
  await once(
    {
      caseId: INTAKE,
      name: `report-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`,
      perform: async () => {
        await note((await advisories.create(report)).ghsaId);
      },
      isThere: async () => {
        const { advisories: all } = await advisories.list('all');
        const made = all.find((advisory) => isSameText(advisory, report));
        if (made !== undefined) await note(made.ghsaId);
        return made !== undefined;
      },
    },
    means,
  );
}

type Texts = Pick<Advisory, 'summary' | 'description'>;

function isSameText(one: Texts, other: Texts): boolean {
  return wordsOf(one) === wordsOf(other);
}

/** GitHub keeps line ends as it likes. */
function wordsOf({ summary, description }: Texts): string {
  return `${summary.reveal()}\n${description.reveal()}`.replace(/\s+/g, ' ').trim();
}

function received(receivedAt: Date, by: string): Draft {
  const at = receivedAt.toISOString();
  return { kind: 'received', state: 'recorded', at, by, data: { channel: 'email' } };
}
