import type { Duration, Facts, Promised, Severity, Strength } from '../facts/facts.ts';
import { hoursOf, sayDuration } from '../time/duration.ts';
import type { Weakening } from './weakening.ts';

/** What the limits have in common. */
interface Limit extends Promised {
  readonly within?: Duration;
  readonly every?: Duration;
  readonly businessDays?: true;
  readonly levels?: readonly Severity[];
}

const LIMITS = [
  'acknowledgement',
  'triage',
  'statusUpdates',
  'fixTeam',
  'fix',
  'release',
  'disclosure',
  'forthcomingNotice',
  'retrospective',
] as const satisfies readonly (keyof Facts)[];

const FIRMNESS: readonly Strength[] = ['suggested', 'should', 'must'];

/** Limits that became longer, looser or none. */
export function weakenedWindows(base: Facts, head: Facts): Weakening[] {
  return LIMITS.flatMap((fact) => {
    const after = limitsOf(head, fact);
    const others = after.length > 0 ? after : reworded(fact, base, head);
    return limitsOf(base, fact).flatMap((limit) => weakened(fact, limit, others));
  });
}

/** "A fix is shipped" and "the fix": what stood as the one and stands as the other now. */
function reworded(fact: (typeof LIMITS)[number], base: Facts, head: Facts): readonly Limit[] {
  const other = fact === 'release' ? 'fix' : 'release';
  if (fact !== 'release' && fact !== 'fix') return [];
  return base[other] === undefined ? limitsOf(head, other) : [];
}

function limitsOf(facts: Facts, fact: (typeof LIMITS)[number]): readonly Limit[] {
  const value = facts[fact];
  if (value === undefined) return [];
  return 'span' in value ? [value] : value;
}

/** A limit is kept where any of those that stand in its place is as short and as firm. */
function weakened(fact: Weakening['fact'], base: Limit, heads: readonly Limit[]): Weakening[] {
  const candidates = inPlaceOf(base, heads);
  if (candidates.length === 0) return [{ fact, change: `${say(base)} → none`, base }];
  const changes = candidates.map((head) => ({ head, change: lossBetween(base, head) }));
  if (changes.some(({ change }) => change === undefined)) return [];
  return changes.slice(0, 1).map(({ head, change = '' }) => ({ fact, change, base, head }));
}

/** The limits for the same severities, else for some of them, else any. */
function inPlaceOf(base: Limit, heads: readonly Limit[]): readonly Limit[] {
  const same = heads.filter((head) => concernsSame(base, head));
  if (same.length > 0) return same;
  const shared = heads.filter((head) => concernsShared(base, head));
  return shared.length > 0 ? shared : heads;
}

function lossBetween(base: Limit, head: Limit): string | undefined {
  if (weightOf(head) > weightOf(base)) return `${say(base)} → ${say(head)}`;
  const isLooser = FIRMNESS.indexOf(head.strength) < FIRMNESS.indexOf(base.strength);
  return isLooser ? `${base.strength} → ${head.strength}` : undefined;
}

function concernsSame(one: Limit, other: Limit): boolean {
  return (one.levels ?? []).join() === (other.levels ?? []).join();
}

function concernsShared({ levels: one }: Limit, { levels: other }: Limit): boolean {
  return one === undefined || other === undefined || one.some((level) => other.includes(level));
}

/** In hours; no duration at all is the longest, and five business days take a week. */
function weightOf({ within, every, businessDays }: Limit): number {
  const duration = within ?? every;
  if (duration === undefined) return Number.POSITIVE_INFINITY;
  return hoursOf(duration) * (businessDays === true ? 7 / 5 : 1);
}

function say({ within, every, businessDays }: Limit): string {
  const duration = within ?? every;
  return duration === undefined ? 'no limit' : sayDuration(duration, businessDays);
}
