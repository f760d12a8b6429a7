import { closingAfter, lastClosing, sayWindow } from '../release-window/release-window.ts';
import type { PlannedCase } from '../schedule/case.ts';
import { commitmentOf } from '../schedule/commitment.ts';
import { dueOf } from '../schedule/due.ts';
import type { Due } from '../schedule/due.ts';

/**
 * Whether the release was inside of the window: due by the last instant of it, or for one outside of
 * any, of the last one before. What is public already waits for no window.
 */
export function windowDue(planned: PlannedCase): readonly Due[] {
  const { process, events } = planned;
  const window = process.releaseWindow;
  if (window === undefined || events.publicAt !== undefined) return [];
  const { strength, origin } = window;
  const commitment = commitmentOf(
    'releaseWindow',
    { says: sayWindow(window), strength, origin },
    process,
  );
  const doneAt = events.releasedAt;
  if (doneAt === undefined) return dueOf(planned, commitment, {});
  const closing = closingAfter(window, doneAt) ?? lastClosing(window, doneAt);
  return dueOf(planned, commitment, { due: lastOf(closing ?? events.reportReceivedAt), doneAt });
}

/** A window is closed at the instant at which it closes. */
function lastOf(closing: Date): Date {
  return new Date(closing.getTime() - 1);
}
