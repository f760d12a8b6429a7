import type { Block, PolicyDocument, Sentence } from '../../document/document.ts';
import { TOPIC } from '../../document/topics.ts';

/** A sentence, or a cell of a table, that may set a limit. */
export interface Passage {
  readonly lower: string;
  readonly block: Block;
  /** What the reader is shown: the sentence, or the whole row. */
  readonly start: number;
  readonly end: number;
  /** The sentence before it in its block, in lower case. */
  readonly previous: string | undefined;
  /** The number of the cell in its row. */
  readonly column: number | undefined;
  /** Whether it may say how often reporters hear of the progress. */
  readonly mayRepeat: boolean;
}

/** Scripts without the words and digits that the topics know. */
const OTHER_LETTER = /[\u00c0-\u024f\u0400-\u04ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

const BARE_NUMBER = /^\D{0,3}\d{1,4}(?:\s?(?:-|to)\s?\d{1,4})?\W{0,2}$/;
const UNIT = /\b(?:business |working )?(?:hours|days|weeks|months)\b/;

/** The passages with a word of time, in order. */
export function timedPassages({ sentences }: PolicyDocument): Passage[] {
  const passages: Passage[] = [];
  let row: Block | undefined;
  for (const sentence of sentences) {
    const isForeign = OTHER_LETTER.test(sentence.lower);
    if ((sentence.topics & TOPIC.time) === 0 && !isForeign) continue;
    const { block } = sentence;
    if (block.cells.length === 0) passages.push(passageOf(sentence, isForeign));
    else if (block !== row) passages.push(...cellsOf(block));
    row = block;
  }
  return passages;
}

function passageOf(sentence: Sentence, isForeign: boolean): Passage {
  const { lower, block, start, end, topics } = sentence;
  return {
    lower,
    block,
    start,
    end,
    previous: block.sentences[block.sentences.indexOf(sentence) - 1]?.lower,
    column: undefined,
    mayRepeat: isForeign || (topics & TOPIC.update) !== 0,
  };
}

function cellsOf(block: Block): Passage[] {
  const { start, end, header } = block;
  if (header === undefined) return [];
  return block.cells.map(({ lower }, column) => ({
    lower: withUnit(lower, header.cells[column]?.lower ?? ''),
    block,
    start,
    end,
    previous: undefined,
    column,
    mayRepeat: true,
  }));
}

/** A bare number under "Days" is so many days. */
function withUnit(lower: string, title: string): string {
  const unit = BARE_NUMBER.test(lower) ? UNIT.exec(title) : null;
  return unit === null ? lower : `${lower} ${unit[0]}`;
}
