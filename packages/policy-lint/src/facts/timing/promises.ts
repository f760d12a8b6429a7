import type { ClockStart, Severity, Strength } from '@embargo/core';

import type { Block, PolicyDocument } from '../../document/document.ts';
import { sectionsOfPrivateList } from '../distributors/list-sections.ts';
import { findLevels } from '../language/severity-levels.ts';
import { foreignStrength, strengthIn } from '../language/strength.ts';
import { wordsWithin } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import { splitClauses } from './clauses.ts';
import type { Clause } from './clauses.ts';
import { laterStart, leadingAnchor } from './clock-start.ts';
import { keptEvents } from './condition.ts';
import type { TimedEvent } from './cue.ts';
import { findCues } from './find-cues.ts';
import { eventsOf } from './govern.ts';
import { timedPassages } from './passage.ts';
import type { Passage } from './passage.ts';
import { findTimePhrases } from './phrases.ts';
import type { TimePhrase } from './phrases.ts';
import { isPlain, startsWithLevel } from './plain.ts';
import { Surroundings } from './surroundings.ts';

/** One limit that a policy sets, with what it is for. */
export interface TimedPromise {
  readonly event: TimedEvent;
  readonly phrase: TimePhrase;
  readonly levels: readonly Severity[];
  readonly strength: Strength;
  /** What it counts from, where the text says so. */
  readonly from: ClockStart | undefined;
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

const read = new WeakMap<PolicyDocument, readonly TimedPromise[]>();

/** Every limit that a policy sets, read once a document. */
export function timedPromises(document: PolicyDocument): readonly TimedPromise[] {
  const known = read.get(document);
  if (known !== undefined) return known;
  const promises = timedPassages(document)
    .flatMap(readPassage)
    .filter((promise) => !answersApplicants(document, promise));
  read.set(document, promises);
  return promises;
}

/** An answer to those who ask to be told early is no answer to a report. */
function answersApplicants(document: PolicyDocument, { event, block }: TimedPromise): boolean {
  return event === 'acknowledgement' && sectionsOfPrivateList(document).has(block.section);
}

function readPassage(passage: Passage): TimedPromise[] {
  const { line, block, start, end, mayRepeat } = passage;
  const phrases = findTimePhrases(line, mayRepeat);
  const [first] = phrases;
  if (first === undefined) return [];
  const isForeign = passage.isForeign || phrases.some((phrase) => phrase.isForeign);
  const leading = leadingAnchor(line, first.start);
  const cues = findCues(line, isForeign).filter((cue) => cue.start >= leading.end);
  const surroundings = new Surroundings(passage, isForeign);
  const promises: TimedPromise[] = [];
  let previous: Reading | undefined;
  for (const clause of splitClauses(line, phrases, cues)) {
    previous = readClause(surroundings, clause, previous);
    const { levels, strength = 'must' } = previous;
    const { phrase, anchor } = clause;
    const from = anchor.start ?? leading.start ?? laterStart(line, anchor.end, clause.end);
    for (const event of previous.events) {
      promises.push({ event, phrase, levels, strength, from, block, start, end });
    }
  }
  return promises;
}

/** What one clause says; what it does not say, the clause before or its context does. */
interface Reading {
  readonly events: readonly TimedEvent[];
  readonly levels: readonly Severity[];
  readonly labelLevels: readonly Severity[];
  readonly strength: Strength | undefined;
}

function readClause(
  surroundings: Surroundings,
  clause: Clause,
  previous: Reading | undefined,
): Reading {
  const { line, phrase, start, end } = clause;
  const { isForeign } = phrase;
  const words = wordsWithin(line, start, end);
  const own = findLevels(levelPart(clause), isForeign);
  const isLabelled = previous === undefined && startsWithLevel(line);
  const labelLevels = previous?.labelLevels ?? (isLabelled ? own : []);
  const levels = [own, labelLevels].find(({ length }) => length > 0) ?? surroundings.levels();
  const said = strengthIn(words) ?? foreignStrength(line.lower.slice(start, end), isForeign);
  return {
    events: keptEvents(clause, eventsFor(surroundings, clause, previous)),
    levels,
    labelLevels,
    strength: said ?? previous?.strength ?? surroundings.strength(),
  };
}

/** A clause up to the first stop behind its duration: what follows is an afterthought. */
function levelPart({ line, phrase, start, end }: Clause): Line {
  let stop = phrase.end;
  while (stop < end && !',;'.includes(line.lower.charAt(stop))) stop++;
  return { lower: line.lower.slice(0, stop), words: wordsWithin(line, start, stop) };
}

/** What a clause is about by its own words, by the clause before, by what stands around it. */
function eventsFor(
  surroundings: Surroundings,
  clause: Clause,
  previous: Reading | undefined,
): readonly TimedEvent[] {
  const own = eventsOf(clause);
  if (surroundings.passage.column !== undefined) {
    return isSaid(own) ? own : repeatable(clause, surroundings.events());
  }
  if (own.length > 0) return own;
  const below = surroundings.eventsBelow();
  if (below.length > 0) return below;
  if (!isPlain(clause)) return [];
  return previous !== undefined && previous.events.length > 0
    ? previous.events
    : surroundings.events();
}

/** Only news is promised again and again: a check that runs weekly is no triage. */
function repeatable({ phrase }: Clause, events: readonly TimedEvent[]): readonly TimedEvent[] {
  return phrase.repeats ? events.filter((event) => event === 'updates') : events;
}

/** In a table, the column knows better than words of no fact of ours. */
function isSaid(events: readonly TimedEvent[]): boolean {
  return events.some((event) => event !== 'other');
}
