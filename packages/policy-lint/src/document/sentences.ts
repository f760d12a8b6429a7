import type { Block, Sentence } from './document.ts';
import type { FlowText } from './flow-text.ts';
import { topicsOf } from './topics.ts';

const BOUNDARY = /[.!?]+["')\]]*(?= )|[。！？]|\n/g;

const ABBREVIATION =
  /(?:^|[\s(])(?:e\.g|i\.e|etc|vs|cf|approx|no|incl|resp|dr|mr|mrs|ms|st|inc|ltd|z\.b|d\.h|bzw|ggf|см|напр)$/;

/** Splits visible text into sentences; a line break (`\n` in the flow) ends one too. */
export function splitSentences(flow: FlowText, block: Block, firstIndex: number): Sentence[] {
  const sentences: Sentence[] = [];
  const { text } = flow;
  let from = 0;
  const take = (to: number): void => {
    const sentence = sentenceAt(flow, from, to);
    if (sentence !== undefined) {
      sentences.push({ ...sentence, block, index: firstIndex + sentences.length });
    }
    from = to;
  };
  BOUNDARY.lastIndex = 0;
  for (let mark = BOUNDARY.exec(text); mark !== null; mark = BOUNDARY.exec(text)) {
    const end = mark.index + mark[0].length;
    if (mark[0] === '\n' || endsSentence(flow, from, end)) take(end);
  }
  take(text.length);
  return sentences;
}

function endsSentence({ text, lower }: FlowText, from: number, end: number): boolean {
  const next = text.charAt(end) === ' ' ? text.charAt(end + 1) : text.charAt(end);
  if (next === '' || next !== next.toLowerCase()) return !isAbbreviated(lower, from, end);
  // A lower-case word goes on with the sentence, unless the mark is a sure one.
  return /[!?。！？]/.test(text.charAt(end - 1)) || /[^a-z]/.test(next)
    ? !isAbbreviated(lower, from, end)
    : false;
}

function isAbbreviated(lower: string, from: number, end: number): boolean {
  return (
    lower.charAt(end - 1) === '.' &&
    ABBREVIATION.test(lower.slice(Math.max(from, end - 9), end - 1)) &&
    !lower.startsWith('etc', end - 4)
  );
}

function sentenceAt(
  flow: FlowText,
  from: number,
  to: number,
): Omit<Sentence, 'block' | 'index'> | undefined {
  let start = from;
  let end = to;
  while (start < end && isSpace(flow.text.charCodeAt(start))) start++;
  while (end > start && isSpace(flow.text.charCodeAt(end - 1))) end--;
  if (start === end) return undefined;
  const lower = flow.lower.slice(start, end);
  return {
    text: flow.text.slice(start, end),
    lower,
    start: flow.offsetAt(start),
    end: flow.endOffsetAt(end),
    topics: topicsOf(lower),
    offsetAt: (index) => flow.offsetAt(start + index),
  };
}

function isSpace(code: number): boolean {
  return code === 32 || code === 10;
}
