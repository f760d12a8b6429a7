import type { Block } from '../../document/document.ts';
import { findDurations } from '../language/duration.ts';
import { lineOf } from '../language/words.ts';
import { findLevels } from '../language/severity-levels.ts';
import { readTitle } from './context.ts';
import type { Title } from './context.ts';
import { startsWithLevel } from './plain.ts';

/** "Critical (CVSS 9.0 - 10.0)" is long enough for the cell of a severity. */
const MAX_LEVEL = 40;

/** What stands around a cell says what its limit is for and for which severities. */
export function readCell(block: Block, column: number, isForeign: boolean): Title {
  const { header } = block;
  const title = readTitle(lineOf(header?.cells[column]?.lower ?? ''), isForeign);
  const label = labelOf(block, column, isForeign);
  const [first, second] = countTimes(block) > 1 ? [title, label] : [label, title];
  const rowLevels = levelsOf(block, isForeign);
  return {
    events: first.events.length > 0 ? first.events : second.events,
    levels: rowLevels.length > 0 ? rowLevels : title.levels,
  };
}

/** The severities that a cell of the row names at its start. */
function levelsOf({ cells }: Block, isForeign: boolean): Title['levels'] {
  const cell = cells.find(
    ({ lower }) => lower.length <= MAX_LEVEL && startsWithLevel(lineOf(lower)),
  );
  return findLevels(lineOf(cell?.lower ?? cells[0]?.lower ?? ''), isForeign);
}

/** The row's first cell, or for a limit that stands there the cell behind it. */
function labelOf({ cells }: Block, column: number, isForeign: boolean): Title {
  const label = cells[column === 0 ? 1 : 0];
  return label === undefined
    ? { events: [], levels: [] }
    : readTitle(lineOf(label.lower), isForeign);
}

function countTimes({ cells }: Block): number {
  return cells.filter(({ lower }) => findDurations(lower).length > 0).length;
}
