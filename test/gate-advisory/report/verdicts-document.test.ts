import { expect, test } from '@jest/globals';

import { STAGES } from '../../../actions/gate-advisory/src/check.ts';
import { checks } from '../../../actions/gate-advisory/src/checks/index.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { judge } from '../../../actions/gate-advisory/src/gate.ts';
import { verdictsDocument } from '../../../actions/gate-advisory/src/report/verdicts-document.ts';
import { loadSchema } from '../../support/schema.ts';
import { BREAKS } from '../checks/broken-case.ts';
import { keptCase, LOGINS, REFUSED, withRecord } from '../checks/kept-case.ts';
import { OWN_POLICIES } from '../checks/model-policies.ts';

const { faultsOf } = loadSchema('verdicts');

function documentOf(...cases: readonly Evidence[]): ReturnType<typeof verdictsDocument> {
  const [first] = cases;
  const judged = cases.map((evidence) => ({
    rulings: judge(checks, evidence),
    policyPath: 'SECURITY.md',
    linkTo: () => undefined,
  }));
  return verdictsDocument({ stage: first?.stage ?? 'build', cases: judged });
}

const [by, secondedBy] = LOGINS.security;
const waiver = { checkId: 'tests-ran', reason: 'canary reason', by, secondedBy };

test.each(OWN_POLICIES.flatMap((policy) => STAGES.map((stage) => ({ policy, stage }))))(
  'what is found under $policy at $stage fits the schema, and shows nothing that is embargoed',
  ({ policy, stage }) => {
    const kept = keptCase({ policy, stage });
    const breaks = Object.values(BREAKS).map((change) => change(kept));
    const refused = { ...kept, record: REFUSED, fork: REFUSED };
    const waived = withRecord(BREAKS['tests-ran']?.(kept) ?? kept, { waivers: [waiver] });
    const document = documentOf(kept, ...breaks, refused, waived);
    expect(faultsOf(JSON.parse(JSON.stringify(document)))).toEqual([]);
    expect(JSON.stringify(document)).not.toMatch(/canary|GHSA-|CVE-\d/);
    expect(document.cases[0]).toMatchObject({ case: 1, isOpen: true });
    expect(document.cases.at(-2)).toMatchObject({ isOpen: false });
    expect(document.isOpen).toBe(false);
  },
);

test('a document names each check, the lines that promise it, and whether it lets through', () => {
  const closed = BREAKS['release-window']?.(keptCase({ stage: 'publish' })) ?? keptCase();
  const [only] = documentOf(closed).cases;
  expect(only?.verdicts.find(({ check }) => check === 'release-window')).toEqual({
    check: 'release-window',
    promise: 'The release comes out inside the release window.',
    status: 'fail',
    reason: expect.stringContaining('the release window is Mon-Thu, 16:00 UTC'),
    remedy: 'release at the next opening, 2026-11-30T16:00Z',
    isBinding: false,
    isWaived: false,
    letsThrough: true,
    promisedBy: [
      {
        path: 'SECURITY.md',
        span: closed.process.releaseWindow?.origin.span,
        strength: 'suggested',
      },
    ],
  });
});

test('without a case the gate is open', () => {
  expect(documentOf()).toEqual({ schemaVersion: 1, stage: 'build', isOpen: true, cases: [] });
});

test('a waived check lets through, and says that it was waived', () => {
  const evidence = withRecord(BREAKS['tests-ran']?.(keptCase()) ?? keptCase(), {
    waivers: [waiver],
  });
  const [only] = documentOf(evidence).cases;
  expect(only?.isOpen).toBe(true);
  expect(only?.verdicts.find(({ check }) => check === 'tests-ran')).toMatchObject({
    status: 'fail',
    isWaived: true,
    letsThrough: true,
  });
});

test.each([
  { what: 'a failure without remedy', change: { status: 'fail' } },
  { what: 'a failure that lets through', change: { letsThrough: true } },
  {
    what: 'what nobody could observe, as advice',
    change: { status: 'unobservable', isBinding: false, letsThrough: true },
  },
  { what: 'a pass with a remedy', change: { status: 'pass', letsThrough: true } },
  { what: 'a pass that holds the gate', change: { status: 'pass', remedy: undefined } },
  { what: 'an unknown status', change: { status: 'skipped' } },
  { what: 'a check without name', change: { check: '' } },
])('the schema refuses $what', ({ what, change }) => {
  const verdict = {
    check: 'cvss',
    promise: 'A sentence.',
    status: 'fail',
    reason: 'found',
    ...(what === 'a failure without remedy' ? {} : { remedy: 'do' }),
    isBinding: true,
    isWaived: false,
    letsThrough: false,
    promisedBy: [],
  };
  const documentWith = (one: object): unknown =>
    JSON.parse(
      JSON.stringify({
        schemaVersion: 1,
        stage: 'build',
        isOpen: false,
        cases: [{ case: 1, isOpen: false, verdicts: [one] }],
      }),
    );
  if ('remedy' in verdict) expect(faultsOf(documentWith(verdict))).toEqual([]);
  expect(faultsOf(documentWith({ ...verdict, ...change }))).not.toEqual([]);
});
