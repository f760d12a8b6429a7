import { wordSet, wordsWithin } from '../language/words.ts';
import type { Word } from '../language/words.ts';
import type { Clause } from './clauses.ts';
import type { TimedEvent } from './cue.ts';
import { isAhead, isFromFinding, isLasting, isNotice, isOld, isPast } from './other-times.ts';
import { breaksToPublic, isUnkept } from './unkept.ts';

const COUNTS_FROM = wordSet('after following of from');
const OUR = wordSet('this our such');
const NOTICES = wordSet('notification notice announcement pre-notification');

/** "24 hours following this notification, the fixes are released": counted from no report. */
function isAfterNotice({ line, phrase }: Clause): boolean {
  const [from, whose, notice] = wordsWithin(line, phrase.end, phrase.end + 50);
  if (from === undefined || whose === undefined || notice === undefined) return false;
  return COUNTS_FROM.has(from.text) && OUR.has(whose.text) && NOTICES.has(notice.text);
}

/** What is left of the events of a clause when its duration is no limit for them. */
export function keptEvents(clause: Clause, events: readonly TimedEvent[]): readonly TimedEvent[] {
  if (events.length === 0) return events;
  const { line, phrase } = clause;
  const head = wordsWithin(line, clause.start, phrase.start);
  if (isUnkept(clause, head)) return breaksToPublic(clause, head) ? ['disclosure'] : ['other'];
  if (isPast(line, head) || isOld(line, phrase.end) || isNotice(clause, head)) return ['other'];
  return eventsCountedSo(clause, head, events);
}

/** A duration that counts from something else, or that lasts, limits only some events. */
function eventsCountedSo(
  clause: Clause,
  head: readonly Word[],
  events: readonly TimedEvent[],
): readonly TimedEvent[] {
  const { line, phrase } = clause;
  if (isFromFinding(clause, head)) return events.filter((event) => event !== 'disclosure');
  if (isAfterNotice(clause))
    return events.filter((event) => event !== 'fix' && event !== 'release');
  if (isAhead(line, phrase.end)) {
    return events.filter((event) => event === 'distributors' || event === 'forthcoming-notice');
  }
  if (!isLasting(line, head)) return events;
  return events.filter((event) => event === 'disclosure' || event === 'distributors');
}
