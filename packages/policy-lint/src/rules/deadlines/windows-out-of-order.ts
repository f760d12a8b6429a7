import { hoursOf, sayDuration } from '@embargo/core';
import type { Facts, LeadTime, RangeWindow, Window } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';

const messages = {
  notice:
    'Distributors may be told {late} after the report, when the fix may be out already, expected before',
  later: '{step} may take {found}, {next} is due within {due}, expected the earlier step first',
} as const;

export const windowsOutOfOrder = defineRule({
  code: 'CVD307',
  id: 'windows-out-of-order',
  summary: 'The time limits force the order of the steps',
  level: 'warning',
  why: 'Where an earlier step may end after a later one, all limits can be kept and the process still go wrong: distributors hear of a fix that is out, or a release is due before its fix.',
  mend: 'Count the notice to distributors back from the release, and let each limit end before the next.',
  source: 'FIRST multi-party coordination guidelines',
  controls: [],
  messages,
  check({ facts, document }, report) {
    const { path } = document.source;
    for (const lead of facts.distributors?.leadTimes ?? []) {
      const release = releaseBefore(lead, facts);
      if (release === undefined) continue;
      const related = [
        {
          message: 'The release may be as early as this',
          path: release.path ?? path,
          span: release.span,
        },
      ];
      report('notice', lead, {
        late: sayDuration(lead.within ?? 'PT0H', lead.businessDays),
        related,
      });
    }
    for (const { step, window, next, due } of stepsTooLate(facts)) {
      const related = [{ message: `${next} is due here`, path: due.path ?? path, span: due.span }];
      const found = sayDuration(window.within, window.businessDays);
      const values = {
        step,
        found,
        next: next.toLowerCase(),
        due: sayDuration(due.within, due.businessDays),
      };
      report('later', window, { ...values, related });
    }
  },
});

/** A release that may come before the distributors are told, both counted from the report. */
function releaseBefore(lead: LeadTime, { release }: Facts): RangeWindow | undefined {
  if (lead.direction !== 'after' || lead.anchor !== 'disclosure') return undefined;
  const latest = hoursOf(lead.within ?? 'PT0H');
  return release?.find(
    ({ from, atLeast }) => from === 'disclosure' && hoursOf(atLeast ?? 'PT0H') < latest,
  );
}

interface StepTooLate {
  readonly step: string;
  readonly window: Window;
  readonly next: string;
  readonly due: Window;
}

/** The steps whose limit lies behind that of the next step that has one. */
function stepsTooLate({ acknowledgement, triage, fix, release }: Facts): readonly StepTooLate[] {
  const steps: readonly (readonly [string, readonly Window[] | undefined])[] = [
    ['The acknowledgement', acknowledgement],
    ['The triage', triage],
    ['The fix', fix],
    ['The release', release],
  ];
  const stated = steps.filter(([, windows]) => windows !== undefined);
  return stated.flatMap(([step, windows], index) => {
    const [next, later] = stated[index + 1] ?? [];
    if (windows === undefined || next === undefined || later === undefined) return [];
    const pair = firstTooLate(windows, later);
    return pair === undefined ? [] : [{ step, next, ...pair }];
  });
}

/** A window that ends after every later one that counts from the same moment and severity. */
function firstTooLate(
  windows: readonly Window[],
  later: readonly Window[],
): { readonly window: Window; readonly due: Window } | undefined {
  for (const window of windows) {
    const same = later.filter((other) => other.from === window.from && sameLevels(window, other));
    const [due] = same;
    if (due === undefined) continue;
    const hours = hoursOf(window.within);
    if (same.every(({ within }) => hoursOf(within) < hours)) return { window, due };
  }
  return undefined;
}

function sameLevels({ levels }: Window, other: Window): boolean {
  return levels?.join() === other.levels?.join();
}
