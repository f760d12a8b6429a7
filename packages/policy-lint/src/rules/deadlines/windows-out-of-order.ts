import { hoursOf, sayDuration } from '@embargo/core';
import type { Facts, LeadTime, RangeWindow, Window } from '@embargo/core';

import { defineRule } from '../../define-rule.ts';

export const windowsOutOfOrder = defineRule({
  code: 'CVD307',
  id: 'windows-out-of-order',
  summary: 'The time limits force the order of the steps',
  level: 'warning',
  why: 'Every limit can be kept and the process still fail where an earlier step may end after a later one: distributors hear of a fix that is out, or a release is due before its fix. Whoever plans by the policy finds out too late.',
  mend: 'Count the earlier step back from the later one, such as "at least 7 days before the release", or shorten its limit.',
  source: 'FIRST multi-party coordination guidelines',
  controls: [],
  messages: {
    notice:
      'Distributors may be told until {late} after the disclosure, when the release may be out already, expected notice counted back from the release',
    later:
      'The {step} may take {found} and the {next} is due within {due}, expected the earlier step to end first',
  },
  check({ facts, document }, report) {
    const { path } = document.source;
    for (const lead of facts.distributors?.leadTimes ?? []) {
      const release = releaseBefore(lead, facts);
      if (release === undefined) continue;
      const message = 'The release may be as early as this';
      const related = [{ message, path: release.path ?? path, span: release.span }];
      report('notice', lead, { late: say(lead), related });
    }
    for (const { step, window, next, due } of stepsTooLate(facts)) {
      const message = `The ${next} is due here`;
      const related = [{ message, path: due.path ?? path, span: due.span }];
      report('later', window, { step, found: say(window), next, due: say(due), related });
    }
  },
});

/** A release that may come before the distributors are told, both counted from the same start. */
function releaseBefore(lead: LeadTime, { release }: Facts): RangeWindow | undefined {
  const { within } = lead;
  if (lead.direction !== 'after' || lead.anchor !== 'disclosure' || within === undefined) {
    return undefined;
  }
  return release?.find(
    ({ from, atLeast = 'PT0H' }) =>
      (from === 'disclosure' || from === 'report') && hoursOf(atLeast) < hoursOf(within),
  );
}

interface StepTooLate {
  readonly step: string;
  readonly window: Window;
  readonly next: string;
  readonly due: Window;
}

/** The steps whose limit lies behind that of the next step that has one. */
function stepsTooLate(facts: Facts): readonly StepTooLate[] {
  const steps: readonly (readonly [string, readonly Window[] | undefined])[] = [
    ['acknowledgement', facts.acknowledgement],
    ['triage', facts.triage],
    ['fix', facts.fix],
    ['release', facts.release],
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
  const byKind = Map.groupBy(later, kindOf);
  const ends = new Map<string, number>();
  for (const [kind, same] of byKind) {
    ends.set(
      kind,
      same.reduce((end, { within }) => Math.max(end, hoursOf(within)), 0),
    );
  }
  for (const window of windows) {
    const [due] = byKind.get(kindOf(window)) ?? [];
    const end = ends.get(kindOf(window)) ?? 0;
    if (due !== undefined && end < hoursOf(window.within)) return { window, due };
  }
  return undefined;
}

/** Limits for all severities are compared with each other only: a table's rows make exceptions. */
function kindOf({ from, levels, businessDays }: Window): string {
  return JSON.stringify([from, levels, businessDays]);
}

function say({ within, businessDays }: Window | LeadTime): string {
  return sayDuration(within ?? 'PT0H', businessDays);
}
