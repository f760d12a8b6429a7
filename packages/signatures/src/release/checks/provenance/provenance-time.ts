import { failed, passed, skipped } from '../../check.ts';
import { provenanceCheck } from './provenance-check.ts';

/** Clocks of two machines may differ by as much. */
const TOLERANCE_MS = 5 * 60_000;

/** It was signed after its commit was made and before now, by the times of log and timestamps. */
export const provenanceTime = provenanceCheck({
  id: 'provenance-time',
  promise: 'It was built after its commit and before now',
  judge({ evidence, signed, provenance }) {
    const at = signed.verdict.signedAt;
    if (at === undefined) return skipped('No time of signing is known');
    const said = provenance.finishedOn ?? provenance.startedOn ?? at;
    const latest = Math.max(at.getTime(), said.getTime());
    if (latest > evidence.now.getTime() + TOLERANCE_MS) {
      const found = new Date(latest).toISOString();
      return failed('PROVENANCE_IN_FUTURE', `before ${evidence.now.toISOString()}`, found);
    }
    const { commit } = evidence;
    const made = commit?.status === 'observed' ? commit.value.committedAt : undefined;
    if (made !== undefined && at.getTime() < made.getTime() - TOLERANCE_MS) {
      return failed('PROVENANCE_TOO_OLD', `after ${made.toISOString()}`, at.toISOString());
    }
    return passed(`It was signed at ${at.toISOString()}`);
  },
});
