import { sayBand } from '../facts/say-promise.ts';
import type { PlannedCase } from '../schedule/case.ts';
import { factCommitment } from '../schedule/commitment.ts';
import { dueOf } from '../schedule/due.ts';
import type { Due } from '../schedule/due.ts';
import { releaseLimit } from '../schedule/put-off.ts';
import { severityLane } from '../schedule/severity-lane.ts';

/** Lanes that tell a release from the next patch release, which comes anyway. */
const EFFECTS: readonly string[] = ['next-patch-release', 'out-of-band-release'];

/**
 * The lanes of a case that say when its fix goes out: with the next patch release, or on its own and
 * then no later than that. They wait until somebody tells when it comes.
 */
export function laneDues(planned: PlannedCase): readonly Due[] {
  const { facts, process, rating, events } = planned;
  const due = releaseLimit(events.nextPatchAt, planned);
  return severityLane(facts, rating)
    .filter(({ band, fits }) => EFFECTS.includes(band.effect) && fits !== 'no')
    .flatMap(({ band, fits }) => {
      const commitment = factCommitment('severityBands', { ...band, says: sayBand(band) }, process);
      const dues = dueOf(planned, commitment, { due, doneAt: events.releasedAt });
      return dues.map((one) => ({ ...one, isConditional: fits === 'unknown' }));
    });
}
