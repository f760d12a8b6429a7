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
    return limitsOf(base, fact).flatMap((limit) => weakened(fact, limit, after));
  });
}

function limitsOf(facts: Facts, fact: (typeof LIMITS)[number]): readonly Limit[] {
  const value = facts[fact];
  if (value === undefined) return [];
  return 'span' in value ? [value] : value;
}

function weakened(fact: Weakening['fact'], base: Limit, heads: readonly Limit[]): Weakening[] {
  const head = heads.find((candidate) => concernsSame(base, candidate)) ?? heads[0];
  if (head === undefined) return [{ fact, change: `${say(base)} → none`, base }];
  if (weightOf(head) > weightOf(base)) {
    return [{ fact, change: `${say(base)} → ${say(head)}`, base, head }];
  }
  if (FIRMNESS.indexOf(head.strength) < FIRMNESS.indexOf(base.strength)) {
    return [{ fact, change: `${base.strength} → ${head.strength}`, base, head }];
  }
  return [];
}

function concernsSame(one: Limit, other: Limit): boolean {
  return (one.levels ?? []).join() === (other.levels ?? []).join();
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
