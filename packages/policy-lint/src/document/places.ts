import type { Range } from './lines.ts';

/** The index of the last of some parts, in order, that starts at or before an offset; else -1. */
export function lastStartingBy(parts: readonly Pick<Range, 'start'>[], offset: number): number {
  let low = -1;
  let high = parts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((parts[middle]?.start ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The one of some parts, in order, that an offset lies in; nothing between them. */
export function partAt<Part extends Range>(
  parts: readonly Part[],
  offset: number,
): Part | undefined {
  const part = parts[lastStartingBy(parts, offset)];
  return part !== undefined && offset < part.end ? part : undefined;
}
