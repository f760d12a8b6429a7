import { EmbargoError } from '@embargo/core';
import { inForce, latestOf } from '@embargo/ledger';
import type { Ledger } from '@embargo/ledger';

import type { AuditRecord, Decision } from './decisions.ts';

/**
 * Reads what the ledger says of the cases' patches. A case that nobody has judged says nothing; one
 * that cannot be read throws, and so does one with entries of a newer version, for what is left out
 * may be what takes a verdict back.
 */
export async function readRecord(
  ledger: Pick<Ledger, 'read'>,
  ghsaIds: readonly string[],
): Promise<AuditRecord> {
  const decisions: Decision[] = [];
  const waivedChecks = new Set<string>();
  for (const ghsaId of ghsaIds) {
    const reading = await ledger.read(ghsaId);
    if (reading.status === 'unreadable') throw unreadable(reading.reason, reading.remedy);
    if (reading.foreign.length > 0) throw unreadable('An entry is of a newer version.', UPDATE);
    const readiness = latestOf(reading, 'readiness');
    if (readiness !== undefined) decisions.push({ ghsaId, ...readiness.data });
    for (const { data } of inForce(reading, 'waiver')) waivedChecks.add(data.checkId);
  }
  return { decisions, waivedChecks };
}

const UPDATE = 'Use the version of the suite that wrote it.';

function unreadable(reason: string, remedy: string): EmbargoError {
  return new EmbargoError('EVIDENCE_UNAVAILABLE', `${reason} ${remedy}`);
}
