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
  const { blocks } = block.section;
  const at = blocks.indexOf(block) - 1;
  const isInside = block.kind === 'table-row' || block.listDepth > 0;
  if (isInside) return parentsOf(blocks, at, block.kind === 'table-row' ? 1 : block.listDepth);
  const above = blocks[at];
  return above !== undefined && isLabel(above) ? [above] : [];
}

/** The titles above, but the first-level one only where the text stands right under it. */
export function titlesOf(section: Section): readonly string[] {
  const titles = section.title === '' ? [] : [section.title];
  for (let up = section.parent; up !== undefined && up.level > 1; up = up.parent) {
    titles.push(up.title);
  }
  return titles;
}

function parentsOf(blocks: readonly Block[], from: number, depth: number): Block[] {
  const found: Block[] = [];
  let level = depth;
  for (let at = from; at >= 0 && level > 0; at--) {
    const candidate = blocks[at];
    if (candidate?.kind !== 'paragraph' || candidate.listDepth >= level) continue;
    found.push(candidate);
    level = candidate.listDepth;
  }
  return found;
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
