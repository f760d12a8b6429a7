import type { Block, PolicyDocument, Sentence } from '../../../document/document.ts';
import { introducesChannels } from '../../announcement/promised-list.ts';

const ANNOUNCES = /\b(?:following|below)\b[^.:]{0,120}:$/;

/** "Include the following:" with nothing after it. */
export function findUnfinished({ blocks }: PolicyDocument): Sentence[] {
  const found: Sentence[] = [];
  blocks.forEach((block, index) => {
    const last = block.sentences.at(-1);
    if (last === undefined || block.kind !== 'paragraph' || !last.text.endsWith(':')) return;
    if (goesOn(block, blocks[index + 1]) || !ANNOUNCES.test(last.lower)) return;
    // A list of channels without channels is a fault of its own.
    if (!introducesChannels(last)) found.push(last);
  });
  return found;
}

/** Whether something that could be meant follows: a block, or a section inside this one. */
function goesOn(block: Block, next: Block | undefined): boolean {
  if (next === undefined) return false;
  if (next.kind !== 'heading') return true;
  return next.section.level > block.section.level;
}
