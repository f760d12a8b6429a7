import type { BlockContext, Element, LeafBlock, Line, MarkdownConfig } from '@lezer/markdown';

import { cellsOf, delimiterColumns } from '../../pipe-cells.ts';

/** GitHub's tables, with their empty cells, and no pattern that spaces make slow. */
export const Tables: MarkdownConfig = {
  defineNodes: [{ name: 'Table', block: true }, 'TableHeader', 'TableRow', 'TableCell'],
  parseBlock: [
    {
      name: 'Table',
      before: 'SetextHeading',
      leaf: (_cx, { content }) => (content.includes('|') ? new TableReader() : null),
      endLeaf: startsTable,
    },
  ],
};

/** Whether a line in a paragraph is the header of a table. */
function startsTable(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
  if (leaf.parsers.some((parser) => parser instanceof TableReader)) return false;
  if (!line.text.includes('|', line.basePos)) return false;
  const columns = delimiterColumns(cx.peekLine().slice(line.basePos));
  return columns > 0 && columns === cellsOf(line.text.slice(line.basePos), 0).length;
}

/** A line, and where it stands. */
interface Source {
  readonly from: number;
  readonly text: string;
}

/** How many rows there are so far of the table that a block has turned out to be; else 0. */
export function rowsOf({ parsers }: LeafBlock): number {
  const table = parsers.find((parser) => parser instanceof TableReader);
  return table?.rows ?? 0;
}

class TableReader {
  /** Nothing before the second line; no rows where that delimits no table. */
  #rows: Element[] | undefined;

  get rows(): number {
    return this.#rows?.length ?? 0;
  }

  nextLine(cx: BlockContext, line: Line, leaf: LeafBlock): boolean {
    const text = line.text.slice(line.pos);
    if (this.#rows === undefined) {
      const columns = delimiterColumns(text);
      const isTable = columns > 0 && columns === cellsOf(leaf.content, 0).length;
      this.#rows = isTable
        ? [row(cx, 'TableHeader', { from: leaf.start, text: leaf.content })]
        : [];
    } else if (this.#rows.length > 0) {
      this.#rows.push(row(cx, 'TableRow', { from: cx.lineStart + line.pos, text }));
    }
    return false;
  }

  finish(cx: BlockContext, leaf: LeafBlock): boolean {
    if (this.#rows === undefined || this.rows === 0) return false;
    const end = leaf.start + leaf.content.length;
    cx.addLeafElement(leaf, cx.elt('Table', leaf.start, end, this.#rows));
    return true;
  }
}

function row(cx: BlockContext, name: string, { from, text }: Source): Element {
  const cells = cellsOf(text, from).map((cell) => {
    const content = text.slice(cell.from - from, cell.to - from);
    return cx.elt('TableCell', cell.from, cell.to, cx.parser.parseInline(content, cell.from));
  });
  return cx.elt(name, from, from + text.length, cells);
}
