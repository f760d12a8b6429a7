import { counted, isSameLogin, unobservable } from '@embargo/core';
import type { Advisory } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { fail, PASS } from '../check.ts';
import type { Check, Verdict } from '../check.ts';

export const creditsAgreed: Check = {
  id: 'credits-agreed',
  promise: 'The reporter is credited, and everyone credited has answered.',
  stages: ['publish'],
  promisedBy: ({ facts }) => placeOf(facts.credit),
  evaluate({ advisory }) {
    const { credits } = advisory;
    const pending = credits.filter(({ state }) => state === 'pending').length;
    if (pending > 0) {
      return fail(
        `${pending} of ${counted(credits.length, 'credit')} ${pending === 1 ? 'has' : 'have'} no answer yet`,
        'ask them to accept or decline the credit, or take it out of the advisory',
      );
    }
    if (credits.some(({ state }) => state === undefined)) {
      return unobservable(
        'GitHub did not tell what those credited answered',
        'give the App the permission `repository_advisories: read`',
      );
    }
    return judgeReporter(advisory);
  },
};

function judgeReporter(advisory: Advisory): Verdict {
  const reporter = advisory.report?.reporter;
  if (reporter !== undefined) return isCredited(advisory, reporter) ? PASS : uncredited();
  if (advisory.credits.length > 0) return PASS;
  return unobservable(
    'nobody is credited, and the advisory does not tell who reported the vulnerability',
    'credit its reporter or finder on the advisory, or let two people waive this check',
  );
}

function isCredited({ credits }: Advisory, reporter: string): boolean {
  return credits.some(({ login }) => isSameLogin(login, reporter));
}

function uncredited(): Verdict {
  return fail(
    'the reporter is not among those whom the advisory credits',
    'add the reporter to the credits of the advisory, so that they can accept or decline',
  );
}
