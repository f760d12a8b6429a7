/** Preloaded into a process: what waits for about a second, such as between two writes, does not. */
const wait = globalThis.setTimeout;
const [SHORTEST_MS, LONGEST_MS] = [400, 4_500];

globalThis.setTimeout = Object.assign(
  (callback: (...values: unknown[]) => void, milliseconds = 0, ...values: unknown[]) => {
    const isPause = milliseconds >= SHORTEST_MS && milliseconds < LONGEST_MS;
    return wait(callback, isPause ? 1 : milliseconds, ...values);
  },
  wait,
);
