import { wordSet, wordsWithin } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import type { Clause } from './clauses.ts';
import type { Cue, TimedEvent } from './cue.ts';

/** How far behind a duration the words may stand that say what it is for. */
const REACH = 110;
/** How long "acknowledge … and … assess" may be between the two. */
const MAX_BETWEEN = 70;
/** "release a fix", but not "releases … fixes" */
const MAX_OBJECT = 25;

const SUBORDINATE = wordSet(
  'once after when whenever until unless upon before if от после с момента nach seit depuis après desde tras después após dopo dal od',
);
const SIDE_ENDS = ',;:\u2014';
const JOINS = wordSet('and or und et y e');
const TURNS = wordSet('then after once when until before');
const BEFORE = wordSet('before until prior ahead');
const TALK = wordSet('discuss discusses discussed discussing');
/** "we ask for", "please allow us": the limit is one for whoever would go public. */
const PLEAS = wordSet('ask asks request requests allow give grant wait please');
const PLEA_REACH = 45;

const GRANTS = wordSet('give allow grant leave');

const PREPARES: ReadonlySet<TimedEvent> = new Set(['acknowledgement', 'triage']);
const REPAIRS: ReadonlySet<TimedEvent> = new Set(['fix', 'release']);
const JOINABLE: ReadonlySet<TimedEvent> = new Set([
  'acknowledgement',
  'triage',
  'fix',
  'release',
  'disclosure',
]);

/** What a clause sets its limit for, by its own words: mostly one thing, none where they do not say. */
export function eventsOf(clause: Clause): readonly TimedEvent[] {
  const { cues } = clause;
  if (clause.phrase.repeats) return repeated(cues);
  const own = cues.find(
    (cue) =>
      (cue.sign === 'distributors' || cue.sign === 'retrospective') && !isFactor(clause, cue),
  );
  return own === undefined ? limited(clause) : [own.sign];
}

/** "depending on the coordination with downstream projects": what a limit hangs on. */
function isFactor({ line, phrase }: Clause, cue: Cue): boolean {
  return wordsWithin(line, phrase.end, cue.start).some(({ text }) => text === 'depending');
}

