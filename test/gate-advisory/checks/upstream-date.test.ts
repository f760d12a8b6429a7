import { upstreamDate } from '../../../actions/gate-advisory/src/checks/upstream-date.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import {
  hoursLater,
  LOGINS,
  NOW,
  REFUSED,
  withoutRecord,
  withPeople,
  withRecord,
} from './kept-case.ts';

const LATER = new Date(NOW.getTime() + 1);

function upstream(
  releasesAt: Date | 'none',
  by: string = LOGINS.security[0],
): (evidence: Evidence) => Evidence {
  return (evidence) => withRecord(evidence, { upstream: { at: hoursLater(8), by, releasesAt } });
}

function inPrivate(change: (evidence: Evidence) => Evidence): (evidence: Evidence) => Evidence {
  return (evidence) => ({ ...change(evidence), isRunPublic: false });
}

describeCheck(upstreamDate, {
  pass: [
    { what: 'the fix depends on nobody' },
    {
      what: 'a word of this very instant',
      change: (evidence) =>
        withRecord(evidence, {
          upstream: { at: NOW, by: LOGINS.security[0], releasesAt: 'none' },
        }),
    },
    { what: 'on release day', from: { stage: 'publish' } },
    {
      what: 'a date that is over',
      from: { stage: 'publish' },
      change: upstream(hoursLater(100)),
    },
    { what: 'at that very instant', from: { stage: 'publish' }, change: upstream(NOW) },
    {
      what: 'a date to come, before the merge',
      change: upstream(new Date('2026-11-25T16:00Z')),
      reason: 'the other project releases at 2026-11-25T16:00Z: nothing goes out before',
    },
    {
      what: 'a date to come, in a build that nobody sees',
      from: { stage: 'build' },
      change: inPrivate(upstream(LATER)),
      reason: 'nothing goes out before',
    },
  ],
  fail: [
    {
      what: 'nobody recorded whether there is such a date (missing)',
      change: (evidence) => withoutRecord(evidence, 'upstream'),
      reason: "nobody recorded whether the fix depends on another project's date",
      remedy: '/upstream RELEASE-INSTANT|none',
    },
    {
      what: 'a publication before that date',
      from: { stage: 'publish' },
      change: upstream(new Date('2026-11-25T16:00Z')),
      reason: 'the other project releases at 2026-11-25T16:00Z, it is 2026-11-24T16:30Z',
      remedy: 'wait until 2026-11-25T16:00Z',
    },
    {
      what: 'a publication by a run that nobody sees before that date',
      from: { stage: 'publish' },
      change: inPrivate(upstream(LATER)),
    },
    { what: 'a build that anyone sees', from: { stage: 'build' }, change: upstream(LATER) },
    {
      what: 'a date that cannot be read (truncated)',
      from: { stage: 'publish' },
      change: upstream(new Date('')),
    },
    { what: 'a date that cannot be read, before the merge', change: upstream(new Date('')) },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'a date that an outsider recorded',
      change: upstream('none', LOGINS.outsider),
      remedy: '/upstream',
    },
    {
      what: 'a date by somebody who may be anybody (partial)',
      change: (evidence) =>
        withPeople(upstream('none', LOGINS.outsider)(evidence), { securityTeam: REFUSED }),
      reason: REFUSED.reason,
      remedy: REFUSED.remedy,
    },
    {
      what: 'a word that is said later than now (contradictory)',
      change: (evidence) =>
        withRecord(evidence, {
          upstream: { at: LATER, by: LOGINS.security[0], releasesAt: 'none' },
        }),
    },
  ],
});
