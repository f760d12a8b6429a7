import type { Block, Sentence } from './document.ts';
import type { FlowText } from './flow-text.ts';
import { meaningOf } from './vocabulary.ts';

/** A mark that may end a sentence, what closes behind it, and a line break (`\n` in the flow). */
const BOUNDARY =
  /(?<![.!?])[.!?]+["')\]]*(?= )|[\u3002\uff01\uff1f\u0964\u06d4\u061f]+["')\]\u3009\u300b\u300d\u300f\uff09]*|\n/g;

/** Ends of words that a point shortens, whatever follows. */
const SHORTENED =
  /(?:^|[\s("'/])(?:e\.g|i\.e|vs|cf|approx|incl|resp|dr|mr|mrs|ms|prof|st|inc|ltd|z\.b|d\.h|u\.a|bzw|ggf|p\.ej|см|напр|т\.е|т\.д)$/;
/** Those that are shortened before a number only: "No. 5", "Nov. 3". */
const SHORTENED_NUMBER =
  /(?:^|[\s("'])(?:no|nos|nr|sec|fig|art|ch|vol|ver|rev|pp?|ca|max|min|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/;
/** "4 p.m. UTC" goes on, "by 4 p.m. We" does not. */
const HALF_DAY = /\b[ap]\.m$/;
const ZONE = /^[A-Z]{2,5}\b/;
/** "J. Smith", "U.S. law". */
const INITIAL = /(?:^|[\s(.])[A-Z]$/;
/** "1. Report", "(a) ", where a list stands in running text. */
const NUMBERING = /^\(?(?:\d{1,3}|[a-z])[.)]+$/i;

const LONGEST_SHORTENED = 9;
/** Nobody reads a longer sentence: it is cut, so that no reader takes long over one. */
const LONGEST_SENTENCE = 1200;

/** Splits visible text into sentences; a line break (`\n` in the flow) ends one too. */
export function splitSentences(block: Block, firstIndex: number): Sentence[] {
  const { flow } = block;
  const { text } = flow;
  const sentences: Sentence[] = [];
  for (let from = 0; from < text.length;) {
    const end = sentenceEnd(flow, from);
    while (from < end) {
      const to = cutBefore(text, from, end);
      const sentence = sentenceIn(block, [from, to], firstIndex + sentences.length);
      if (sentence !== undefined) sentences.push(sentence);
      from = to;
    }
  }
  // A copy takes no more room than it needs.
  return sentences.slice();
}

/** Where the sentence ends that starts here: where the next one starts. */
function sentenceEnd(flow: FlowText, from: number): number {
  BOUNDARY.lastIndex = from;
  while (BOUNDARY.test(flow.text)) {
    const end = BOUNDARY.lastIndex;
    if (endsSentence(flow, from, end)) return end;
  }
  return flow.text.length;
}

/** Where a sentence ends: at its end, or at a space if it is too long. */
function cutBefore(text: string, from: number, to: number): number {
  if (to - from <= LONGEST_SENTENCE) return to;
  const middle = from + LONGEST_SENTENCE / 2;
  const space = text.slice(middle, from + LONGEST_SENTENCE).lastIndexOf(' ');
  return space === -1 ? from + LONGEST_SENTENCE : middle + space;
}

/** The sentence between two places in a flow, without the space around it; nothing if blank. */
function sentenceIn(
  block: Block,
  [from, to]: readonly [from: number, to: number],
  index: number,
): Sentence | undefined {
  const start = spaceEnd(block.flow.text, from, to);
  const end = spaceStart(block.flow.text, start, to);
  return start === end ? undefined : new FlowSentence(block, [start, end], index);
}

/** A sentence as a part of the flow of its block. */
class FlowSentence implements Sentence {
  readonly text: string;
  readonly lower: string;
  readonly start: number;
  readonly end: number;
  readonly block: Block;
  readonly index: number;
  readonly topics: number;
  readonly terms: number;
  readonly #from: number;

  constructor(block: Block, [from, to]: readonly [from: number, to: number], index: number) {
    const { flow } = block;
    this.text = flow.text.slice(from, to);
    this.lower = flow.lower.slice(from, to);
    this.start = flow.offsetAt(from);
    this.end = flow.endOffsetAt(to);
    this.block = block;
    this.index = index;
    const { topics, terms } = meaningOf(this.lower);
    this.topics = topics;
    this.terms = terms;
    this.#from = from;
  }

  offsetAt(index: number): number {
    return this.block.flow.offsetAt(this.#from + index);
  }
}

function endsSentence({ text, lower }: FlowText, from: number, end: number): boolean {
  if (text.charAt(end) !== ' ' || text.charAt(end - 1) === '\n') return true;
  const mark = markBefore(text, end);
  if (mark > '\u007f') return true;
  const next = text.slice(end + 1, end + 7);
  // A small letter goes on with the sentence, unless the mark is a sure one.
  const first = next.charAt(0);
  const isSmall = first === first.toLowerCase() && first !== first.toUpperCase();
  if (isSmall && (mark === '.' || text.charAt(end - 1) !== mark)) return false;
  if (mark !== '.') return true;
  if (NUMBERING.test(text.slice(from, end).trim().slice(0, 6))) return false;
  const word = Math.max(from, end - 1 - LONGEST_SHORTENED);
  return !isShortened(text.slice(word, end - 1), lower.slice(word, end - 1), next);
}

/** Whether the point behind a word only shortens it. */
function isShortened(word: string, lower: string, next: string): boolean {
  if (INITIAL.test(word) || SHORTENED.test(lower)) return true;
  if (HALF_DAY.test(lower)) return ZONE.test(next);
  return /^\d/.test(next) && SHORTENED_NUMBER.test(lower);
}

/** The mark itself, which quotes and brackets may follow. */
function markBefore(text: string, end: number): string {
  let at = end - 1;
  while (at > 0 && '"\')]'.includes(text.charAt(at))) at--;
  return text.charAt(at);
}

function spaceEnd(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isSpace(text.charCodeAt(at))) at++;
  return at;
}

function spaceStart(text: string, from: number, to: number): number {
  let at = to;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10;
}