function limited({ line, phrase, cues, start, end }: Clause): readonly TimedEvent[] {
  const isBefore = isBeforePublication(line, cues, { start: phrase.end, end });
  const head = { start: Math.max(start, phrase.start - PLEA_REACH), end: phrase.start };
  if ((isBefore && isPlea(line, head)) || isGrace(line, phrase.start, cues)) return ['disclosure'];
  const before = cues.filter((cue) => cue.start < phrase.end);
  if (before.length > 0) {
    const main = outside(line, { start, end: phrase.start }, before);
    return governing(line, main.length > 0 ? main : before);
  }
  if (isBefore) return ['disclosure'];
  const tail = { start: phrase.end, end: phrase.end + REACH };
  const after = outside(line, tail, cues).filter((cue) => cue.start < tail.end);
  return governing(line, leading(line, after));
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Only news for the reporter is promised again and again. */
function repeated(cues: readonly Cue[]): readonly TimedEvent[] {
  const isAside = cues.some(({ sign }) => sign === 'other');
  if (!isAside && cues.some(({ sign }) => sign === 'updates')) return ['updates'];
  return cues.length > 0 ? ['other'] : [];
}

/** "90 days before it is made public" */
function isBeforePublication(line: Line, cues: readonly Cue[], tail: Stretch): boolean {
  const { lower } = line;
  const mark = wordsWithin(line, tail.start, tail.end).find(({ text }) => BEFORE.has(text));
  if (mark === undefined || mark.start - tail.start > 90) return false;
  if (hasAny(lower, '.;', { start: tail.start, end: mark.start })) return false;
  const end = Math.min(tail.end, mark.end + 60);
  const isIn = (start: number): boolean =>
    start >= mark.end && start < end && !hasAny(lower, '.;,', { start: mark.end, end: start });
  return (
    cues.some((cue) => cue.sign === 'disclosure' && isIn(cue.start)) ||
    wordsWithin(line, mark.end, end).some((word) => TALK.has(word.text) && isIn(word.start))
  );
}

function isPlea(line: Line, { start, end }: Stretch): boolean {
  const word = wordsWithin(line, start, end).findLast(({ text }) => PLEAS.has(text));
  return word !== undefined && !hasAny(line.lower, ',;.', { start: word.end, end });
}

/** "Give us reasonable time to fix it (90 days)": how long the reporter keeps it to themselves. */
function isGrace(line: Line, phraseStart: number, cues: readonly Cue[]): boolean {
  if (!line.words.slice(0, 2).some(({ text }) => GRANTS.has(text))) return false;
  if (isOurs(line, phraseStart)) return false;
  return (
    cues.some((cue) => REPAIRS.has(cue.sign) && cue.start < phraseStart) &&
    wordsWithin(line, 0, phraseStart).some(({ text }) => text === 'time')
  );
}

/** "Allow time for a fix: we respond within": what the label asks is not what the team promises. */
function isOurs(line: Line, phraseStart: number): boolean {
  const colon = line.lower.lastIndexOf(':', phraseStart);
  return colon >= 0 && wordsWithin(line, colon, phraseStart).some(({ text }) => text === 'we');
}

/** The cues outside "once a fix is available" and the like. */
function outside(line: Line, stretch: Stretch, cues: readonly Cue[]): readonly Cue[] {
  if (cues.length === 0) return cues;
  const sides = wordsWithin(line, stretch.start, Math.min(stretch.end, line.lower.length))
    .filter(({ text }) => SUBORDINATE.has(text))
    .map(({ start }) => ({ start, end: Math.min(stretch.end, sideEnd(line.lower, start)) }));
  return cues.filter(
    (cue) => !sides.some(({ start, end }) => cue.start >= start && cue.start < end),
  );
}

function sideEnd(lower: string, from: number): number {
  let at = from;
  while (at < lower.length && !SIDE_ENDS.includes(lower.charAt(at))) at++;
  return at;
}

/** The last cue says it, unless it is only the object of the one before. */
function governing(line: Line, cues: readonly Cue[]): readonly TimedEvent[] {
  const last = cues.at(-1);
  if (last === undefined) return [];
  const at = cues.findLastIndex(({ sign }) => sign !== last.sign);
  const previous = cues[at];
  const first = cues[at + 1];
  if (previous === undefined || first === undefined) return [last.sign];
  return isJoined(line, { start: previous.end, end: first.start })
    ? joined(previous.sign, last.sign)
    : withoutObject(line, cues.slice(0, at + 1), merged(line.lower, previous, first));
}

/** "Acknowledge and validate disclosures" is for both verbs. */
function withoutObject(line: Line, verbs: readonly Cue[], sign: TimedEvent): readonly TimedEvent[] {
  return PREPARES.has(sign) && verbs.at(-1)?.sign === sign ? governing(line, verbs) : [sign];
}

/** "acknowledge and assess", "fix and release" */
function joined(previous: TimedEvent, last: TimedEvent): readonly TimedEvent[] {
  if (REPAIRS.has(previous) && REPAIRS.has(last)) return ['release'];
  return JOINABLE.has(previous) && JOINABLE.has(last) ? [previous, last] : [last];
}

/** "respond to your disclosure", "release a fix", "a fix is published" */
function merged(lower: string, previous: Cue, last: Cue): TimedEvent {
  if (last.sign === 'disclosure') {
    if (PREPARES.has(previous.sign) && lower.startsWith('disclos', last.start))
      return previous.sign;
    const isMadePublic =
      lower.startsWith('publi', last.start) && !lower.startsWith('public disclos', last.start);
    if (REPAIRS.has(previous.sign) && isMadePublic) return 'release';
  }
  const isObject = last.start - previous.end < MAX_OBJECT;
  return last.sign === 'fix' && previous.sign === 'release' && isObject ? 'release' : last.sign;
}

/** Of what follows a duration, the first word and one that "and" joins to it. */
function leading(line: Line, after: readonly Cue[]): readonly Cue[] {
  const [first, second] = after;
  if (first === undefined || second === undefined) return after;
  const isPair = REPAIRS.has(first.sign) && REPAIRS.has(second.sign);
  const between = { start: first.end, end: second.start };
  return after.slice(0, isPair || isJoined(line, between) ? 2 : 1);
}

function isJoined(line: Line, between: Stretch): boolean {
  if (between.end - between.start >= MAX_BETWEEN) return false;
  const words = wordsWithin(line, between.start, between.end);
  if (words.some(({ text }) => TURNS.has(text))) return false;
  return words.some(({ text }) => JOINS.has(text)) || hasAny(line.lower, '&/', between);
}

function hasAny(lower: string, signs: string, { start, end }: Stretch): boolean {
  for (let at = start; at < end; at++) if (signs.includes(lower.charAt(at))) return true;
  return false;
}
