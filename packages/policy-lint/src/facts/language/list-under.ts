import type { Block, PolicyDocument } from '../../document/document.ts';

const known = new WeakMap<PolicyDocument, ReadonlyMap<Block, number>>();

/**
 * The items of the list, or the rows of the table, that a block introduces: its nested list, or
 * the one that follows it directly. Items of items are left out.
 */
export function itemsUnder(document: PolicyDocument, intro: Block): readonly Block[] {
  const { blocks } = document;
  const items: Block[] = [];
  for (let at = placeOf(document, intro) + 1; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined || !goesOn(block, intro, items[0])) break;
    if (isItem(block, items[0])) items.push(block);
  }
  return items;
}

function placeOf(document: PolicyDocument, block: Block): number {
  const places = known.get(document) ?? new Map(document.blocks.map((one, at) => [one, at]));
  known.set(document, places);
  return places.get(block) ?? document.blocks.length;
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
