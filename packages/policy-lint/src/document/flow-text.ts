/**
 * Visible text that remembers where each piece of it stands in the source: markup is dropped,
 * white space folded to one space, quotes and dashes are made plain.
 */
export class FlowText {
  readonly text: string;
  readonly lower: string;
  readonly #map: SourceMap;
  readonly #end: number;

  constructor(text: string, map: SourceMap, end: number) {
    this.text = text;
    const lower = lowerOf(text);
    // Should a letter change its length, offsets matter more than its case.
    this.lower = lower.length === text.length ? lower : text;
    this.#map = map;
    this.#end = end;
  }

  /** Source text as it stands, such as code. */
  static verbatim(text: string, offset: number): FlowText {
    return new FlowText(text, offset, offset + text.length);
  }

  /** The source offset of an index into `text`. */
  offsetAt(index: number): number {
    const map = this.#map;
    if (typeof map === 'number') return Math.min(map + index, this.#end);
    const at = pieceAt(map, index);
    const offset = map[at + 1] ?? this.#end;
    if (map[at + 2] !== VERBATIM) return offset;
    return Math.min(offset + index - (map[at] ?? 0), this.#end);
  }

  /** The source offset just behind the character before an index into `text`. */
  endOffsetAt(index: number): number {
    if (index <= 0) return this.offsetAt(0);
    const map = this.#map;
    const at = typeof map === 'number' ? -1 : pieceAt(map, index - 1);
    if (typeof map === 'number' || (map[at + 2] ?? VERBATIM) === VERBATIM) {
      return Math.min(this.offsetAt(index - 1) + 1, this.#end);
    }
    return (map[at + 1] ?? 0) + (map[at + 2] ?? 0);
  }
}

/** The place in the map of the piece that an index lies in. */
function pieceAt(map: readonly number[], index: number): number {
  let low = 0;
  let high = map.length / 3 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((map[middle * 3] ?? 0) <= index) low = middle;
    else high = middle - 1;
  }
  return low * 3;
}

/**
 * Triples, ascending: index in the text, offset in the source, and how long the source is that was
 * replaced there, or `VERBATIM`. For text that stands in the source as it is, only its offset.
 */
type SourceMap = readonly number[] | number;

const VERBATIM = -1;

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
};

const UNUSUAL = /[\u2018\u2019\u201c\u201d\u2010-\u2013\u2212]/g;
/** White space that is not already a single space. */
const FOLDABLE = / [\s\u200b]+|(?! )[\s\u200b][\s\u200b]*/g;

/** What a text has to lack to be read as it stands. */
const UNEVEN = /^ | {2}|[^\S ]|[\u200b\u2018\u2019\u201c\u201d\u2010-\u2013\u2212]/;

const SPACE = 32;
const NEWLINE = 10;

/** The flow of source text without any markup. */
export function readFlow(text: string, offset: number): FlowText {
  if (!UNEVEN.test(text)) return FlowText.verbatim(text, offset);
  const out = new FlowBuilder(offset);
  out.add(text, offset);
  return out.build();
}

/** Collects pieces of source into a `FlowText`. */
export class FlowBuilder {
  readonly #pieces: string[] = [];
  readonly #map: number[] = [];
  #length = 0;
  /** Code of the last character; 0 where there is none. */
  #last = 0;
  /** Offset less index of the last verbatim piece: what goes on from it needs no entry in the map. */
  #shift = NaN;
  #end: number;

  constructor(start: number) {
    this.#end = start;
  }

  get length(): number {
    return this.#length;
  }

  /** Adds source text that starts at an offset, folding its white space. */
  add(piece: string, offset: number): void {
    let from = 0;
    FOLDABLE.lastIndex = 0;
    while (FOLDABLE.test(piece)) {
      const to = FOLDABLE.lastIndex;
      const run = startOfSpace(piece, to, from);
      if (run > from) this.#append(piece.slice(from, run), offset + from);
      this.space(offset + run);
      from = to;
      this.#end = offset + from;
    }
    if (from < piece.length) this.#append(from === 0 ? piece : piece.slice(from), offset + from);
  }

  /** Adds text that replaces `length` characters of source, such as a decoded entity. */
  replace(text: string, offset: number, length: number): void {
    if (text !== '') this.#push(text, offset, length);
    this.#end = Math.max(this.#end, offset + length);
  }

  /** Adds one space unless there is one, or nothing, before it. */
  space(offset: number): void {
    if (this.#isAtStart()) return;
    this.#push(' ', offset, VERBATIM);
  }

  /** Ends the sentence here, as a hard line break or a table cell does. */
  breakSentence(offset: number): void {
    if (this.#last === SPACE) {
      this.#pieces.push((this.#pieces.pop() ?? '').slice(0, -1));
      this.#length--;
      this.#shift = NaN;
    } else if (this.#isAtStart()) return;
    this.#push('\n', offset, VERBATIM);
  }

  build(): FlowText {
    if (this.#last === NEWLINE) this.#pieces.pop();
    const [first = '', second] = this.#pieces;
    const text = second === undefined ? first : this.#pieces.join('');
    return new FlowText(text, this.#packed(), this.#end);
  }

  #packed(): SourceMap {
    const [index, offset = 0, length] = this.#map;
    if (this.#map.length === 3 && index === 0 && length === VERBATIM) return offset;
    // A copy takes no more room than it needs.
    return this.#map.slice();
  }

  #isAtStart(): boolean {
    return this.#last === 0 || this.#last === SPACE || this.#last === NEWLINE;
  }

  #append(piece: string, offset: number): void {
    let text = piece;
    if (this.#isAtStart()) {
      text = text.trimStart();
      if (text === '') return;
    }
    const start = offset + piece.length - text.length;
    this.#push(
      text.replace(UNUSUAL, (character) => PLAIN[character] ?? character),
      start,
      VERBATIM,
    );
    this.#end = Math.max(this.#end, offset + piece.length);
  }

  #push(text: string, offset: number, length: number): void {
    const shift = length === VERBATIM ? offset - this.#length : NaN;
    if (shift !== this.#shift) {
      this.#map.push(this.#length, offset, length);
      this.#shift = shift;
    }
    this.#pieces.push(text);
    this.#length += text.length;
    this.#last = text.charCodeAt(text.length - 1);
  }
}

function startOfSpace(text: string, end: number, from: number): number {
  let at = end;
  while (at > from && isSpace(text.charCodeAt(at - 1))) at--;
  return at;
}

function isSpace(code: number): boolean {
  return (
    code === SPACE ||
    (code >= 9 && code <= 13) ||
    (code > 127 && /[\s\u200b]/.test(String.fromCharCode(code)))
  );
}

/** Small letters, one for each: the Turkish capital with a dot would become two. */
export function lowerOf(text: string): string {
  return text.replaceAll('İ', 'i').toLowerCase();
}
