import type { ClockStart, RangeWindow, Window } from '@embargo/core';

import type { PolicyDocument } from '../../document/document.ts';
import { spanOf } from '../reader.ts';
import type { TimedEvent } from './cue.ts';
import { timedPromises } from './promises.ts';
import type { TimedPromise } from './promises.ts';

/** The limits a policy sets for something, counted from the report unless it says otherwise. */
export function windowsFor(
  document: PolicyDocument,
  event: TimedEvent,
  from: ClockStart = 'report',
): Window[] {
  return promisesFor(document, event).map((promise) => windowOf(document, promise, from));
}

/** The same with their lower bounds, "1-7 days". */
export function rangesFor(
  document: PolicyDocument,
  event: TimedEvent,
  from: ClockStart = 'report',
): RangeWindow[] {
  return promisesFor(document, event).map((promise) => {
    const { atLeast } = promise.phrase;
    return { ...windowOf(document, promise, from), ...(atLeast === undefined ? {} : { atLeast }) };
  });
}

/** The limits for something that do not repeat. */
export function promisesFor(document: PolicyDocument, event: TimedEvent): readonly TimedPromise[] {
  return timedPromises(document).filter((promise) => promise.event === event);
}

/** None instead of an empty list, for a fact that is absent. */
export function orAbsent<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function windowOf(document: PolicyDocument, promise: TimedPromise, from: ClockStart): Window {
  const { phrase, levels, strength } = promise;
  return {
    span: spanOf(document, promise),
    strength,
    within: phrase.within,
    from: promise.from ?? from,
    ...(phrase.businessDays ? { businessDays: true as const } : {}),
    ...(levels.length > 0 ? { levels } : {}),
  };
}
