import { planOf, processOf } from '@embargo/core';
import { expect } from '@jest/globals';
import type { Commitment, EmbargoConfig, Facts, LeadTime, Plan, Weekday } from '@embargo/core';
import fc from 'fast-check';
import { DateTime, Duration as Length } from 'luxon';

import { firstFit, GRID_MINUTES } from './release-oracle.ts';
import type { Rule } from './release-oracle.ts';

const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
// With daylight saving at midnight (Cairo, Beirut), of half an hour (Lord Howe), in autumn of the
// north (Auckland), and with none.
const ZONES = [
  ...['UTC', 'Europe/Berlin', 'America/New_York', 'America/Los_Angeles', 'Asia/Tokyo'],
  ...['Asia/Kolkata', 'Australia/Lord_Howe', 'Africa/Cairo', 'Asia/Beirut', 'Pacific/Auckland'],
  ...['America/Santiago', 'Europe/London'],
];
const GRID = GRID_MINUTES * 60_000;
/** Where calendars are difficult: ends of months and years, leap days, changes of the clocks. */
const EDGES = [
  ...['2024-02-28', '2025-02-27', '2026-12-30', '2027-12-31', '2028-02-28', '2026-01-30'],
  ...['2026-03-07', '2026-03-28', '2026-10-24', '2026-10-31', '2027-04-03', '2026-09-26'],
  ...['2026-04-23', '2026-10-29', '2026-09-05'],
].map((date) => Date.parse(`${date}T00:00:00Z`));

const starts = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(...EDGES),
      fc.integer({ min: Date.UTC(2024, 0), max: Date.UTC(2030, 11) }),
    ),
    fc.nat(48 * 2),
  )
  .map(([day, steps]) => Math.floor(day / GRID) * GRID + steps * GRID);

const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1 });
const times = fc
  .nat(47)
  .map(
    (half) => `${String(Math.floor(half / 2)).padStart(2, '0')}:${half % 2 === 0 ? '00' : '30'}`,
  );
const lengths = fc.oneof(
  fc.nat(96).map((hours) => `PT${String(hours)}H`),
  fc.nat(20).map((days) => `P${String(days)}D`),
  fc.nat(3).map((weeks) => `P${String(weeks)}W`),
  fc.constantFrom('P1M', 'P1M3D', 'P10DT12H'),
);
const maybe = <Value>(values: fc.Arbitrary<Value>): fc.Arbitrary<Value | undefined> =>
  fc.option(values, { nil: undefined, freq: 2 });

/** Random cases. */
export const inputs = fc.record({
  report: starts,
  nowAfterHours: fc.nat(72),
  fixAfterHours: maybe(fc.nat(24 * 12)),
  toldAfterHours: maybe(fc.nat(72)),
  upstreamAfterDays: maybe(fc.nat(20)),
  window: maybe(
    fc.record({
      weekdays,
      time: maybe(times),
      zone: fc.constantFrom(...ZONES),
      lastsHours: fc.constantFrom(1, 4, 12, 24, 30, 72),
    }),
  ),
  blackoutDays: fc.uniqueArray(fc.nat(30), { maxLength: 8 }),
  leads: fc.array(
    fc.record({
      atLeast: maybe(lengths),
      within: maybe(lengths),
      businessDays: fc.boolean(),
      anchor: fc.constantFrom('release' as const, 'public-disclosure' as const),
    }),
    { maxLength: 3 },
  ),
  release: maybe(
    fc.record({ atLeast: maybe(lengths), within: lengths, businessDays: fc.boolean() }),
  ),
  disclosure: maybe(fc.integer({ min: 5, max: 45 })),
});
export type Input = typeof inputs extends fc.Arbitrary<infer Value> ? Value : never;

const HOUR = 3_600_000;

/** One case, once for the code under test and once as rules, each with the line that makes it. */
export interface Twin {
  readonly plan: () => Plan;
  readonly rules: ReadonlyMap<string, Rule>;
  readonly from: Date;
}

const line = (number: number) => ({
  span: { start: { line: number, column: 1 }, end: { line: number, column: 9 } },
});

function daysOf(duration: string): string {
  return /^P\d+D$/.test(duration) ? duration : 'P3D';
}

