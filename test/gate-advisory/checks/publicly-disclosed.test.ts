import { expect, test } from '@jest/globals';

import { publiclyDisclosed } from '../../../actions/gate-advisory/src/checks/publicly-disclosed.ts';
import { SUITE } from '../../../packages/case/src/record/case-record.ts';
import type { CaseRecord } from '../../../packages/case/src/record/case-record.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { describeCheck } from './describe-check.ts';
import { hoursLater, keptCase, LOGINS, REFUSED, withPeople, withRecord } from './kept-case.ts';
import { verdictOf } from './verdict-of.ts';

const [by] = LOGINS.security;
const madePublic = { at: hoursLater(40), by };
const privacyAsked = { at: hoursLater(41), by, answer: 'agreed' } as const;

function recorded(change: Partial<CaseRecord>): (evidence: Evidence) => Evidence {
  return (evidence) => withRecord(evidence, change);
}

describeCheck(publiclyDisclosed, {
  pass: [
    { what: 'asked, who agreed', change: recorded({ madePublic, privacyAsked }) },
    {
      what: 'asked, who refused',
      change: recorded({ madePublic, privacyAsked: { ...privacyAsked, answer: 'refused' } }),
    },
    {
      what: 'asked by our own action',
      change: recorded({ madePublic, privacyAsked: { ...privacyAsked, by: SUITE } }),
    },
    {
      what: 'asked by one of the fix team',
      change: recorded({ madePublic, privacyAsked: { ...privacyAsked, by: LOGINS.fixers[1] } }),
    },
  ],
  fail: [
    {
      what: 'public, and nobody was asked (missing)',
      change: recorded({ madePublic }),
      reason:
        'the vulnerability is public since 2026-11-19T01:00Z, and no request for private disclosure is recorded',
      remedy: '/privacy-asked agreed|refused|none',
    },
  ],
  unobservable: [
    { what: 'the record is refused', change: (evidence) => ({ ...evidence, record: REFUSED }) },
    {
      what: 'an outsider says that it is public',
      change: recorded({ madePublic: { ...madePublic, by: LOGINS.outsider } }),
      remedy: '/public-since INSTANT',
    },
    {
      what: 'public from a time that is still to come (contradictory)',
      change: recorded({ madePublic: { ...madePublic, at: hoursLater(999) } }),
      reason: 'which is after now',
    },
    {
      what: 'an outsider says that somebody was asked',
      change: recorded({ madePublic, privacyAsked: { ...privacyAsked, by: LOGINS.outsider } }),
      remedy: '/privacy-asked',
    },
    {
      what: 'asked at no time that can be read (truncated)',
      change: recorded({ madePublic, privacyAsked: { ...privacyAsked, at: new Date('') } }),
    },
    {
      what: 'asked by somebody who may be anybody (partial)',
      change: (evidence) =>
        withPeople(
          withRecord(evidence, { madePublic, privacyAsked: { ...privacyAsked, by: 'canary' } }),
          { administrators: REFUSED },
        ),
    },
  ],
  'not-applicable': [{ what: 'nobody says that it is public', reason: 'nobody recorded that' }],
});

test('a policy that asks for nothing when it is public wants nobody asked', () => {
  const evidence = withRecord(keptCase(), { madePublic });
  const { publicDisclosure } = evidence.facts;
  if (publicDisclosure === undefined) throw new Error('the policy has no such promise');
  const facts = {
    ...evidence.facts,
    publicDisclosure: { ...publicDisclosure, askForPrivacy: false },
  };
  expect(verdictOf(publiclyDisclosed, { ...evidence, facts })).toEqual({ status: 'pass' });
});
