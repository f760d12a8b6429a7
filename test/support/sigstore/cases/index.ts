import type { Case } from './case.ts';
import { CHAIN, PROMISES, VALIDITY } from './certificates.ts';
import { DIGESTS, IDENTITIES, MEDIA_TYPES, SUBJECTS } from './contents.ts';
import { CHECKPOINTS, ENTRIES_OF_LOGS, PROOFS } from './logs.ts';
import { TIMES } from './timestamps.ts';

/** A class of what can be wrong with a bundle, and what is right beside it. */
export interface Group {
  readonly group: string;
  readonly cases: readonly Case[];
}

export const GROUPS: readonly Group[] = [
  { group: 'certificate chain', cases: CHAIN },
  { group: 'validity', cases: VALIDITY },
  { group: 'promise of the certificate log', cases: PROMISES },
  { group: 'log entry', cases: ENTRIES_OF_LOGS },
  { group: 'inclusion proof', cases: PROOFS },
  { group: 'checkpoint', cases: CHECKPOINTS },
  { group: 'timestamp', cases: TIMES },
  { group: 'media type', cases: MEDIA_TYPES },
  { group: 'digest', cases: DIGESTS },
  { group: 'subject', cases: SUBJECTS },
  { group: 'identity', cases: IDENTITIES },
];
