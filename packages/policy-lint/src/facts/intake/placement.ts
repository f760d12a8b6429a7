import type { Span } from '@embargo/core';

import type { Block, PolicyDocument, Section, Sentence } from '../../document/document.ts';
import { lastStartingBy } from '../../document/places.ts';
import type { Place } from '../language/pattern.ts';

/** Where a link or an address stands, as far as that tells what it is for. */
export interface Placement {
  readonly block: Block | undefined;
  readonly sentence: Sentence | undefined;
  /** The sentence before it in the same block. */
  readonly previous: Sentence | undefined;
  /** The sentence, or of a very long one what stands around it, lower case. */
  readonly said: string;
  /** The clause of the sentence that holds it, lower case. */
  readonly clause: string;
  /** What the sentence says before it, lower case. */
  readonly before: string;
}

const NOWHERE: Placement = {
  block: undefined,
  sentence: undefined,
  previous: undefined,
  said: '',
  clause: '',
  before: '',
};

const CLAUSE_BREAK = /[;|]\s|,? (?:but|instead|otherwise)\b|\s[-\u2014]\s/g;

/** As much of a sentence as anybody reads on each side of a link. */
const REACH = 1000;
/** How many blocks above one its lead may stand. */
const FARTHEST = 500;

/** The placement of a source range in a block; `text` is what a reader sees there, if anything. */
export function placementOf(block: Block | undefined, start: number, text: string): Placement {
  if (block === undefined) return NOWHERE;
  const at = lastStartingBy(block.sentences, start + 2);
  const sentence = block.sentences[Math.max(at, 0)];
  if (sentence === undefined) return { ...NOWHERE, block };
  const previous = at > 0 ? block.sentences[at - 1] : undefined;
  const index = text === '' ? 0 : indexOfOffset(sentence, start);
  const from = Math.max(0, index - REACH);
  const said = sentence.lower.slice(from, index + REACH);
  if (text === '') return { block, sentence, previous, said, clause: said, before: said };
  return {
    block,
    sentence,
    previous,
    said,
    // Most links are told from their address, and many may stand in one sentence.
    get clause() {
      return clauseAt(said, index - from);
    },
    before: said.slice(0, index - from),
  };
}

/** The index into a sentence's text of the first character at or behind a source offset. */
function indexOfOffset(sentence: Sentence, offset: number): number {
  let low = 0;
  let high = sentence.text.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentence.offsetAt(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The span of what a pattern found in a sentence. */
export function spanWithin(
  { source }: PolicyDocument,
  sentence: Sentence,
  { start, end }: Place,
): Span {
  return source.span(sentence.offsetAt(start), sentence.offsetAt(end - 1) + 1);
}

/** The block that introduces another: the parent item, the lead of a list or table, or none. */
export function leadOf(block: Block): Block | undefined {
  const { blocks } = block.section;
  const own = lastStartingBy(blocks, block.start);
  for (let at = own - 1; at >= Math.max(0, own - FARTHEST); at--) {
    const candidate = blocks[at];
    if (candidate !== undefined && introduces(candidate, block)) return candidate;
  }
  return undefined;
}

function introduces(candidate: Block, block: Block): boolean {
  if (isRow(block) && isRow(candidate)) return false;
  if (block.listDepth === 0 || !block.opensItem) return true;
  return candidate.listDepth < block.listDepth;
}

function isRow({ kind }: Block): boolean {
  return kind === 'table-row' || kind === 'table-header';
}

/** The titles of a section and those around it, innermost first, lower case. */
export function titlesAround(section: Section): string[] {
  const titles: string[] = [];
  for (let at: Section | undefined = section; at !== undefined; at = at.parent) {
    titles.push(at.title.toLowerCase());
  }
  return titles;
}

/** The last sentence of all but headings that is the document's own, lower case. */
export function lastSentenceOf(block: Block): string {
  return block.sentences.at(-1)?.lower ?? '';
}

/** Whether a document is so short that whatever it names is what it is about. */
export function isTerse({ sentences }: PolicyDocument): boolean {
  return sentences.filter(({ block }) => block.kind !== 'heading').length <= 2;
}

function clauseAt(lower: string, index: number): string {
  let from = 0;
  CLAUSE_BREAK.lastIndex = 0;
  for (let mark = CLAUSE_BREAK.exec(lower); mark !== null; mark = CLAUSE_BREAK.exec(lower)) {
    if (mark.index >= index) return lower.slice(from, mark.index);
    from = mark.index;
  }
  return lower.slice(from);
}
