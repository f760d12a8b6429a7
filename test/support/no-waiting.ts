/** Preloaded into a process: what waits for a second or more, such as between two writes, does not. */
const wait = globalThis.setTimeout;
const LONG_MS = 900;

globalThis.setTimeout = Object.assign(
  (callback: () => void, milliseconds = 0) =>
    wait(callback, milliseconds >= LONG_MS && milliseconds < 2_000 ? 1 : milliseconds),
  wait,
);
