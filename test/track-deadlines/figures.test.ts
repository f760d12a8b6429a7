import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';

import { ADA, ADMIN } from '../support/case-world.ts';
import type { CaseWorld } from '../support/case-world.ts';
import { openTrackWorld } from './track-world.ts';

const HOUR = 3_600_000;
const said = { state: 'recorded', by: ADA, data: {} } as const;

interface Document {
  readonly cases: number;
  readonly acknowledgement: { readonly cases: number; readonly medianHours: number };
  readonly promises: { readonly kept: number; readonly broken: number };
  readonly months: readonly {
    readonly month: string;
    readonly acknowledgement?: { readonly medianHours: number };
  }[];
}

describe('figures', () => {
  let world: CaseWorld;
  beforeEach(async () => {
    world = await openTrackWorld();
  });
  afterEach(() => world.close());

  /** A case that came in then, was acknowledged so many hours later, and came to its end. */
  async function finished(at: string, hours: number): Promise<void> {
    world.now = new Date(at);
    const ghsaId = world.report({ state: 'draft', submission: { accepted: true } });
    const after = (more: number): string => new Date(Date.parse(at) + more * HOUR).toISOString();
    await world.record(
      ghsaId,
      { ...said, kind: 'acknowledged', at: after(hours) },
      { ...said, kind: 'released', at: after(200) },
      { ...said, kind: 'retrospective-held', at: after(224) },
    );
    world.now = new Date(after(200));
    world.github.publishAdvisory(ghsaId, ADMIN);
  }

  const figures = async (now: string): Promise<{ summary: string; document: Document }> => {
    world.now = new Date(now);
    const { summary, outputs } = await world.run();
    return { summary, document: JSON.parse(outputs['figures'] ?? '{}') as Document };
  };

  test('count cases that came to their end long ago, by the month of the report', async () => {
    await finished('2026-11-02T09:00:00Z', 2);
    await finished('2026-12-02T09:00:00Z', 61);
    await finished('2027-01-02T09:00:00Z', 61);
    world.now = new Date('2027-06-01T09:00:00Z');
    world.report();
    const { summary, document } = await figures('2027-06-01T10:00:00Z');
    expect(document.cases).toBe(4);
    expect(document.acknowledgement).toMatchObject({ cases: 3, medianHours: 61 });
    expect(document.months.map(({ month }) => month)).toEqual([
      '2026-11',
      '2026-12',
      '2027-01',
      '2027-06',
    ]);
    expect(document.months[1]?.acknowledgement).toMatchObject({ medianHours: 61 });
    expect(summary).toContain('24 hours; **your median is 61 hours**');
    expect(summary).toContain('x-axis ["2026-11", "2026-12", "2027-01"]');
    expect(summary).toContain('line [2.0, 61.0, 61.0]');
    expect(summary).toContain('Watched 1 case');
  });

  test('leave out what is older than two years', async () => {
    await finished('2026-11-02T09:00:00Z', 2);
    world.report();
    expect((await figures('2028-11-01T09:00:00Z')).document.cases).toBe(2);
    expect((await figures('2028-11-12T09:00:00Z')).document.cases).toBe(1);
  });
});
