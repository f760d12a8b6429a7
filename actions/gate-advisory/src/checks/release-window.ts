import { isInsideWindow, nextOpening, sayInstant, sayWindow, unobservable } from '@embargo/core';
import type { ReleaseWindow } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { givesAway, judgeHurry } from '../case/urgency.ts';
import { fail, notApplicable, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';

/** Asked of the build only where the build itself tells the public. */
export const releaseWindow: Check = {
  id: 'release-window',
  promise: 'The release comes out inside the release window.',
  stages: ['build', 'publish'],
  isAboutTime: true,
  promisedBy: ({ facts, process }) => {
    const window = process.releaseWindow;
    if (window === undefined) return placeOf(facts.releaseWindow);
    return [{ ...window.origin, strength: window.strength }];
  },
  evaluate(evidence) {
    if (!givesAway(evidence)) return notApplicable('the build runs in private and tells nobody');
    const hurried = judgeHurry(evidence);
    if (hurried !== undefined) return hurried;
    const window = evidence.process.releaseWindow;
    if (window === undefined) {
      return unobservable(
        'the release window of the policy has a time or zone that cannot be reckoned with',
        'give it as `releaseWindow` in `.github/embargo.yml`',
      );
    }
    return isInsideWindow(window, evidence.now) ? PASS : closed(window, evidence.now);
  },
};

function closed(window: ReleaseWindow, now: Date): Verdict {
  const opening = nextOpening(window, now);
  const reason = `it is ${sayInstant(now)}, the release window is ${sayWindow(window)}`;
  if (opening !== undefined)
    return fail(reason, `release at the next opening, ${sayInstant(opening)}`);
  return fail(
    `${reason}, and it does not open within 400 days`,
    'take dates out of `blackoutDates` in `.github/embargo.yml`, or days into `releaseWindow`',
  );
}
