import type { Severity } from '@embargo/core';

import type { Block, Section } from '../../document/document.ts';
import { findLevels } from '../language/severity-levels.ts';
import { lineOf, wordSet } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import type { TimedEvent } from './cue.ts';
import { findCues, findTitleCues } from './find-cues.ts';

const MAX_LABEL = 90;
const AFTERTHOUGHTS = wordSet('after once following until');

/** What a title, a label or a lead-in says that the limits under it are for. */
export interface Title {
  readonly events: readonly TimedEvent[];
  readonly levels: readonly Severity[];
}

/** Reads one line as a title; where it names several things, it is none of ours. */
export function readTitle(line: Line, isForeign: boolean): Title {
  const cues = findTitleCues(line, isForeign).filter(({ start }) => !isBracketed(line, start));
  const events = new Set(cues.map(({ sign }) => sign));
  if (events.has('fix') && events.has('release')) events.delete('fix');
  return {
    events: events.size > 1 ? ['other'] : [...events],
    levels: line.lower.length <= MAX_LABEL ? findLevels(line, isForeign) : [],
  };
}

/** What a sentence is about at its end, for "This takes up to a week" behind it. */
export function readProse(lower: string, isForeign: boolean): readonly TimedEvent[] {
  const line = lineOf(lower);
  const end = afterthought(line);
  const last = findCues(line, isForeign).findLast(({ start }) => start < end);
  return last === undefined ? [] : [last.sign];
}

/** The parent item, and above it the line that introduces the list, the table or the paragraph. */
export function leadInsOf(block: Block): readonly Block[] {
  const parents = parentsIn(block.section);
  const found: Block[] = [];
  let parent = parents.get(block);
  while (parent !== undefined) {
    found.push(parent);
    parent = parent.listDepth === 0 ? undefined : parents.get(parent);
  }
  return found;
}

/** The titles above, but the first-level one only where the text stands right under it. */
export function titlesOf(section: Section): readonly string[] {
  const titles = section.title === '' ? [] : [section.title];
  for (let up = section.parent; up !== undefined && up.level > 1; up = up.parent) {
    titles.push(up.title);
  }
  return titles;
}

const known = new WeakMap<Section, ReadonlyMap<Block, Block>>();

/** The parents of the blocks of a section, found in one walk. */
function parentsIn(section: Section): ReadonlyMap<Block, Block> {
  const found = known.get(section);
  if (found !== undefined) return found;
  const parents = new Map<Block, Block>();
  const open: Block[] = [];
  section.blocks.forEach((block, at) => {
    const leadIn = parentOf(block, open) ?? labelAbove(block, section.blocks[at - 1]);
    if (leadIn !== undefined) parents.set(block, leadIn);
    if (block.kind !== 'paragraph') return;
    while ((open.at(-1)?.listDepth ?? -1) >= block.listDepth) open.pop();
    open.push(block);
  });
  known.set(section, parents);
  return parents;
}

/** The last paragraph before a row or an item that stands further out. */
function parentOf(block: Block, open: readonly Block[]): Block | undefined {
  const depth = block.kind === 'table-row' ? 1 : block.listDepth;
  return open.findLast(({ listDepth }) => listDepth < depth);
}

function labelAbove({ kind, listDepth }: Block, above: Block | undefined): Block | undefined {
  if (above === undefined || listDepth > 0 || kind === 'table-row') return undefined;
  return isLabel(above) ? above : undefined;
}

function isLabel({ kind, listDepth, flow: { text } }: Block): boolean {
  if (kind !== 'paragraph' || listDepth > 0) return false;
  return text.endsWith(':') || (text.length <= MAX_LABEL && !'.!?'.includes(text.at(-1) ?? '.'));
}

/** Where a closing "after the release" begins, or the end of the line. */
function afterthought({ lower, words }: Line): number {
  const last = words.findLast(({ text }) => AFTERTHOUGHTS.has(text));
  if (last === undefined) return lower.length;
  const rest = lower.slice(last.end);
  return rest.includes(',') || rest.includes(';') ? lower.length : last.start;
}

function isBracketed({ lower }: Line, at: number): boolean {
  const open = lower.lastIndexOf('(', at);
  return open >= 0 && lower.lastIndexOf(')', at) < open && lower.includes(')', at);
}
