import type { Weekday } from '@embargo/core';

const WEEK: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const WORKDAYS: readonly Weekday[] = WEEK.slice(0, 5);
const WEEKEND: readonly Weekday[] = WEEK.slice(5);

/** Whole names, or short ones that stand in a range or a list: "Mon-Thu", "Tue/Wed". */
const DAY =
  /\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)days?|(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun)(?= ?(?:-|to|\/|,|through) ?(?:mon|tue|wed|thu|fri|sat|sun))|(?<=(?:-|\/|to |, ?|through ))(?:mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun))\b|\b(?:weekdays?|weekends?|(?:business|working) days?)\b/g;

const RANGE = /^ ?(?:-|to|through|thru|until|till) ?$/;
const BETWEEN = /\bbetween $/;
const EXCLUDES =
  /\b(?:non-|not|never|no|avoid\w*|except\w*|excluding|exclud\w+|other than|rather than|outside|without|n't|nor)(?: [\w-]+){0,5}[ -]?$/;
const GOES_ON = /^s?(?:,| or| and| nor|\/)(?: on| the| a)? ?$/;

interface Mention {
  readonly days: readonly Weekday[];
  readonly isExcluded: boolean;
}

/** The weekdays that lower-case text allows, nothing where it names none. */
export function findWeekdays(lower: string): readonly Weekday[] | undefined {
  const mentions = readMentions(lower);
  if (mentions.length === 0) return undefined;
  const wanted = mentions.filter(({ isExcluded }) => !isExcluded).flatMap(({ days }) => days);
  const excluded = mentions.filter(({ isExcluded }) => isExcluded).flatMap(({ days }) => days);
  const base = wanted.length > 0 ? wanted : WEEK;
  const allowed = WEEK.filter((day) => base.includes(day) && !excluded.includes(day));
  return allowed.length > 0 ? allowed : undefined;
}

function readMentions(lower: string): Mention[] {
  const mentions: Mention[] = [];
  let previousEnd = 0;
  for (const { 0: word, index } of lower.matchAll(DAY)) {
    const between = lower.slice(previousEnd, index);
    const last = mentions.at(-1);
    const days = daysOf(word);
    const goesOn = last !== undefined && GOES_ON.test(between);
    const head = lower.slice(Math.max(0, index - 60), index);
    const isExcluded = goesOn ? last.isExcluded : EXCLUDES.test(sameClause(head, last));
    if (last !== undefined && isRange(lower, between, last)) {
      mentions[mentions.length - 1] = { ...last, days: rangeOf(last.days, days) };
    } else mentions.push({ days, isExcluded });
    previousEnd = index + word.length;
  }
  return mentions;
}

/** What stands between the day before and this one decides only for this one. */
function sameClause(head: string, last: Mention | undefined): string {
  return last === undefined ? head : head.slice(head.search(/[^,;]*$/));
}

function isRange(lower: string, between: string, { days }: Mention): boolean {
  if (days.length !== 1) return false;
  if (RANGE.test(between)) return true;
  const at = lower.indexOf(between);
  return between.trim() === 'and' && BETWEEN.test(lower.slice(0, at).replace(/[a-z]+$/, ''));
}

function rangeOf([from]: readonly Weekday[], [to]: readonly Weekday[]): readonly Weekday[] {
  const start = WEEK.indexOf(from ?? 'mon');
  const end = WEEK.indexOf(to ?? 'sun');
  return start <= end
    ? WEEK.slice(start, end + 1)
    : [...WEEK.slice(start), ...WEEK.slice(0, end + 1)];
}

function daysOf(word: string): readonly Weekday[] {
  if (word.startsWith('weekend')) return WEEKEND;
  const day = WEEK.find((candidate) => word.startsWith(candidate));
  return day === undefined ? WORKDAYS : [day];
}
