import type { LogEntry } from '../bundle/bundle.ts';
import { RefusedError } from '../refusal/refusal.ts';
import type { LogAuthority, TrustedRoot } from '../trust/trusted-root.ts';
import { checkCheckpoint } from './checkpoint.ts';

/** Checks what an entry says about its place in a log, before the proof itself is computed. */
export function checkEntryPlace(entry: LogEntry, { logs }: TrustedRoot): void {
  const { inclusionProof: proof } = entry;
  const log = logs.find(({ logID }) => logID.equals(entry.logId));
  if (log === undefined) {
    throw new RefusedError(
      'LOG_UNTRUSTED',
      `The log entry is of the log ${entry.logId.toString('hex')}, which the trusted root does not hold`,
    );
  }
  if (proof === undefined) return;
  checkCheckpoint(proof, log);
  if (isOfVersion2(entry) && entry.logIndex !== proof.logIndex) {
    throw new RefusedError(
      'LOG_PROOF_INVALID',
      `The log entry has the index ${entry.logIndex}, and its proof of inclusion ${proof.logIndex}`,
    );
  }
}

/**
 * An inclusion promise is checked at its own time. An entry without one says no time that a log
 * stands by, so its log must have been trusted when it was signed.
 */
export function checkLogWindows(
  entries: readonly LogEntry[],
  { logs }: TrustedRoot,
  signedAt: readonly Date[],
): void {
  for (const { logId, inclusionPromise } of entries) {
    if (inclusionPromise !== undefined) continue;
    const own = logs.filter(({ logID }) => logID.equals(logId));
    if (own.some((log) => signedAt.every((time) => isTrustedAt(log, time)))) continue;
    throw new RefusedError(
      'LOG_UNTRUSTED',
      `The log ${logId.toString('hex')} was not trusted when the bundle was signed`,
    );
  }
}

/** Entries of the second version of Rekor name their log's own index; the first counts over all. */
function isOfVersion2({ kind, kindVersion }: LogEntry): boolean {
  return kind !== 'intoto' && kindVersion === '0.0.2';
}

function isTrustedAt({ validFor }: LogAuthority, time: Date): boolean {
  return validFor.start <= time && time <= validFor.end;
}