export function twinOf(input: Input): Twin {
  const report = new Date(input.report);
  const now = new Date(input.report + input.nowAfterHours * HOUR);
  const fixReadyAt = atAfter(report, input.fixAfterHours);
  const told = atAfter(report, input.toldAfterHours);
  const upstreamAt = atAfter(report, scaled(input.upstreamAfterDays, 24));
  const start = DateTime.fromJSDate(report, { zone: 'utc' });
  const blackoutDates = input.blackoutDays.map((days) => start.plus({ days }).toISODate() ?? '');
  const leads = input.leads.map((lead) => ({
    ...lead,
    // Months and hours of business are for nobody to plan with.
    atLeast: lead.businessDays && lead.atLeast !== undefined ? daysOf(lead.atLeast) : lead.atLeast,
    within: lead.businessDays && lead.within !== undefined ? daysOf(lead.within) : lead.within,
  }));
  const window = input.window;
  const config: EmbargoConfig = {
    version: 1,
    ...(window === undefined
      ? {}
      : { releaseWindow: { lasts: `PT${String(window.lastsHours)}H` } }),
    ...(blackoutDates.length === 0 ? {} : { blackoutDates }),
  };
  const located = { path: 'embargo.yml', config, spanOf: () => line(100).span };
  const facts = factsOf(input, leads);
  const events = {
    reportReceivedAt: report,
    ...(fixReadyAt === undefined ? {} : { fixReadyAt }),
    ...(told === undefined ? {} : { distributorsToldAt: told }),
    ...(upstreamAt === undefined ? {} : { upstreamAt }),
  };
  const { process } = processOf(facts, located);
  return {
    plan: () => planOf({ facts, process, events, now, rating: {} }),
    from: fixReadyAt !== undefined && fixReadyAt > now ? fixReadyAt : now,
    rules: rulesOf(input, { leads, blackoutDates, start, now, told, upstreamAt }),
  };
}

function atAfter(report: Date, hours: number | undefined): Date | undefined {
  return hours === undefined ? undefined : new Date(report.getTime() + hours * HOUR);
}

function scaled(value: number | undefined, factor: number): number | undefined {
  return value === undefined ? undefined : value * factor;
}

type Lead = Input['leads'][number];

function factsOf({ window, release, disclosure }: Input, leads: readonly Lead[]): Facts {
  const must = 'must' as const;
  const from = 'report' as const;
  const leadTimes = leads.map((lead, index): LeadTime => {
    const { atLeast, within, businessDays, anchor } = lead;
    return {
      ...line(10 + index),
      strength: must,
      anchor,
      direction: 'before',
      ...(atLeast === undefined ? {} : { atLeast }),
      ...(within === undefined ? {} : { within }),
      ...(businessDays ? { businessDays } : {}),
    };
  });
  const { weekdays: days = [], time, zone = '' } = window ?? {};
  const opening = { weekdays: days, zone, ...(time === undefined ? {} : { time }) };
  return {
    distributors: { ...line(9), strength: must, leadTimes },
    ...(window === undefined ? {} : { releaseWindow: { ...line(1), strength: must, ...opening } }),
    ...(release === undefined
      ? {}
      : {
          release: [
            {
              ...line(2),
              strength: must,
              from,
              within: release.within,
              ...(release.atLeast === undefined ? {} : { atLeast: release.atLeast }),
              ...(release.businessDays ? { businessDays: true as const } : {}),
            },
          ],
        }),
    ...(disclosure === undefined
      ? {}
      : { disclosure: [{ ...line(3), strength: must, from, within: `P${String(disclosure)}D` }] }),
  };
}

interface Known {
  readonly leads: readonly Lead[];
  readonly blackoutDates: readonly string[];
  readonly start: DateTime;
  readonly now: Date;
  readonly told: Date | undefined;
  readonly upstreamAt: Date | undefined;
}

function rulesOf(input: Input, known: Known): ReadonlyMap<string, Rule> {
  const zone = input.window?.zone ?? 'UTC';
  const { blackoutDates, upstreamAt } = known;
  return new Map<string, Rule>([
    ...windowRules(input, known),
    ...(blackoutDates.length === 0
      ? []
      : [['blackoutDates 100', { kind: 'blackout', dates: blackoutDates, zone }] as const]),
    ...leadRules(known),
    ...(upstreamAt === undefined
      ? []
      : [['upstream', { kind: 'between', from: upstreamAt }] as const]),
    ...limitRules(input, known),
  ]);
}

