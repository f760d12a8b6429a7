import type { Clause } from './clauses.ts';
import type { Cue, TimedEvent } from './cue.ts';

/** How far behind a duration the words may stand that say what it is for. */
const REACH = 110;
/** How long "acknowledge … and … assess" may be between the two. */
const MAX_BETWEEN = 70;

const SUBORDINATE =
  /\b(?:once|after|when|whenever|until|unless|as soon as|upon|before|if)\b[^,;:\u2014]*/g;

const JOINED = /\b(?:and|or|und|et|y|e)\b|[&/]/;
const TURN = /\b(?:then|after|once|when|until|before)\b/;
const BEFORE_PUBLICATION =
  /^[^.;]{0,90}\b(?:before|until|prior to|ahead of)\b[^.;,]{0,60}\b(?:disclos|publi[cs]|embargo|announc|reveal|discuss)/;

/** "we ask for", "please allow us": the limit is one for whoever would go public. */
const PLEA = /\b(?:asks?|requests?|allow|give|grant|wait|please)\b[^,;.]{0,40}$/;

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
export function eventsOf(lower: string, clause: Clause): readonly TimedEvent[] {
  const cues = clause.cues.filter((cue): cue is TimedCue => cue.event !== 'nothing');
  if (clause.phrase.repeats) return repeated(cues);
  const own = cues.find(({ event }) => event === 'distributors' || event === 'retrospective');
  return own === undefined ? limited(lower, clause, cues) : [own.event];
}

function limited(lower: string, clause: Clause, cues: readonly TimedCue[]): readonly TimedEvent[] {
  const { start, end } = clause.phrase;
  const isBefore = BEFORE_PUBLICATION.test(lower.slice(end, clause.end));
  if (isBefore && PLEA.test(lower.slice(clause.start, start))) return ['disclosure'];
  const before = cues.filter((cue) => cue.start < end);
  if (before.length > 0) return governing(lower, mainOf(lower, clause, before));
  if (isBefore) return ['disclosure'];
  const tail = { start: end, end: end + REACH };
  const after = outside(lower, tail, cues).filter((cue) => cue.start < tail.end);
  return governing(lower, leading(lower, after));
}

type TimedCue = Cue & { event: TimedEvent };

/** Only news for the reporter is promised again and again. */
function repeated(cues: readonly TimedCue[]): readonly TimedEvent[] {
  const isAside = cues.some(({ event }) => event === 'other');
  if (!isAside && cues.some(({ event }) => event === 'updates')) return ['updates'];
  return cues.length > 0 ? ['other'] : [];
}

/** The cues before a duration outside "once a fix is available" and the like, or all of them. */
function mainOf(lower: string, clause: Clause, cues: readonly TimedCue[]): readonly TimedCue[] {
  const main = outside(lower, { start: clause.start, end: clause.phrase.start }, cues);
  return main.length > 0 ? main : cues;
}

function outside(
  lower: string,
  { start, end }: { readonly start: number; readonly end: number },
  cues: readonly TimedCue[],
): readonly TimedCue[] {
  const sides = [...lower.slice(start, end).matchAll(SUBORDINATE)];
  return cues.filter(
    (cue) =>
      !sides.some(({ 0: side, index }) => {
        const from = start + index;
        return cue.start >= from && cue.start < from + side.length;
      }),
  );
}

/** The last cue says it, unless it is only the object of the one before. */
function governing(lower: string, cues: readonly TimedCue[]): readonly TimedEvent[] {
  const last = cues.at(-1);
  if (last === undefined) return [];
  const at = cues.findLastIndex(({ event }) => event !== last.event);
  const previous = cues[at];
  const first = cues[at + 1];
  if (previous === undefined || first === undefined) return [last.event];
  return isJoined(lower.slice(previous.end, first.start))
    ? joined(previous.event, last.event)
    : [merged(lower, previous, first)];
}

/** "acknowledge and assess", "fix and release" */
function joined(previous: TimedEvent, last: TimedEvent): readonly TimedEvent[] {
  if (REPAIRS.has(previous) && REPAIRS.has(last)) return ['release'];
  return JOINABLE.has(previous) && JOINABLE.has(last) ? [previous, last] : [last];
}

/** "respond to your disclosure", "release a fix", "a fix is published" */
function merged(lower: string, previous: TimedCue, last: TimedCue): TimedEvent {
  const word = lower.slice(last.start, last.end);
  if (last.event === 'disclosure') {
    if (PREPARES.has(previous.event) && word.startsWith('disclos')) return previous.event;
    if (REPAIRS.has(previous.event) && /^publi(?:sh|c)/.test(word)) return 'release';
  }
  return last.event === 'fix' && previous.event === 'release' && last.start - previous.end < 25
    ? 'release'
    : last.event;
}

/** Of what follows a duration, the first word and one that "and" joins to it. */
function leading(lower: string, after: readonly TimedCue[]): readonly TimedCue[] {
  const [first, second] = after;
  if (first === undefined || second === undefined) return after;
  const isPair = REPAIRS.has(first.event) && REPAIRS.has(second.event);
  return after.slice(0, isPair || isJoined(lower.slice(first.end, second.start)) ? 2 : 1);
}

function isJoined(between: string): boolean {
  return between.length < MAX_BETWEEN && JOINED.test(between) && !TURN.test(between);
}
