import { wordSet, wordsWithin } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import { anchorAfter } from './clock-start.ts';
import type { Anchor } from './clock-start.ts';
import type { Cue } from './cue.ts';
import type { TimePhrase } from './phrases.ts';

/** The part of a line that belongs to one duration. */
export interface Clause {
  readonly line: Line;
  readonly phrase: TimePhrase;
  readonly anchor: Anchor;
  readonly cues: readonly Cue[];
  readonly start: number;
  readonly end: number;
}

const SIGNS = ',;|、；，。';
const SPACED_SIGNS = '-/\u2014';
const CONJUNCTIONS = wordSet('and or but then while with und et y e sowie');
const EAST_ASIAN = ['并', '以及', '그리고'];

/** Splits a line between its durations, each with the words that say what it is for. */
export function splitClauses(
  line: Line,
  phrases: readonly TimePhrase[],
  cues: readonly Cue[],
): readonly Clause[] {
  const clauses: Clause[] = [];
  let start = 0;
  phrases.forEach((phrase, index) => {
    const anchor = anchorAfter(line, phrase.end);
    const next = phrases[index + 1];
    const hasOwnCue = cues.some((cue) => cue.start >= start && cue.start < phrase.start);
    const gap = { from: anchor.end, to: next?.start ?? 0, hasOwnCue };
    const end = next === undefined ? line.lower.length : boundary(line, cues, gap);
    const own = cues.filter((cue) => cue.start >= start && cue.end <= end);
    clauses.push({ line, phrase, anchor, cues: outside(own, phrase, anchor), start, end });
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
function boundary(line: Line, cues: readonly Cue[], { from, to, hasOwnCue }: Gap): number {
  const marks = separators(line, from, to);
  const mark = hasOwnCue ? Math.min(...marks) : Math.max(...marks);
  if (marks.length > 0) return mark;
  const saysLater = !hasOwnCue && cues.some(({ start, end }) => start >= from && end <= to);
  return saysLater ? to : from;
}

function separators(line: Line, from: number, to: number): readonly number[] {
  const { lower } = line;
  const marks = wordsWithin(line, from, to)
    .filter(({ text }) => CONJUNCTIONS.has(text))
    .map(({ start }) => start);
  for (let at = from; at < to; at++) if (separates(lower, at)) marks.push(at);
  for (const word of EAST_ASIAN) {
    const at = lower.indexOf(word, from);
    if (at >= 0 && at < to) marks.push(at);
  }
  return marks;
}

function separates(lower: string, at: number): boolean {
  const sign = lower.charAt(at);
  if (SIGNS.includes(sign)) return true;
  return (
    SPACED_SIGNS.includes(sign) && lower.charAt(at - 1) === ' ' && lower.charAt(at + 1) === ' '
  );
}

/** What a limit counts from is not what it is for. */
function outside(cues: readonly Cue[], phrase: TimePhrase, anchor: Anchor): readonly Cue[] {
  return cues.filter((cue) => cue.start < phrase.end || cue.start >= anchor.end);
}
