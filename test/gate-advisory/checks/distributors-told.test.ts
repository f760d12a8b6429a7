import { distributorsTold } from '../../../actions/gate-advisory/src/checks/distributors-told.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import { describeCheck } from './describe-check.ts';
import { hoursLater, LOGINS, REFUSED, withRecord } from './kept-case.ts';

const [by] = LOGINS.security;
const told = (hours: number, who: string = SUITE) => [{ at: hoursLater(hours), by: who }];
const flotilla = { policy: 'flotilla', stage: 'publish' } as const;

describeCheck(distributorsTold, {
  pass: [
    { what: 'told a week ahead', from: flotilla },
    {
      what: 'told by the first of two notices',
      from: flotilla,
      change: (evidence) => withRecord(evidence, { distributorsTold: [...told(160), ...told(7)] }),
    },
    {
      what: 'told in the last moment',
      from: flotilla,
      change: (evidence) => withRecord(evidence, { distributorsTold: told(7.5) }),
    },
    {
      what: 'told by a person, where the policy names no time',
      from: { policy: 'warden', stage: 'publish' },
      change: (evidence) => withRecord(evidence, { distributorsTold: told(160, by) }),
    },
  ],
  fail: [
    {
      what: 'nobody told',
      from: flotilla,
      change: (evidence) => withRecord(evidence, { distributorsTold: [] }),
      reason: 'nobody recorded that distributors were told',
      remedy: 'notify-distributors',
    },
    {
      what: 'told a moment too late',
      from: flotilla,
      change: (evidence) => withRecord(evidence, { distributorsTold: told(7.51) }),
      reason: 'the policy promises it until 2026-11-17T16:30Z',
    },
    {
      what: 'told too late',
      from: flotilla,
      change: (evidence) => withRecord(evidence, { distributorsTold: told(72) }),
      reason: 'told at 2026-11-20T09:00Z',
      remedy: '/agree RELEASE-INSTANT',
    },
  ],
  unobservable: [
    {
      what: 'a vulnerability that an outsider calls public',
      from: flotilla,
      change: (evidence) =>
        withRecord(evidence, { madePublic: { at: hoursLater(1), by: LOGINS.outsider } }),
      remedy: '/public-since',
    },
    {
      what: 'the record is refused',
      from: flotilla,
      change: (evidence) => ({ ...evidence, record: REFUSED }),
    },
    {
      what: 'an outsider says so',
      from: flotilla,
      change: (evidence) => withRecord(evidence, { distributorsTold: told(1, LOGINS.reporter) }),
    },
  ],
  'not-applicable': [
    { what: 'a policy without distributors', from: { policy: 'stamp', stage: 'publish' } },
    { what: 'a policy that leaves it to a decision', from: { policy: 'quay', stage: 'publish' } },
    {
      what: 'a vulnerability that is public',
      from: flotilla,
      change: (evidence) =>
        withRecord(evidence, { distributorsTold: [], madePublic: { at: hoursLater(1), by } }),
      reason: 'the vulnerability is public already',
    },
  ],
});
