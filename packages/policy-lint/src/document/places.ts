/** Something that starts and ends at offsets of the source; `end` is exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The index of the last of some parts, in order, that starts at or before an offset; else -1. */
export function lastStartingBy(
  parts: readonly { readonly start: number }[],
  offset: number,
): number {
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
export function partAt<Part extends Stretch>(
  parts: readonly Part[],
  offset: number,
): Part | undefined {
  const part = parts[lastStartingBy(parts, offset)];
  return part !== undefined && offset < part.end ? part : undefined;
}
