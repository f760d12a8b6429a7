import { observed, unobservable } from '@embargo/core';
import { expect, test } from '@jest/globals';

import { fail, notApplicable, PASS } from '../../actions/gate-advisory/src/check.ts';
import type { Check, Verdict } from '../../actions/gate-advisory/src/check.ts';
import type { Place } from '../../packages/case/src/promises/promises.ts';
import { checks } from '../../actions/gate-advisory/src/checks/index.ts';
import type { Evidence } from '../../actions/gate-advisory/src/evidence/evidence.ts';
import { allows, judge } from '../../actions/gate-advisory/src/gate.ts';
import { BREAKS } from './checks/broken-case.ts';
import { keptCase, LOGINS, REFUSED, withPeople, withRecord } from './checks/kept-case.ts';
import { OWN_POLICIES } from './checks/model-policies.ts';

const span = { start: { line: 7, column: 1 }, end: { line: 7, column: 2 } };
const MUST: Place = { span, strength: 'must' };
const SUGGESTED: Place = { span, strength: 'suggested' };
const NO = fail('broken', 'mend it');
const UNKNOWN = unobservable('refused', 'give the permission');

function checkOf(verdict: Verdict, change: Partial<Check> = {}): Check {
  return {
    id: 'one',
    promise: 'One thing.',
    stages: ['readiness'],
    promisedBy: () => [MUST],
    evaluate: () => verdict,
    ...change,
  };
}

/** A policy whose timelines bind. */
function binding(evidence: Evidence): Evidence {
  return { ...evidence, process: { ...evidence.process, isBinding: true } };
}

const [by, secondedBy] = LOGINS.security;
const waiver = { checkId: 'one', reason: 'a reason', by, secondedBy };

test.each<{ what: string; verdict: Verdict; change?: Partial<Check>; opens: boolean }>([
  { what: 'kept', verdict: PASS, opens: true },
  { what: 'not applicable', verdict: notApplicable('it does not apply'), opens: true },
  { what: 'broken', verdict: NO, opens: false },
  { what: 'unknown', verdict: UNKNOWN, opens: false },
  { what: 'broken, and about time', verdict: NO, change: { isAboutTime: true }, opens: true },
  {
    what: 'unknown, and about time',
    verdict: UNKNOWN,
    change: { isAboutTime: true },
    opens: false,
  },
])(
  'under a policy that only suggests its timelines, what is $what opens the gate: $opens',
  (one) => {
    expect(allows(judge([checkOf(one.verdict, one.change)], keptCase()))).toBe(one.opens);
  },
);

test.each<{ what: string; places: readonly Place[]; opens: boolean }>([
  { what: 'must', places: [MUST], opens: false },
  { what: 'no word', places: [{ span }], opens: false },
  { what: 'a suggestion', places: [SUGGESTED], opens: true },
  { what: 'a suggestion and must', places: [SUGGESTED, MUST], opens: false },
])('where timelines bind, a time that is promised by $what opens the gate: $opens', (one) => {
  const check = checkOf(NO, { isAboutTime: true, promisedBy: () => one.places });
  expect(allows(judge([check], binding(keptCase())))).toBe(one.opens);
});

test('the configuration makes suggested times bind', () => {
  const check = checkOf(NO, { isAboutTime: true, promisedBy: () => [SUGGESTED] });
  const evidence = keptCase({ config: { version: 1, timelinesBinding: true } });
  expect(allows(judge([check], evidence))).toBe(false);
});

test('what nobody promises is not asked, and what GitHub makes necessary is always', () => {
  expect(judge([checkOf(NO, { promisedBy: () => [] })], keptCase())).toMatchObject([
    {
      verdict: { status: 'not-applicable', reason: 'the policy does not promise this' },
      places: [],
    },
  ]);
  const always = judge([checkOf(NO, { promisedBy: () => 'always' })], keptCase());
  expect(always).toMatchObject([{ verdict: { status: 'fail' }, places: [], isBinding: true }]);
});

