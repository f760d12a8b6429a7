import type { Duration } from '@embargo/core';

import { findDurations } from '../language/duration.ts';
import type { DurationPhrase } from '../language/duration.ts';

/** A duration, or how often something is done: "every 7 days", "weekly". */
export interface TimePhrase extends DurationPhrase {
  readonly repeats: boolean;
}

const EVERY =
  /(?:\b(?:every|each|alle|jede[nrs]?|tous les|toutes les|cada|ogni|elke|om de|co|her|setiap)|каждые|каждую|каждый|每|毎|매) ?$/;
const TIMES = /^ ?(?:ごと|一次|마다|에 한)/;

const CADENCE =
  /\b(?:(bi-?weekly|fortnightly|every other week)|(hourly)|(daily|every other day|every day|each day|every (?:business|working) day)|(weekly|every week|each week|(?:once )?(?:a|per) week)|(monthly|every month|each month|(?:once )?(?:a|per) month)|(quarterly|every quarter)|(wöchentlich\w*|hebdomadaire\w*|semanal(?:mente)?|settimanal\w*|wekelijks\w*|chaque semaine|cada semana|jede woche|еженедельн\S*)|(täglich\w*|quotidien\w*|diari[oa]\w*))(?![a-z])|(每周|每週|毎週|매주)/g;

const PERIODS: readonly Duration[] = [
  'P2W',
  'PT1H',
  'P1D',
  'P1W',
  'P1M',
  'P3M',
  'P1W',
  'P1D',
  'P1W',
];

/** From here on the groups are of other languages. */
const FIRST_FOREIGN = 6;

/** "Day 1-3:" at the start of a line of a timeline. */
const LABEL =
  /^(?:\W{0,3})(day|week)s? (\d{1,3})(?:\s?(?:-|to)\s?(?:(?:day|week) )?(\d{1,3}))?(?=\s?[:(|-]|$)/;

/** Every statement of time in lower-case text, in order; cadences only where they may matter. */
export function findTimePhrases(lower: string, mayRepeat: boolean): readonly TimePhrase[] {
  const phrases = findDurations(lower).map((phrase) => ({
    ...phrase,
    repeats: isRepeated(lower, phrase),
  }));
  for (const cadence of [...(mayRepeat ? findCadences(lower) : []), ...readLabel(lower)]) {
    const isApart = phrases.every(({ start, end }) => cadence.end <= start || cadence.start >= end);
    if (isApart) phrases.push(cadence);
  }
  return phrases.sort((one, other) => one.start - other.start);
}

function isRepeated(lower: string, { start, end }: DurationPhrase): boolean {
  return (
    EVERY.test(lower.slice(Math.max(0, start - 12), start)) || TIMES.test(lower.slice(end, end + 4))
  );
}

function findCadences(lower: string): TimePhrase[] {
  return [...lower.matchAll(CADENCE)].map((match) => {
    const [word] = match;
    const group = PERIODS.findIndex((_, index) => typeof match[index + 1] === 'string');
    return {
      within: word.startsWith('every other d') ? 'P2D' : (PERIODS[group] ?? 'P1W'),
      businessDays: /business|working/.test(word),
      isForeign: group >= FIRST_FOREIGN,
      repeats: true,
      start: match.index,
      end: match.index + word.length,
    };
  });
}

function readLabel(lower: string): TimePhrase[] {
  const match = LABEL.exec(lower);
  if (match === null) return [];
  const [whole, unit, first = '0', last = first] = match;
  if (Number(last) === 0) return [];
  const iso = (count: string): Duration => `P${count}${unit === 'week' ? 'W' : 'D'}`;
  return [
    {
      ...(Number(first) > 0 && first !== last ? { atLeast: iso(first) } : {}),
      within: iso(last),
      businessDays: false,
      isForeign: false,
      repeats: false,
      start: 0,
      end: whole.length,
    },
  ];
}
