import type { Block, PolicyDocument } from './document.ts';
import { lastStartingBy } from './places.ts';

const LONGEST_LABEL = 140;
const LONGEST_TITLE = 500;
/** How many blocks above one its label may stand. */
const FARTHEST = 500;

/** A step of a process as a policy titles it: by a heading, or by a bold line above its list. */
export interface Step {
  /** Lower case. */
  readonly title: string;
  readonly block: Block;
}

/** The step that a block is part of: the nearest label above it, else the heading of its section. */
export function stepOf(document: PolicyDocument, block: Block): Step | undefined {
  const { blocks } = block.section;
  const own = lastStartingBy(blocks, block.start);
  for (let at = own - 1; at >= Math.max(0, own - FARTHEST); at--) {
    const candidate = blocks[at];
    if (candidate !== undefined && isLabel(document, candidate)) return step(candidate);
  }
  const { heading } = block.section;
  return heading === undefined ? undefined : step(heading);
}

/** The first step with such a title. */
export function findStep(document: PolicyDocument, title: RegExp): Step | undefined {
  const block = document.blocks.find(
    (candidate) =>
      (candidate.kind === 'heading' || isLabel(document, candidate)) &&
      title.test(candidate.flow.lower),
  );
  return block === undefined ? undefined : step(block);
}

function isLabel({ source }: PolicyDocument, { kind, listDepth, start, flow }: Block): boolean {
  if (kind !== 'paragraph' || listDepth > 0 || flow.text.length > LONGEST_LABEL) return false;
  const first = source.text.charAt(start);
  return first === '*' || first === '_' || flow.text.endsWith(':');
}

function step(block: Block): Step {
  return { title: block.flow.lower.slice(0, LONGEST_TITLE), block };
}
