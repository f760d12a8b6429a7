import { wordsWithin } from '../language/words.ts';
import type { Clause } from './clauses.ts';
import type { TimedEvent } from './cue.ts';
import { isLasting, isNotice, isOld, isPast } from './other-times.ts';
import { breaksToPublic, isUnkept } from './unkept.ts';

/** What is left of the events of a clause when its duration is no limit for them. */
export function keptEvents(clause: Clause, events: readonly TimedEvent[]): readonly TimedEvent[] {
  if (events.length === 0) return events;
  const { line, phrase } = clause;
  const head = wordsWithin(line, clause.start, phrase.start);
  if (isUnkept(clause, head)) return breaksToPublic(clause, head) ? ['disclosure'] : ['other'];
  if (isPast(line, head) || isOld(line, phrase.end) || isNotice(clause, head)) return ['other'];
  if (!isLasting(line, head)) return events;
  return events.filter((event) => event === 'disclosure' || event === 'distributors');
}
