import type { Severity } from '@embargo/core';

import type { Block, Section } from '../../document/document.ts';
import { findLevels } from '../language/severity-levels.ts';
import type { TimedEvent } from './cue.ts';
import { findCues } from './find-cues.ts';

const MAX_LABEL = 90;
/** In a title these words name the whole policy, not one step. */
const GENERAL =
  /\bdisclosures? (?:polic|process|procedure|program|guideline)\w*|\b(?:security )?(?:updates?|advisor(?:y|ies))$|\bsecurity (?:status|response)\b/g;
const BRACKETS = /\([^()]{0,120}\)/g;
const AFTERTHOUGHT = /\b(?:after|once|following|until)\b[^,;]*$/;

/** What a title, a label or a lead-in says that the limits under it are for. */
export interface Title {
  readonly events: readonly TimedEvent[];
  readonly levels: readonly Severity[];
}

/** Reads one line as a title; where it names several things, it is none of ours. */
export function readTitle(text: string, isForeign: boolean): Title {
  const lower = text.toLowerCase();
  const events = new Set(eventsIn(lower.replace(BRACKETS, ' ').replace(GENERAL, ' '), isForeign));
  if (events.has('fix') && events.has('release')) events.delete('fix');
  return {
    events: events.size > 1 ? ['other'] : [...events],
    levels: text.length <= MAX_LABEL ? findLevels(lower, isForeign) : [],
  };
}

/** What a sentence is about at its end, for "This takes up to a week" behind it. */
export function readProse(lower: string, isForeign: boolean): readonly TimedEvent[] {
  return eventsIn(lower.replace(AFTERTHOUGHT, ' '), isForeign).slice(-1);
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

/** The titles above, but the first-level one only where the text stands right under it. */
export function titlesOf(section: Section): readonly string[] {
  const titles = section.title === '' ? [] : [section.title];
  for (let up = section.parent; up !== undefined && up.level > 1; up = up.parent) {
    titles.push(up.title);
  }
  return titles;
}

function isLabel({ kind, listDepth, flow: { text } }: Block): boolean {
  if (kind !== 'paragraph' || listDepth > 0) return false;
  return text.endsWith(':') || (text.length <= MAX_LABEL && !/[.!?]$/.test(text));
}

function eventsIn(lower: string, isForeign: boolean): TimedEvent[] {
  return findCues(lower, isForeign).flatMap(({ event }) => (event === 'nothing' ? [] : [event]));
}
