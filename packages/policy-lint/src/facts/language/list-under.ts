import type { Block, PolicyDocument } from '../../document/document.ts';

/**
 * The items of the list, or the rows of the table, that a block introduces: its nested list, or
 * the one that follows it directly. Items of items are left out.
 */
export function itemsUnder({ blocks }: PolicyDocument, intro: Block): readonly Block[] {
  const items: Block[] = [];
  for (let at = blocks.indexOf(intro) + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || !goesOn(block, intro, items[0])) break;
    if (isItem(block, items[0])) items.push(block);
  }
  return items;
}

function goesOn(block: Block, intro: Block, first: Block | undefined): boolean {
  if (block.kind === 'heading') return false;
  if (block.kind === 'table-header') return first === undefined;
  if (block.kind === 'table-row') return true;
  return block.listDepth > intro.listDepth && block.listDepth >= (first?.listDepth ?? 0);
}

function isItem(block: Block, first: Block | undefined): boolean {
  if (block.kind === 'table-row') return true;
  return block.opensItem && block.listDepth === (first ?? block).listDepth;
}
