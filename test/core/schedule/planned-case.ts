import { planOf, processOf } from '@embargo/core';
import type { EmbargoConfig, Events, Facts, Plan, PlannedCase, Rating } from '@embargo/core';

/** The line of the policy that a fact stands on. */
export function line(number: number): {
  readonly span: { readonly start: Position; readonly end: Position };
} {
  return { span: { start: { line: number, column: 1 }, end: { line: number, column: 9 } } };
}

interface Position {
  readonly line: number;
  readonly column: number;
}

/** A Friday. */
export const REPORT = new Date('2026-11-20T09:00:00Z');

export interface CaseOf {
  readonly facts?: Facts;
  readonly config?: Omit<EmbargoConfig, 'version'>;
  readonly rating?: Rating;
  /** Hours after the report. */
  readonly now?: number;
  /** What happened, in hours after the report. */
  readonly events?: Partial<Record<keyof Events, number>>;
}

export function hours(after: number): Date {
  return new Date(REPORT.getTime() + after * 3_600_000);
}

export function caseOf({ facts = {}, config, rating = {}, now = 0, events }: CaseOf): PlannedCase {
  const located =
    config === undefined
      ? undefined
      : {
          path: '.github/embargo.yml',
          config: { version: 1 as const, ...config },
          spanOf: () => line(100).span,
        };
  const happened = Object.entries(events ?? {}).map(([name, after]) => [name, hours(after)]);
  return {
    facts,
    process: processOf(facts, located).process,
    rating,
    now: hours(now),
    events: { reportReceivedAt: REPORT, ...(Object.fromEntries(happened) as Partial<Events>) },
  };
}

/** A plan in few words: when, by what, and what is missed or in conflict, each by promise and line. */
export function said(one: CaseOf): object {
  const plan: Plan = planOf(caseOf(one));
  if (plan.status === 'impossible') {
    return { conflict: plan.conflict.map(nameOf), notBefore: after(plan.notBefore) };
  }
  return {
    release: after(plan.release),
    decidedBy: plan.decidedBy.map(nameOf),
    ...(plan.missed.length === 0
      ? {}
      : {
          missed: plan.missed.map(
            ({ commitment, because }) =>
              `${nameOf(commitment)} because of ${because.map(nameOf).join(', ') || 'its time'}`,
          ),
        }),
    ...(plan.urgent === undefined ? {} : { urgent: plan.urgent.span.start.line }),
  };
}

function nameOf({
  promise,
  origin,
}: {
  readonly promise: string;
  readonly origin?: { readonly span: { readonly start: Position } };
}): string {
  return origin === undefined ? promise : `${promise} ${origin.span.start.line}`;
}

/** Hours after the report. */
export function after(instant: Date): number {
  return (instant.getTime() - REPORT.getTime()) / 3_600_000;
}
