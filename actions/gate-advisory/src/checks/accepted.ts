import { unobservable } from '@embargo/core';
import type { Advisory } from '@embargo/core';

import { fail, notApplicable, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';

export const accepted: Check = {
  id: 'accepted',
  promise: 'The report is accepted and its advisory is a draft.',
  stages: STAGES,
  promisedBy: () => 'always',
  evaluate({ advisory, stage }) {
    const { state } = advisory;
    switch (state) {
      case 'draft':
        return isContradictory(advisory) ? contradiction() : PASS;
      case 'triage':
        return fail(
          'the advisory is in triage, expected a draft: nobody accepted its report yet',
          'accept the report on its advisory, which opens it as a draft, or close it',
        );
      case 'published':
        return stage === 'readiness' ? tooLate() : notApplicable('it is published already');
      case 'closed':
      case 'withdrawn':
        return fail(
          `the advisory is ${state}, expected a draft`,
          'open it again where the vulnerability is real; else there is nothing to release',
        );
    }
  },
};

function isContradictory({ publishedAt, report }: Advisory): boolean {
  return publishedAt !== undefined || report?.isAccepted === false;
}

function contradiction(): Verdict {
  return unobservable(
    'the advisory is a draft, and yet published or with a report that nobody accepted',
    'run the gate again; where it stays, look at the advisory on GitHub',
  );
}

function tooLate(): Verdict {
  return fail(
    'the advisory is published already, which deleted its fork: there is nothing left to merge',
    'open a new advisory for what is not fixed yet',
  );
}
