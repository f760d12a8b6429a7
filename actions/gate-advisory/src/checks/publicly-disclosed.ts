import { USAGE } from '@embargo/case';
import { sayInstant } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { publicSince } from '../case/urgency.ts';
import { vouched } from '../case/vouched.ts';
import { fail, notApplicable, PASS, STAGES } from '../check.ts';
import type { Check, Verdict } from '../check.ts';
import type { Evidence } from '../evidence/evidence.ts';

const COMMAND = USAGE['privacy-asked'];

export const publiclyDisclosed: Check = {
  id: 'publicly-disclosed',
  promise: 'Whoever made the vulnerability public was asked for private disclosure first.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.publicDisclosure),
  evaluate(evidence) {
    const since = publicSince(evidence);
    if (since.status === 'unobservable') return since;
    if (since.value === undefined) {
      return notApplicable('nobody recorded that the vulnerability is public before its release');
    }
    if (evidence.facts.publicDisclosure?.askForPrivacy !== true) return PASS;
    return judgeAnswer(evidence, since.value.at);
  },
};

function judgeAnswer(evidence: Evidence, since: Date): Verdict {
  const { record } = evidence;
  if (record.status === 'unobservable') return record;
  const asked = vouched(evidence, record.value.privacyAsked, COMMAND);
  if (asked.status === 'unobservable') return asked;
  if (asked.value !== undefined) return PASS;
  return fail(
    `the vulnerability is public since ${sayInstant(since)}, and no request for private disclosure is recorded`,
    `ask whoever made it public, and record the answer with \`${COMMAND}\``,
  );
}
