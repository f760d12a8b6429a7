import type { Block } from '../../document/document.ts';
import { findDurations } from '../language/duration.ts';
import { findLevels } from '../language/severity-levels.ts';
import { readTitle } from './context.ts';
import type { Title } from './context.ts';

/** What stands around a cell says what its limit is for and for which severities. */
export function readCell(block: Block, column: number): Title {
  const { cells, header } = block;
  const title = readTitle(header?.cells[column]?.text ?? '');
  const label = labelOf(block, column);
  const [first, second] = countTimes(block) > 1 ? [title, label] : [label, title];
  const rowLevels = findLevels(cells[0]?.lower ?? '');
  return {
    events: first.events.length > 0 ? first.events : second.events,
    levels: rowLevels.length > 0 ? rowLevels : title.levels,
  };
}

/** The row's first cell, or for a limit that stands there the cell behind it. */
function labelOf({ cells }: Block, column: number): Title {
  const label = cells[column === 0 ? 1 : 0];
  return label === undefined ? { events: [], levels: [] } : readTitle(label.text);
}

function countTimes({ cells }: Block): number {
  return cells.filter(({ lower }) => findDurations(lower).length > 0).length;
}
