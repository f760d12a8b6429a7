import path from 'node:path';

import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';

import { wanted } from '../../core/roster/team-model.ts';
import { rosterOn, SIGSTORE, writeTeam } from '../../core/roster/team-year.ts';
import { openDice } from '../../support/dice.ts';
import type { HereRun } from '../../support/run-here.ts';
import { hasShared, sharedPath } from '../../support/shared.ts';
import { DAY, plus } from './life.ts';
import type { Life } from './life.ts';
import { standings } from './model.ts';
import type { Standing } from './model.ts';
import { countsIn, rowsIn, teamLinesIn, wantedRow } from './report.ts';
import { OPENING, writeYear } from './script.ts';
import { closingOf, openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { OWN, SEEDS } from './written.ts';
import type { Written } from './written.ts';

jest.setTimeout(240_000);

const FIXTURES = path.resolve(import.meta.dirname, '../../fixtures/policies');
const SEED = 20_271_106;
const WEEKS = 56;
/** The schedule sleeps after one of its runs until another one. */
const ASLEEP = { after: 20, until: 24 };
/** How many breaches are looked at a second after they happen, beside those that a week shows. */
const SAMPLED = 8;

/** The model policies where they are at hand, else ours that make the same promises. */
const YEARS = hasShared
  ? SEEDS.map((written) => ({ written, folder: sharedPath('seeds', written.system) }))
  : OWN.map((written) => ({ written, folder: path.join(FIXTURES, written.system) }));

describe.each(YEARS)('a year of tracking under the policy of $written.system', (year) => {
  playYear(year.written, year.folder);
});

function playYear(written: Written, folder: string): void {
  const lives = writeYear(written, SEED);
  // Some are on leave, some fall silent.
  const people = writeTeam(openDice(SEED));
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage(folder, lives);
  });
  afterAll(() => stage.close());

  test('tells each week and at breaches what the model has, to the second, and when it slept', async () => {
    let last = new Date(0);
    let broken = 0;
    for (const now of runsOf(written, lives)) {
      const date = now.toISOString().slice(0, 10);
      const run = await stage.runAt(now, rosterOn(people, SIGSTORE, date));
      const cases = watched(written, lives, { now, last });
      expectCounts(run, cases, now);
      for (const { life, found } of cases) {
        if (isClosed(life, now) || found === undefined) continue;
        const rows = found.map((one) => wantedRow(one)).toSorted();
        expect({ now, rows: rowsIn(stage.comment(life)) }).toEqual({ now, rows });
      }
      const faults = wanted(people, SIGSTORE, date).length;
      expect({ now, faults: teamLinesIn(run.summary).length }).toEqual({ now, faults });
      const slept = last > OPENING && now.getTime() - last.getTime() >= 14 * DAY;
      expect(run.summary.includes('The schedule slept')).toBe(slept);
      broken += Number(run.outputs['broken']);
      last = now;
    }
    expect(broken).toBeGreaterThan(100);
  });
}

function expectCounts(run: HereRun, cases: readonly Watched[], now: Date): void {
  const known = cases.flatMap(({ found }) => found ?? []);
  // A token that is shown nothing private may not be allowed to see it.
  const isBlind =
    cases.every(({ life }) => isClosed(life, now)) ||
    cases.some(({ found }) => found === undefined);
  // The policies call their timelines suggestions, so that only blindness fails the step.
  expect({ now, code: run.code }).toEqual({ now, code: isBlind ? 1 : 0 });
  expect({ now, counts: countsIn(run.summary) }).toEqual({
    now,
    counts: cases.map(({ found }) => countsOf(found)),
  });
  expect(run.outputs).toMatchObject({
    broken: String(known.filter(isBroken).length),
    open: String(known.filter(({ state }) => state === 'open').length),
  });
}

interface Watched {
  readonly life: Life;
  /** Nothing where nobody said when the report came in. */
  readonly found: readonly Standing[] | undefined;
}

/** Every week but while it sleeps, and a second after some breaches. */
function runsOf(written: Written, lives: readonly Life[]): readonly Date[] {
  const weeks = Array.from({ length: WEEKS }, (_, week) => week)
    .filter((week) => week <= ASLEEP.after || week >= ASLEEP.until)
    .map((week) => plus(OPENING, week * 7 * DAY));
  const isAwake = (at: Date): boolean =>
    at < plus(OPENING, ASLEEP.after * 7 * DAY) || at > plus(OPENING, ASLEEP.until * 7 * DAY);
  const breaches = lives
    .flatMap((life) => standings(written, life, plus(life.openedAt, 60 * DAY)) ?? [])
    .flatMap((one) => (isBroken(one) && one.due !== undefined ? [plus(one.due, 1000)] : []))
    .filter((at) => at > OPENING && isAwake(at));
  const step = Math.max(1, Math.floor(breaches.length / SAMPLED));
  const sampled = breaches.filter((_, index) => index % step === 0);
  const times = new Set([...weeks, ...sampled].map((at) => at.getTime()));
  return [...times].toSorted((one, other) => one - other).map((time) => new Date(time));
}

function isBroken({ state }: Standing): boolean {
  return state === 'overdue' || state === 'late';
}

interface Run {
  readonly now: Date;
  /** The one before; what was said since then the ledger does not hold yet. */
  readonly last: Date;
}

/** The oldest first: those that are open, and those published lately that wait for a retrospective. */
function watched(written: Written, lives: readonly Life[], run: Run): readonly Watched[] {
  return lives
    .filter((life) => life.openedAt <= run.now && isWatched(life, run))
    .toSorted((one, other) => one.openedAt.getTime() - other.openedAt.getTime())
    .map((life) => ({ life, found: standings(written, life, run.now) }));
}

function isWatched(life: Life, { now, last }: Run): boolean {
  const { publishedAt } = life;
  const closedAt = closingOf(life);
  if (closedAt !== undefined && closedAt <= now) return false;
  if (publishedAt === undefined || publishedAt > now) return true;
  if (now.getTime() - publishedAt.getTime() >= 90 * DAY) return false;
  const recorded = life.words.filter(({ saidAt }) => saidAt <= last);
  const end = recorded.find(({ what }) => what === 'released')?.at ?? publishedAt;
  return !recorded.some(({ what, at }) => what === 'lookedBack' && at !== undefined && at >= end);
}

/** The tracker writes on open advisories only. */
function isClosed({ publishedAt }: Life, now: Date): boolean {
  return publishedAt !== undefined && publishedAt <= now;
}

function countsOf(found: readonly Standing[] | undefined): object {
  const count = (...states: readonly string[]): number =>
    (found ?? []).filter(({ state }) => states.includes(state)).length;
  return {
    kept: count('met'),
    broken: count('overdue', 'late'),
    open: count('open', 'pending'),
  };
}
