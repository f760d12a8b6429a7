import { readPolicy } from '@embargo/policy-lint';
import { describe, expect, test } from '@jest/globals';

import { saidWindows } from '../../support/said-window.ts';
import { describeShared, readShared } from '../../support/shared.ts';

/** Every limit and every statement about limits, each with its line. */
const PROMISES = [
  {
    system: 'toolhive-registry-server',
    windows: { fixTeam: '68: PT24H', fix: '79: P1D..P7D', release: '126: P1D..P21D' },
    lines: { timelinesBinding: 53, publicDisclosure: 57, upstream: 59, releaseDayAgreement: 103 },
    releaseWindow: 104,
    retrospective: 146,
  },
  {
    system: 'minder',
    windows: { fixTeam: '49: PT24H', fix: '56: P1D..P7D', release: '86: P1D..P21D' },
    acknowledgement: '13: PT24H',
    lines: { timelinesBinding: 39, publicDisclosure: 42, upstream: 43, releaseDayAgreement: 72 },
    releaseWindow: 73,
    retrospective: 98,
  },
  {
    system: 'sigstore',
    windows: { fixTeam: '78: PT24H', fix: '85: P1D..P7D', release: '112: P1D..P21D' },
    lines: { timelinesBinding: 69, publicDisclosure: 72, upstream: 73, releaseDayAgreement: 98 },
    releaseWindow: 99,
    retrospective: 169,
  },
  {
    system: 'kurator',
    windows: { fix: '84: P1D..P7D' },
    lines: { timelinesBinding: 73, publicDisclosure: 63, upstream: 75 },
  },
  {
    system: 'kappital',
    windows: {
      fixTeam: '57: PT24H',
      fix: '67: P1D..P7D',
      release: '105: P1D..P21D',
      forthcomingNotice: '86: P1D..P7D',
    },
    lines: { timelinesBinding: 50, publicDisclosure: 51, upstream: 52 },
  },
] as const;

const COUNTED = ['fixTeam', 'fix', 'release', 'forthcomingNotice'] as const;
const STATED = ['timelinesBinding', 'publicDisclosure', 'upstream', 'releaseDayAgreement'] as const;

describeShared('the limits of the model policies', () => {
  describe.each(PROMISES)('$system', (expected) => {
    const { facts } = readPolicy(
      'SECURITY.md',
      readShared('seeds', expected.system, 'SECURITY.md'),
    );

    test('every limit has its value, its start and its line, and there is no other', () => {
      const windows = COUNTED.flatMap((name) => {
        const said = saidWindows([facts[name] ?? []].flat() as Parameters<typeof saidWindows>[0]);
        return said.map((limit) => [name, limit]);
      });
      const wanted = Object.entries(expected.windows).map(([name, limit]) => [
        name,
        `${limit} from disclosure`,
      ]);
      expect(windows).toEqual(wanted);
      expect(facts.disclosure).toBeUndefined();
      expect(facts.statusUpdates).toBeUndefined();
    });

    test('the acknowledgement is read where it is promised, not where credit is', () => {
      const wanted = 'acknowledgement' in expected ? [expected.acknowledgement] : [];
      expect(saidWindows(facts.acknowledgement)).toEqual(wanted);
    });

    test('what moves and binds the timeline stands on its line', () => {
      const lines = STATED.flatMap((name) => {
        const line = facts[name]?.span.start.line;
        return line === undefined ? [] : [[name, line] as const];
      });
      expect(Object.fromEntries(lines)).toEqual(expected.lines);
      expect(facts.timelinesBinding?.value).toBe(false);
    });

    test('the release window and the retrospective are read where there are any', () => {
      const window =
        'releaseWindow' in expected
          ? {
              span: { start: { line: expected.releaseWindow } },
              strength: 'suggested',
              weekdays: ['mon', 'tue', 'wed', 'thu'],
              time: '16:00',
              zone: 'UTC',
            }
          : undefined;
      if (window === undefined) expect(facts.releaseWindow).toBeUndefined();
      else expect(facts.releaseWindow).toMatchObject(window);

      if (!('retrospective' in expected)) expect(facts.retrospective).toBeUndefined();
      else {
        expect(facts.retrospective).toMatchObject({
          span: { start: { line: expected.retrospective } },
          atLeast: 'P1D',
          within: 'P3D',
          blameless: true,
        });
      }
    });
  });
});
