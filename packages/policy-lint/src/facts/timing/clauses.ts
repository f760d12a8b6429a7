import type { Anchor } from './clock-start.ts';
import { anchorAfter } from './clock-start.ts';
import type { Cue } from './cue.ts';
import type { TimePhrase } from './phrases.ts';

/** The part of a sentence that belongs to one duration. */
export interface Clause {
  readonly phrase: TimePhrase;
  readonly anchor: Anchor;
  readonly cues: readonly Cue[];
  readonly start: number;
  readonly end: number;
}

const SEPARATOR =
  /[,;|，、；。]|\s(?:and|or|but|then|while|with|und|et|y|e|sowie|\/|-|\u2014)\s|并且?|以及|그리고/g;

/** Splits a sentence between its durations, each with the words that say what it is for. */
export function splitClauses(
  lower: string,
  phrases: readonly TimePhrase[],
  cues: readonly Cue[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  phrases.forEach((phrase, index) => {
    const anchor = anchorAfter(lower, phrase.end);
    const next = phrases[index + 1];
    const hasOwnCue = cues.some((cue) => cue.start >= start && cue.start < phrase.start);
    const end =
      next === undefined
        ? lower.length
        : boundary(lower, cues, { from: anchor.end, to: next.start, hasOwnCue });
    const own = cues.filter((cue) => cue.start >= start && cue.end <= end);
    clauses.push({ phrase, anchor, cues: outside(own, phrase, anchor), start, end });
    start = end;
  });
  return clauses;
}

interface Gap {
  readonly from: number;
  readonly to: number;
  /** Whether the clause before it has already said what it is about. */
  readonly hasOwnCue: boolean;
}

/** Between two durations: the first separator where the clause has said its word, else the last. */
function boundary(lower: string, cues: readonly Cue[], { from, to, hasOwnCue }: Gap): number {
  const marks = [...lower.slice(from, to).matchAll(SEPARATOR)];
  const mark = hasOwnCue ? marks[0] : marks.at(-1);
  if (mark !== undefined) return from + mark.index;
  const saysLater = !hasOwnCue && cues.some(({ start, end }) => start >= from && end <= to);
  return saysLater ? to : from;
}

/** What a limit counts from is not what it is for. */
function outside(cues: readonly Cue[], phrase: TimePhrase, anchor: Anchor): readonly Cue[] {
  return cues.filter((cue) => cue.start < phrase.end || cue.start >= anchor.end);
}
