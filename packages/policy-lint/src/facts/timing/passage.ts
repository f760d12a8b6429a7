import type { Block, PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';
import { lineOf, textAt, wordSet } from '../language/words.ts';
import type { Line } from '../language/words.ts';

/** A sentence, or a cell of a table, that may set a limit. */
export interface Passage {
  readonly line: Line;
  readonly block: Block;
  /** What the reader is shown: the sentence, or the whole row. */
  readonly start: number;
  readonly end: number;
  /** The sentence before it in its block, in lower case. */
  readonly previous: string | undefined;
  /** The number of the cell in its row. */
  readonly column: number | undefined;
  /** Whether it has letters that English does without. */
  readonly isForeign: boolean;
  /** Whether it may say how often reporters hear of the progress. */
  readonly mayRepeat: boolean;
}

/** Letters of languages whose words of time the topics do not know. */
const OTHER_LETTER = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const UNITS = wordSet('hours days weeks months');
const WORKING = wordSet('business working');

/** The passages with a word of time, in order. */
export function timedPassages({ source, sentences }: PolicyDocument): Passage[] {
  const passages: Passage[] = [];
  const mayBeForeign = OTHER_LETTER.test(source.text);
  let row: Block | undefined;
  for (const sentence of sentences) {
    const isForeign = mayBeForeign && OTHER_LETTER.test(sentence.lower);
    if ((sentence.topics & TOPIC.time) === 0 && !isForeign) continue;
    const { block } = sentence;
    if (block.cells.length === 0) passages.push(passageOf(sentences, sentence, isForeign));
    else if (block !== row) passages.push(...cellsOf(block));
    row = block;
  }
  return passages;
}

function passageOf(
  sentences: readonly Sentence[],
  sentence: Sentence,
  isForeign: boolean,
): Passage {
  const { lower, block, start, end, topics, index } = sentence;
  const previous = sentences[index - 1];
  return {
    line: lineOf(lower),
    block,
    start,
    end,
    previous: previous?.block === block ? previous.lower : undefined,
    column: undefined,
    isForeign,
    mayRepeat: isForeign || (topics & TOPIC.update) !== 0,
  };
}

function cellsOf(block: Block): Passage[] {
  const { start, end, header } = block;
  if (header === undefined) return [];
  return block.cells.map(({ lower }, column) => ({
    line: withUnit(lower, header.cells[column]?.lower ?? ''),
    block,
    start,
    end,
    previous: undefined,
    column,
    isForeign: OTHER_LETTER.test(lower),
    mayRepeat: true,
  }));
}

/** A bare number under "Days" is so many days. */
function withUnit(lower: string, title: string): Line {
  const line = lineOf(lower);
  const isNumber =
    line.words.length > 0 && line.words.every(({ text }) => text.charCodeAt(0) <= 57);
  if (!isNumber) return line;
  const named = lineOf(title);
  const at = named.words.findIndex(({ text }) => UNITS.has(text));
  if (at < 0) return line;
  const business = WORKING.has(textAt(named, at - 1)) ? 'business ' : '';
  return lineOf(`${lower} ${business}${textAt(named, at)}`);
}
