/** Dice that fall the same way each time: the same seed, the same year. */
export interface Dice {
  /** At least the first, less than the second; a whole number. */
  readonly between: (from: number, to: number) => number;
  readonly pick: <Item>(...items: readonly [Item, ...Item[]]) => Item;
  readonly oneIn: (count: number) => boolean;
}

/** A linear congruential generator with the constants of Numerical Recipes. */
export function openDice(seed: number): Dice {
  let state = seed >>> 0;
  const next = (): number => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    // The low bits of such a generator repeat soon.
    return (state >>> 8) / 2 ** 24;
  };
  const between = (from: number, to: number): number => from + Math.floor(next() * (to - from));
  return {
    between,
    pick: (...items) => items[between(0, items.length)] ?? items[0],
    oneIn: (count) => between(0, count) === 0,
  };
}
