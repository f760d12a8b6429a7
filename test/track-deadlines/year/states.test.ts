import path from 'node:path';

import { describe, expect, jest, test } from '@jest/globals';

import { describeShared, sharedPath } from '../../support/shared.ts';
import { DAY, plus } from './life.ts';
import type { Life } from './life.ts';
import { standings, turningPoints } from './model.ts';
import type { Standing } from './model.ts';
import { openJudge, shown } from './play.ts';
import { REPORTS, writeYear } from './script.ts';
import { OWN, SEEDS } from './written.ts';
import type { Written } from './written.ts';

jest.setTimeout(240_000);

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/policies');
const SEED = 20_271_106;
/** Long after everything that can still happen. */
const AFTERWARDS = 220 * DAY;

describe.each(OWN)('a year under the policy of $system', (written) => {
  sayHowItGoes(written, path.join(FIXTURES, written.system));
});

describeShared('the model policies', () => {
  describe.each(SEEDS)('a year under the policy of $system', (written) => {
    sayHowItGoes(written, sharedPath('seeds', written.system));
  });
});

function sayHowItGoes(written: Written, folder: string): void {
  const lives = writeYear(written, SEED);

  test('every promise stands as the model has it, at each change and a second before', async () => {
    const judge = await openJudge(folder);
    let compared = 0;
    for (const [index, life] of lives.entries()) {
      for (const now of instantsOf(written, life)) {
        const found = judge(life, now)?.map((due) => shown(due, now));
        const wanted = standings(written, life, now)?.map(withoutName);
        compared += wanted?.length ?? 0;
        // To compare texts first is many times faster.
        if (textOf(found) === textOf(wanted)) continue;
        expect({ index, now, found: sorted(found) }).toEqual({ index, now, found: sorted(wanted) });
      }
    }
    expect(compared).toBeGreaterThan(REPORTS * 100);
  });

  test('what the script breaks is reported in the end, and what it keeps is not', async () => {
    const judge = await openJudge(folder);
    const counts = { kept: 0, broken: 0 };
    for (const [index, life] of lives.entries()) {
      const states = judge(life, plus(life.openedAt, AFTERWARDS)) ?? [];
      for (const [promise, meant] of life.meant) {
        const line = Object.entries(written.lines).find(([name]) => name === promise)?.[1];
        const found = states.filter(({ origin }) => origin?.span.start.line === line);
        for (const { state } of found) {
          const outcome = state === 'late' || state === 'overdue' ? 'broken' : 'kept';
          expect({ index, promise, outcome }).toEqual({ index, promise, outcome: meant });
          counts[meant] += 1;
        }
      }
    }
    expect(counts.kept).toBeGreaterThan(5);
    expect(counts.broken).toBeGreaterThan(5);
  });
}

function withoutName(one: Standing): object {
  return Object.fromEntries(Object.entries(one).filter(([name]) => name !== 'promised'));
}

function textOf(found: readonly object[] | undefined): string {
  return JSON.stringify(sorted(found));
}

function sorted(found: readonly object[] = [{ nobody: 'knows' }]): readonly object[] {
  const texts = new Map(found.map((one) => [one, JSON.stringify(one)]));
  const text = (one: object): string => texts.get(one) ?? '';
  return found.toSorted((one, other) => (text(one) < text(other) ? -1 : 1));
}

/** Whatever changes changes at one of these, or at the second before it. */
function instantsOf(written: Written, life: Life): readonly Date[] {
  const said = [
    life.openedAt,
    ...life.words.flatMap(({ saidAt, at }) => (at === undefined ? [saidAt] : [saidAt, at])),
    ...[life.scoredAt, life.publishedAt].filter((at) => at !== undefined),
    plus(life.openedAt, AFTERWARDS),
  ];
  const turns = said.flatMap((now) => turningPoints(standings(written, life, now) ?? [], life));
  const all = [...said, ...turns].flatMap((at) => [at, plus(at, -1000), plus(at, 1000)]);
  const times = new Set(all.filter((at) => at >= life.openedAt).map((at) => at.getTime()));
  return [...times].toSorted((one, other) => one - other).map((time) => new Date(time));
}
