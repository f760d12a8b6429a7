/** Lets several runs take one step at a time, in a given order. */
export class Conductor {
  readonly #order: number[];
  readonly #active: Set<number>;
  readonly #waiting = new Map<number, () => void>();

  /** `order` names whose step is next; where it ends or names nobody, the first who waits. */
  constructor(runs: number, order: readonly number[]) {
    this.#order = [...order];
    this.#active = new Set(Array.from({ length: runs }, (_, run) => run));
  }

  /** Resolves when it is the run's turn; nobody goes on before all have come to a step. */
  turn(run: number): Promise<void> {
    return new Promise((resolve) => {
      this.#waiting.set(run, resolve);
      this.#next();
    });
  }

  end(run: number): void {
    this.#active.delete(run);
    this.#next();
  }

  #next(): void {
    if (this.#waiting.size === 0 || this.#waiting.size < this.#active.size) return;
    const wanted = this.#order.shift();
    const [first = 0] = this.#waiting.keys();
    const run = wanted !== undefined && this.#waiting.has(wanted) ? wanted : first;
    const go = this.#waiting.get(run);
    this.#waiting.delete(run);
    go?.();
  }
}

/** All orders in which so many runs can take so many steps each. */
export function ordersOf(runs: number, steps: number): readonly (readonly number[])[] {
  const left = Array.from({ length: runs }, () => steps);
  const orders: number[][] = [];
  const walk = (order: readonly number[]): void => {
    if (order.length === runs * steps) orders.push([...order]);
    for (const [run, count] of left.entries()) {
      if (count === 0) continue;
      left[run] = count - 1;
      walk([...order, run]);
      left[run] = count;
    }
  };
  walk([]);
  return orders;
}
