import { USAGE } from '@embargo/case';
import { sayInstant } from '@embargo/core';

import { placeOf } from '../case/places.ts';
import { givesAway } from '../case/urgency.ts';
import { vouched } from '../case/vouched.ts';
import { fail, PASS, passWith, STAGES } from '../check.ts';
import type { Check } from '../check.ts';

const COMMAND = USAGE.upstream;

/** A word given to another project binds also where the policy's own timelines only suggest. */
export const upstreamDate: Check = {
  id: 'upstream-date',
  promise: 'Nothing is released before the date of another project on which the fix depends.',
  stages: STAGES,
  promisedBy: ({ facts }) => placeOf(facts.upstream),
  evaluate(evidence) {
    const { record, now } = evidence;
    if (record.status === 'unobservable') return record;
    const upstream = vouched(evidence, record.value.upstream, COMMAND);
    if (upstream.status === 'unobservable') return upstream;
    if (upstream.value === undefined) {
      return fail(
        "nobody recorded whether the fix depends on another project's date",
        `record that date with \`${COMMAND}\`, or \`none\` where there is none`,
      );
    }
    const { releasesAt } = upstream.value;
    if (releasesAt === 'none' || releasesAt <= now) return PASS;
    const when = sayInstant(releasesAt);
    if (!givesAway(evidence) && releasesAt > now) {
      return passWith(`the other project releases at ${when}: nothing goes out before`);
    }
    return fail(
      `the other project releases at ${when}, it is ${sayInstant(now)}`,
      `wait until ${when}, or record the date agreed with them anew with \`${COMMAND}\``,
    );
  },
};
