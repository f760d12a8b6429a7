import type { SyntaxNode } from '@lezer/common';

import type { Cell } from '../document.ts';
import { lowerOf } from '../flow-text.ts';
import type { FlowText } from '../flow-text.ts';
import type { InlineReader, Inlines } from './inlines.ts';

interface CellPlace {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
}

/** Reads a table row; in its text the cells are joined by ` | `. */
export function readRow(
  row: SyntaxNode,
  reader: InlineReader,
): Inlines & { readonly cells: readonly Cell[] } {
  const places = row.getChildren('TableCell').map((cell, index) => {
    if (index > 0) reader.separate(cell.from);
    const from = reader.length;
    reader.read(cell);
    return { start: cell.from, end: cell.to, from, to: reader.length };
  });
  const inlines = reader.take(row.to);
  return { ...inlines, cells: places.map((place) => cellAt(inlines.flow, place)) };
}

function cellAt(flow: FlowText, { start, end, from, to }: CellPlace): Cell {
  const text = flow.text.slice(from, to).replaceAll('\n', ' ').trim();
  return { text, lower: lowerOf(text), start, end };
}
