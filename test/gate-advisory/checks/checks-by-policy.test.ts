import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

import { describe, expect, test } from '@jest/globals';

import type { Check } from '../../../actions/gate-advisory/src/check.ts';
import type { Place } from '../../../packages/case/src/promises/promises.ts';
import { checks } from '../../../actions/gate-advisory/src/checks/index.ts';
import type { Evidence } from '../../../actions/gate-advisory/src/evidence/evidence.ts';
import { allows, isOpen, judge } from '../../../actions/gate-advisory/src/gate.ts';
import { describeShared } from '../../support/shared.ts';
import { BREAKS } from './broken-case.ts';
import { keptCase } from './kept-case.ts';
import { MODEL_POLICIES, POLICIES, promisesOf } from './model-policies.ts';

const TABLE = path.resolve(import.meta.dirname, '../../../docs/gate/checks-by-policy.md');

const promised = (policy: string): Check[] =>
  checks.filter((check) => check.promisedBy(promisesOf(policy)).length > 0);

describe.each(POLICIES)('under the policy %s', (policy) => {
  test.each(['readiness', 'build', 'publish'] as const)(
    'the gate is open at %s once every check is kept',
    (stage) => {
      const rulings = judge(checks, keptCase({ policy, stage }));
      const closed = rulings.filter((ruling) => !isOpen(ruling));
      expect(closed.map(({ check, verdict }) => ({ id: check.id, verdict }))).toEqual([]);
      expect(allows(rulings)).toBe(true);
    },
  );

  test.each(promised(policy).map((check) => [check.id, check] as const))(
    '%s names a remedy until it is kept, and holds the gate where timelines bind',
    (id, check) => {
      const [stage] = check.stages.slice(-1);
      if (stage === undefined) throw new Error(`${id} is never asked`);
      const config = { version: 1, timelinesBinding: true } as const;
      const kept = keptCase({ policy, stage, config });
      expect(statusOf(check, kept)).toMatch(/^(?:pass|not-applicable)$/);
      const broken = BREAKS[id]?.(kept) ?? kept;
      const [ruling] = judge([check], broken);
      expect(ruling).toMatchObject({
        verdict: {
          status: expect.stringMatching(/^(?:fail|unobservable)$/),
          remedy: expect.stringMatching(/./),
        },
      });
      expect(allows(judge(checks, broken))).toBe(false);
    },
  );
});

function statusOf(check: Check, evidence: Evidence): string | undefined {
  return judge([check], evidence)[0]?.verdict.status;
}

describeShared('which policy promises which check', () => {
  test('is what the table says', () => {
    const text = table();
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(TABLE, text);
    expect(readFileSync(TABLE, 'utf8')).toBe(text);
  });
});

function table(): string {
  const promises = MODEL_POLICIES.map((policy) => promisesOf(policy));
  const rows = checks.map((check) => {
    const cells = promises.map((one) => cellOf(check.promisedBy(one)));
    return `| [${check.id}](${check.id}.md) | ${cells.join(' | ')} |`;
  });
  return `<!-- Written by the test of this table with \`UPDATE_GOLDEN=1\`. -->

# Checks by policy

What each model policy makes the gate ask: how firmly it promises it, and on which lines. \`always\`
is what GitHub itself makes necessary, \`—\` what the policy does not promise. Each check was seen to
hold the gate with a remedy, and to let through once its promise is kept, under every policy that
has it. What no policy here promises, \`.github/embargo.yml\` can add; it was then seen to do the same
under every policy.

| check | ${MODEL_POLICIES.join(' | ')} |
|---|${MODEL_POLICIES.map(() => '---|').join('')}
${rows.join('\n')}
`;
}

function cellOf(places: readonly Place[] | 'always'): string {
  if (places === 'always') return 'always';
  if (places.length === 0) return '—';
  const strengths = new Set(places.map(({ strength }) => strength ?? 'stated'));
  const lines = places.map(({ path: file, span }) => `${lastOf(file)}${span.start.line}`);
  return `${[...strengths].join(', ')} (${[...new Set(lines)].join(', ')})`;
}

/** Lines of the policy itself go without its name. */
function lastOf(file: string | undefined): string {
  return file === undefined ? '' : `${path.basename(file)}:`;
}