test('only the checks of the stage are asked, each with its places', () => {
  const later = checkOf(NO, { id: 'later', stages: ['build', 'publish'] });
  expect(judge([later, checkOf(PASS)], keptCase())).toMatchObject([
    { check: { id: 'one' }, places: [MUST] },
  ]);
});

test('one ruling of many closes the gate, and none opens it', () => {
  expect(allows(judge([checkOf(PASS), checkOf(NO)], keptCase()))).toBe(false);
  expect(allows([])).toBe(true);
});

test.each([
  { what: 'two of the security team', change: {}, opens: true },
  { what: 'an administrator and one of them', change: { by: LOGINS.administrator }, opens: true },
  { what: 'one person', change: { secondedBy: by }, opens: false },
  { what: 'one person in other capitals', change: { secondedBy: by.toUpperCase() }, opens: false },
  { what: 'an outsider first', change: { by: LOGINS.outsider }, opens: false },
  { what: 'an outsider second', change: { secondedBy: LOGINS.outsider }, opens: false },
  { what: 'one of the fix team', change: { secondedBy: LOGINS.fixers[0] }, opens: false },
  { what: 'two without a reason', change: { reason: ' ' }, opens: false },
  { what: 'two for another check', change: { checkId: 'other' }, opens: false },
])('a waiver by $what opens the gate: $opens', ({ change, opens }) => {
  const evidence = withRecord(keptCase(), { waivers: [{ ...waiver, ...change }] });
  for (const verdict of [NO, UNKNOWN]) {
    const rulings = judge([checkOf(verdict)], evidence);
    expect(allows(rulings)).toBe(opens);
    expect(rulings[0]?.waiver !== undefined).toBe(opens);
  }
});

test('a waiver counts nothing where nobody can tell who gave it', () => {
  const evidence = withRecord(keptCase(), { waivers: [waiver] });
  expect(allows(judge([checkOf(NO)], withPeople(evidence, { securityTeam: REFUSED })))).toBe(false);
  expect(allows(judge([checkOf(NO)], { ...evidence, record: REFUSED }))).toBe(false);
});

/** Everything that a server may refuse. */
const REFUSALS: Readonly<Record<string, (evidence: Evidence) => Evidence>> = {
  record: (evidence) => ({ ...evidence, record: REFUSED }),
  fork: (evidence) => ({ ...evidence, fork: REFUSED }),
  ...Object.fromEntries(
    (
      [
        'codeOwners',
        'securityTeam',
        'fixTeam',
        'teamMembers',
        'administrators',
        'releaseDay',
      ] as const
    ).map((name) => [name, (evidence: Evidence) => withPeople(evidence, { [name]: REFUSED })]),
  ),
  branches: (evidence) => ({ ...evidence, upstream: { ...evidence.upstream, branches: REFUSED } }),
  landed: (evidence) => ({ ...evidence, upstream: { ...evidence.upstream, landed: REFUSED } }),
  nobody: ({ people, ...evidence }) => ({
    ...evidence,
    people: { ...people, codeOwners: observed([]), administrators: observed([]) },
  }),
};

const walks = OWN_POLICIES.flatMap((policy) =>
  (['readiness', 'build', 'publish'] as const).map((stage) => ({ policy, stage })),
);

test.each(walks)(
  'under $policy at $stage no refusal makes a broken promise pass',
  ({ policy, stage }) => {
    const config = { version: 1, timelinesBinding: true } as const;
    const kept = keptCase({ policy, stage, config });
    for (const [id, breakIt] of Object.entries(BREAKS)) {
      const check = checks.find((one) => one.id === id);
      if (check === undefined) throw new Error(`${id} is no check`);
      for (const [name, refuse] of Object.entries(REFUSALS)) {
        const broken = breakIt(kept);
        if (allows(judge([check], broken))) continue;
        const opens = allows(judge([check], refuse(broken)));
        expect({ id, name, opens }).toEqual({ id, name, opens: false });
      }
    }
  },
);