type Named = readonly (readonly [string, Rule])[];

function windowRules({ window }: Input, { blackoutDates }: Known): Named {
  if (window === undefined) return [];
  const { weekdays: days, time, zone, lastsHours } = window;
  const lastsMinutes = (time === undefined ? 24 : lastsHours) * 60;
  const opening = { weekdays: days, zone, lastsMinutes, blackoutDates };
  return [
    ['releaseWindow 1', { kind: 'window', ...opening, ...(time === undefined ? {} : { time }) }],
  ];
}

function leadRules({ leads, blackoutDates, told, now }: Known): Named {
  const lengths = leads.flatMap(({ atLeast }) => (atLeast === undefined ? [] : [hoursIn(atLeast)]));
  return leads.map(({ atLeast, within, businessDays }, index) => {
    const ahead = atLeast === undefined ? Number.NaN : hoursIn(atLeast);
    // Nobody is reminded in these cases, and only a second notice is a reminder.
    const isReminder = ahead === Math.min(...lengths) && ahead < Math.max(...lengths);
    const toldOfIt = isReminder ? undefined : told;
    return [
      `distributors ${String(10 + index)}`,
      {
        kind: 'lead',
        businessDays,
        blackoutDates,
        told: toldOfIt ?? now,
        ...(atLeast === undefined ? {} : { atLeast }),
        ...(within === undefined || toldOfIt === undefined ? {} : { within }),
      },
    ];
  });
}

function hoursIn(duration: string): number {
  const { months, weeks, days, hours } = Length.fromISO(duration);
  return (months * 30 + weeks * 7 + days) * 24 + hours;
}

function limitRules({ release, disclosure }: Input, { start, blackoutDates }: Known): Named {
  const rules: (readonly [string, Rule])[] = [];
  if (release !== undefined) {
    const { atLeast, within, businessDays } = release;
    const at = (duration: string): Date => added(start, duration, { businessDays, blackoutDates });
    const from = atLeast === undefined ? {} : { from: at(atLeast) };
    rules.push(['release 2', { kind: 'between', until: at(within), ...from }]);
  }
  if (disclosure !== undefined) {
    const until = start.plus({ days: disclosure }).toJSDate();
    rules.push(['disclosure 3', { kind: 'between', until }]);
  }
  return rules;
}

/** In business days full days are counted, and what is left of them is added. */
function added(
  start: DateTime,
  duration: string,
  {
    businessDays,
    blackoutDates,
  }: Pick<Extract<Rule, { kind: 'lead' }>, 'businessDays' | 'blackoutDates'>,
): Date {
  const length = Length.fromISO(duration);
  if (!businessDays) return start.plus(length).toJSDate();
  let at = start.plus({ months: length.months, weeks: length.weeks });
  for (let left = length.days + Math.floor(length.hours / 24); left > 0;) {
    at = at.plus({ days: 1 });
    if (at.weekday <= 5 && !blackoutDates.includes(at.toISODate() ?? '')) left--;
  }
  return at.plus({ hours: length.hours % 24 }).toJSDate();
}

/**
 * Plans a random case, and expects the release that trying every half hour finds; or a set of
 * promises that cannot all be kept, and of which none can be left out.
 */
export function expectSolved(input: Input): Plan['status'] {
  const { plan: planned, rules, from } = twinOf(input);
  const plan = planned();
  const wanted = firstFit([...rules.values()], from);
  if (plan.status === 'planned') {
    expect(plan.release.toISOString()).toBe(wanted?.toISOString());
    return plan.status;
  }
  expect(wanted).toBeUndefined();
  const conflict = plan.conflict.map((commitment) => rules.get(nameOf(commitment)));
  expect(conflict).not.toContain(undefined);
  const set = conflict.flatMap((rule) => rule ?? []);
  expect(firstFit(set, from)).toBeUndefined();
  for (const rule of set) expect(firstFit(without(set, rule), from)).toBeDefined();
  return plan.status;
}

function nameOf({ promise, origin }: Commitment): string {
  return origin === undefined ? promise : `${promise} ${String(origin.span.start.line)}`;
}

function without<Item>(items: readonly Item[], item: Item): readonly Item[] {
  return items.filter((other) => other !== item);
}
