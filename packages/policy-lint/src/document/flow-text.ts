/**
 * Visible text that remembers where each piece of it stands in the source: markup is dropped,
 * white space folded to one space, quotes and dashes are made plain.
 */
export class FlowText {
  readonly text: string;
  readonly lower: string;
  /** Pairs: index in `text`, offset in the source, ascending. */
  readonly #map: readonly number[];
  readonly #end: number;

  constructor(text: string, map: readonly number[], end: number) {
    this.text = text;
    const lower = text.toLowerCase();
    // A few letters (İ) change their length; offsets matter more than such a letter's case.
    this.lower = lower.length === text.length ? lower : text;
    this.#map = map;
    this.#end = end;
  }

  /** The source offset of an index into `text`. */
  offsetAt(index: number): number {
    const map = this.#map;
    let low = 0;
    let high = map.length / 2 - 1;
    if (high < 0) return this.#end;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((map[middle * 2] ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    const offset = (map[low * 2 + 1] ?? 0) + index - (map[low * 2] ?? 0);
    return Math.min(offset, this.#end);
  }

  /** The source offset just behind the character before an index into `text`. */
  endOffsetAt(index: number): number {
    return index <= 0 ? this.offsetAt(0) : this.offsetAt(index - 1) + 1;
  }
}

const PLAIN: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2212': '-',
  '\u00a0': ' ',
};

const UNUSUAL = /[\u2018\u2019\u201c\u201d\u2010-\u2013\u2212]/g;
const SPACES = /[\s\u00a0\u200b\ufeff]+/g;

/** Collects pieces of source into a `FlowText`. */
export class FlowBuilder {
  #text = '';
  #map: number[] = [];
  #end: number;

  constructor(start: number) {
    this.#end = start;
  }

  get isEmpty(): boolean {
    return this.#text === '';
  }

  get length(): number {
    return this.#text.length;
  }

  /** Adds source text that starts at an offset, folding its white space. */
  add(piece: string, offset: number): void {
    let from = 0;
    SPACES.lastIndex = 0;
    for (let run = SPACES.exec(piece); run !== null; run = SPACES.exec(piece)) {
      if (run[0] === ' ') continue;
      this.#append(piece.slice(from, run.index), offset + from);
      this.space(offset + run.index);
      from = run.index + run[0].length;
      this.#end = offset + from;
    }
    this.#append(from === 0 ? piece : piece.slice(from), offset + from);
  }

  /** Adds text that replaces `length` characters of source, such as a decoded entity. */
  replace(text: string, offset: number, length: number): void {
    if (text !== '') {
      this.#map.push(this.#text.length, offset);
      this.#text += text;
    }
    this.#end = Math.max(this.#end, offset + length);
  }

  /** Adds one space unless there is one, or nothing, before it. */
  space(offset: number): void {
    if (this.#text === '' || this.#text.endsWith(' ')) return;
    this.#map.push(this.#text.length, offset);
    this.#text += ' ';
  }

  /** Ends the sentence here, as a hard line break or a table cell does. */
  breakSentence(offset: number): void {
    if (this.#text === '') return;
    if (this.#text.endsWith(' ')) this.#text = this.#text.slice(0, -1);
    if (this.#text === '' || this.#text.endsWith('\n')) return;
    this.#map.push(this.#text.length, offset);
    this.#text += '\n';
  }

  build(): FlowText {
    return new FlowText(this.#text, this.#map, this.#end);
  }

  #append(piece: string, offset: number): void {
    if (piece === '') return;
    let text = piece;
    if (this.#text === '' || this.#text.endsWith(' ') || this.#text.endsWith('\n')) {
      text = text.trimStart();
      if (text === '') return;
    }
    const start = offset + piece.length - text.length;
    this.#map.push(this.#text.length, start);
    this.#text += text.replace(UNUSUAL, (character) => PLAIN[character] ?? character);
    this.#end = Math.max(this.#end, offset + piece.length);
  }
}
