import { processOf } from '@embargo/core';
import type { EmbargoConfig, Facts, LocatedConfig, Span } from '@embargo/core';
import { describe, expect, test } from '@jest/globals';

function line(number: number): Span {
  return { start: { line: number, column: 1 }, end: { line: number, column: 9 } };
}

function located(config: Omit<EmbargoConfig, 'version'>): LocatedConfig {
  return { path: '.github/embargo.yml', config: { version: 1, ...config }, spanOf: () => line(3) };
}

const acknowledged: Facts = {
  acknowledgement: [{ span: line(5), strength: 'must', within: 'P2D', from: 'report' }],
};

test('without a configuration the process is what the policy says', () => {
  const { process, contradictions } = processOf({
    ...acknowledged,
    fixTeam: { span: line(6), strength: 'must', within: 'PT24H', from: 'disclosure' },
    fix: [
      {
        span: line(7),
        path: 'docs/fix.md',
        strength: 'should',
        atLeast: 'P1D',
        within: 'P7D',
        from: 'disclosure',
        levels: ['high'],
      },
    ],
    retrospective: { span: line(9), strength: 'must', within: 'P3D', blameless: true },
    timelinesBinding: { span: line(4), value: false },
  });

  expect(contradictions).toEqual([]);
  expect(process.isBinding).toBe(false);
  expect(process.releaseWindow).toBeUndefined();
  expect(process.triage).toEqual([]);
  expect(process.acknowledgement).toEqual([
    {
      within: 'P2D',
      businessDays: false,
      from: 'report',
      strength: 'must',
      origin: { file: 'policy', span: line(5) },
    },
  ]);
  expect(process.fix).toEqual([
    {
      atLeast: 'P1D',
      within: 'P7D',
      levels: ['high'],
      businessDays: false,
      from: 'disclosure',
      strength: 'should',
      origin: { file: 'policy', span: line(7), path: 'docs/fix.md' },
    },
  ]);
  expect(process.retrospective[0]).toMatchObject({ within: 'P3D', from: 'release' });
});

test('a retrospective without a limit gives no window', () => {
  const retrospective = { span: line(9), strength: 'must', blameless: true } as const;
  expect(processOf({ retrospective }).process.retrospective).toEqual([]);
});

describe('the configuration', () => {
  test('fills in what the policy leaves open', () => {
    const { process } = processOf({}, located({ acknowledgement: { within: 'PT24H' } }));
    expect(process.acknowledgement).toEqual([
      {
        within: 'PT24H',
        businessDays: false,
        from: 'report',
        strength: 'must',
        origin: { file: 'configuration', path: '.github/embargo.yml', span: line(3) },
      },
    ]);
  });

  test('tightens a promise', () => {
    const { process, contradictions } = processOf(
      acknowledged,
      located({ acknowledgement: { within: 'P1D', strength: 'should', from: 'triage' } }),
    );
    expect(contradictions).toEqual([]);
    expect(process.acknowledgement).toMatchObject([
      { within: 'P1D', origin: { file: 'configuration' } },
    ]);
  });

  test('does not loosen one: the promise stands, and both lines are named', () => {
    const { process, contradictions } = processOf(
      acknowledged,
      located({ acknowledgement: { within: 'P2D', businessDays: true } }),
    );
    expect(process.acknowledgement).toMatchObject([{ within: 'P2D', origin: { file: 'policy' } }]);
    expect(contradictions).toMatchObject([
      {
        promise: 'acknowledgement',
        policy: { span: line(5) },
        configuration: { span: line(3) },
        message: 'The configuration allows 2 business days, the policy promises 2 days',
      },
    ]);
  });

  test('speaks of other severities without touching the ones promised', () => {
    const fix: Facts = {
      fix: [
        {
          span: line(7),
          strength: 'must',
          within: 'P7D',
          from: 'disclosure',
          levels: ['critical'],
        },
      ],
    };
    const { process, contradictions } = processOf(
      fix,
      located({ fix: { within: 'P30D', levels: ['low'] } }),
    );
    expect(contradictions).toEqual([]);
    expect(process.fix.map(({ within }) => within)).toEqual(['P7D', 'P30D']);
  });

  test('names lead times beside those of the policy', () => {
    const facts: Facts = {
      distributors: {
        span: line(8),
        strength: 'must',
        leadTimes: [
          {
            span: line(8),
            strength: 'must',
            atLeast: 'P7D',
            anchor: 'release',
            direction: 'before',
          },
          {
            span: line(2),
            path: 'docs/list.md',
            strength: 'must',
            atLeast: 'P1D',
            anchor: 'release',
            direction: 'before',
          },
        ],
      },
    };
    const set = {
      leadTimes: [{ atLeast: 'PT24H', anchor: 'release', direction: 'before' }],
    } as const;
    expect(processOf(facts).process.leadTimes.map(({ origin }) => origin.path)).toEqual([
      undefined,
      'docs/list.md',
    ]);
    expect(
      processOf(facts, located({ distributors: set })).process.leadTimes.map(
        ({ origin }) => origin.file,
      ),
    ).toEqual(['policy', 'policy', 'configuration']);
    expect(processOf(facts, located({ distributors: {} })).process.leadTimes).toHaveLength(2);
  });
});

