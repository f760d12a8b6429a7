import type { DocumentBuilder } from './builder.ts';
import type { Block, Cell } from './document.ts';
import { FlowText, lowerOf } from './flow-text.ts';
import type { Range } from './lines.ts';
import { LinkedFlow } from './linked-flow.ts';
import { readMarks } from './marks.ts';
import type { Grammar } from './marks.ts';

/** Where a block stands: inside which lists and quotes. */
export interface Place {
  readonly listDepth: number;
  readonly opensItem: boolean;
  readonly quoted: boolean;
}

export const TOP: Place = { listDepth: 0, opensItem: false, quoted: false };

/** Gives blocks of a markup that is read line by line to a builder. */
export class BlockWriter {
  readonly builder: DocumentBuilder;
  readonly #text: string;
  readonly #grammar: Grammar;
  #header: Block | undefined;

  /** The text may differ from the source in what was made white space, not in its length. */
  constructor(builder: DocumentBuilder, text: string, grammar: Grammar) {
    this.builder = builder;
    this.#text = text;
    this.#grammar = grammar;
  }

  heading(level: number, range: Range): void {
    const target = this.#read([range], range.start);
    const { flow, links } = target.take(range.end);
    this.builder.heading(Math.min(level, 6), { ...range, flow }, links);
  }

  paragraph(range: Range, place: Place): void {
    if (range.start >= range.end) return;
    const { flow, links } = this.#read([range], range.start).take(range.end);
    this.builder.block({ kind: 'paragraph', ...place, ...range, flow }, links);
  }

  code(range: Range, place: Place): void {
    const flow = FlowText.verbatim(this.#text.slice(range.start, range.end), range.start);
    this.builder.block({ kind: 'code', ...place, ...range, flow }, []);
  }

  comment({ start, end }: Range): void {
    this.builder.comment({ text: this.#text.slice(start, end), start, end });
  }

  /** Writes a row of cells, each of one or more pieces; rows belong to the last header. */
  row(kind: 'table-header' | 'table-row', cells: readonly (readonly Range[])[]): void {
    const pieces = cells.flat();
    const start = pieces.reduce((least, piece) => Math.min(least, piece.start), Infinity);
    const end = pieces.reduce((most, piece) => Math.max(most, piece.end), 0);
    if (start > end) return;
    const target = new LinkedFlow(start);
    const places = cells.map((cell, index) => {
      const first = cell[0]?.start ?? start;
      if (index > 0) target.out.replace(' | ', first, 0);
      const from = target.out.length;
      this.#add(cell, target);
      return { start: first, end: cell.at(-1)?.end ?? first, from, to: target.out.length };
    });
    const { flow, links } = target.take(end);
    const header = kind === 'table-row' ? this.#header : undefined;
    const draft = { kind, ...TOP, start, end, flow, header, cells: places.map(toCell) };
    const block = this.builder.block(draft, links);
    if (kind === 'table-header') this.#header = block;

    function toCell({ from, to, ...span }: Range & { from: number; to: number }): Cell {
      const text = flow.text.slice(from, to).replaceAll('\n', ' ').trim();
      return { text, lower: lowerOf(text), ...span };
    }
  }

  /** Ends a table: rows that follow belong to no header. */
  endTable(): void {
    this.#header = undefined;
  }

  #read(pieces: readonly Range[], start: number): LinkedFlow {
    const target = new LinkedFlow(start);
    this.#add(pieces, target);
    return target;
  }

  #add(pieces: readonly Range[], target: LinkedFlow): void {
    for (const { start, end } of pieces) {
      target.out.space(start);
      const grammar = this.#grammar;
      readMarks(this.#text.slice(start, end), start, { target, grammar });
    }
  }
}
