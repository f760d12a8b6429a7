import type { Severity, Strength } from '@embargo/core';

import type { Block } from '../../document/document.ts';
import { findDurations } from '../language/duration.ts';
import { explicitStrength, foreignStrength } from '../language/strength.ts';
import { lineOf } from '../language/words.ts';
import type { Line } from '../language/words.ts';
import { leadInsOf, readProse, readTitle, titlesOf } from './context.ts';
import type { Title } from './context.ts';
import type { TimedEvent } from './cue.ts';
import type { Passage } from './passage.ts';
import { startsWithLevel } from './plain.ts';
import { readCell } from './table-row.ts';

/** How many items of a list are read for what it is about. */
const MAX_ITEMS = 8;
const LISTED: readonly TimedEvent[] = ['acknowledgement', 'triage', 'fix', 'release'];

/** What stands around a passage, from the nearest to the heading of the section above. */
export class Surroundings {
  readonly passage: Passage;
  readonly #isForeign: boolean;
  #leadIns: readonly Block[] | undefined;
  #cell: Title | undefined;

  constructor(passage: Passage, isForeign: boolean) {
    this.passage = passage;
    this.#isForeign = isForeign;
  }

  /** What the nearest of them that says so sets its limits for. */
  events(): readonly TimedEvent[] {
    const { previous } = this.passage;
    const near =
      this.#row()?.events ?? (previous === undefined ? [] : readProse(previous, this.#isForeign));
    if (near.length > 0) return near;
    for (const line of this.#lines()) {
      const { events } = readTitle(line, this.#isForeign);
      if (events.length > 0) return events;
    }
    return [];
  }

  /** What the items hold that "Within two days you will receive:" introduces. */
  eventsBelow(): readonly TimedEvent[] {
    const { block, line } = this.passage;
    const isTitle = block.kind === 'heading';
    if (!isTitle && !line.lower.endsWith(':')) return [];
    const { blocks } = block.section;
    const items = blocks.slice(isTitle ? 0 : blocks.indexOf(block) + 1);
    const end = items.findIndex(({ listDepth }) => listDepth <= block.listDepth);
    const said = items
      .slice(0, end < 0 ? MAX_ITEMS : Math.min(end, MAX_ITEMS))
      .filter(({ flow }) => findDurations(flow.lower).length === 0)
      .flatMap(({ flow }) => readTitle(lineOf(flow.lower), this.#isForeign).events);
    return LISTED.filter((event) => said.includes(event));
  }

  /** The severities of the row, of the parent item or of the section. */
  levels(): readonly Severity[] {
    const row = this.#row();
    if (row !== undefined) return row.levels;
    for (const line of this.#lines()) {
      if (startsWithLevel(line)) return readTitle(line, this.#isForeign).levels;
    }
    return [];
  }

  /** "We aim to:" over a list or a table holds for what is in it. */
  strength(): Strength | undefined {
    const { block } = this.passage;
    if (block.listDepth === 0 && block.kind !== 'table-row') return undefined;
    for (const { flow } of this.#above()) {
      const strength = explicitStrength(flow.lower) ?? foreignStrength(flow.lower, this.#isForeign);
      if (strength !== undefined) return strength;
    }
    return undefined;
  }

  *#lines(): Generator<Line, undefined> {
    for (const { sentences, flow } of this.#above()) {
      yield lineOf(sentences.at(-1)?.lower ?? flow.lower);
    }
    for (const title of titlesOf(this.passage.block.section)) yield lineOf(title.toLowerCase());
  }

  #above(): readonly Block[] {
    this.#leadIns ??= leadInsOf(this.passage.block);
    return this.#leadIns;
  }

  #row(): Title | undefined {
    const { block, column } = this.passage;
    if (column === undefined) return undefined;
    this.#cell ??= readCell(block, column, this.#isForeign);
    return this.#cell;
  }
}