describe('the release window', () => {
  const stated: Facts = {
    releaseWindow: {
      span: line(9),
      strength: 'suggested',
      weekdays: ['mon', 'tue'],
      time: '16:00',
    },
  };

  test('is completed by the configuration', () => {
    const { process, contradictions } = processOf(
      stated,
      located({
        releaseWindow: { zone: 'Europe/Berlin', lasts: 'PT2H' },
        blackoutDates: ['2026-12-24'],
      }),
    );
    expect(contradictions).toEqual([]);
    expect(process.releaseWindow).toMatchObject({
      opensAtMinutes: 960,
      lastsMinutes: 120,
      zone: 'Europe/Berlin',
      strength: 'suggested',
      origin: { file: 'policy', span: line(9) },
    });
    expect([...(process.releaseWindow?.blackoutDates ?? [])]).toEqual(['2026-12-24']);
  });

  test('is narrowed by the configuration', () => {
    const { process, contradictions } = processOf(
      stated,
      located({ releaseWindow: { weekdays: ['tue'] } }),
    );
    expect(contradictions).toEqual([]);
    expect([...(process.releaseWindow?.weekdays ?? [])]).toEqual(['tue']);
  });

  test('is not moved by it', () => {
    const moved = { weekdays: ['fri'], time: '17:00', zone: 'UTC' } as const;
    const inZone: Facts = {
      releaseWindow: {
        span: line(9),
        strength: 'must',
        weekdays: ['mon'],
        time: '16:00',
        zone: 'Asia/Tokyo',
      },
    };
    const messages = processOf(inZone, located({ releaseWindow: moved })).contradictions.map(
      ({ message }) => message,
    );
    expect(messages).toEqual([
      'The configured release window opens on fri, the policy says otherwise',
      'The configured release window opens at 17:00, the policy says otherwise',
      'The configured release window uses the zone UTC, the policy says otherwise',
    ]);
  });

  test('comes from the configuration alone where the policy names none', () => {
    const { process } = processOf(
      {},
      located({ releaseWindow: { weekdays: ['wed'], time: '10:00' } }),
    );
    expect(process.releaseWindow).toMatchObject({
      strength: 'must',
      origin: { file: 'configuration', span: line(3) },
    });
  });

  test('is left out where its zone cannot be reckoned with', () => {
    const facts: Facts = {
      releaseWindow: {
        span: line(9),
        path: 'docs/release.md',
        strength: 'must',
        zone: 'Nowhere/Here',
      },
    };
    expect(processOf(facts, located({})).process.releaseWindow).toBeUndefined();
  });
});
