/** The time and a way to let it pass; tests bring their own. */
export interface Clock {
  readonly now: () => Date;
  readonly sleep: (milliseconds: number) => Promise<void>;
}

/** GitHub asks for at least a second between two requests that change something. */
const BETWEEN_WRITES_MS = 1000;

/** GitHub allows 100 at once for all that a user or an App does. */
const MAX_AT_ONCE = 8;

export const SYSTEM_CLOCK: Clock = {
  now: () => new Date(),
  sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Keeps requests apart as GitHub asks: few reads at once, writes one after the other. */
export interface Pace {
  readonly read: <T>(ask: () => Promise<T>) => Promise<T>;
  readonly write: <T>(ask: () => Promise<T>) => Promise<T>;
}

export function openPace(clock: Clock): Pace {
  let running = 0;
  const queue: (() => void)[] = [];
  let lastWrite: Promise<unknown> = Promise.resolve();
  let mayWriteAt = 0;
  return {
    async read(ask) {
      if (running >= MAX_AT_ONCE) await new Promise<void>((resolve) => queue.push(resolve));
      else running += 1;
      try {
        return await ask();
      } finally {
        const next = queue.shift();
        if (next === undefined) running -= 1;
        else next();
      }
    },
    write(ask) {
      const turn = lastWrite.then(async () => {
        const wait = mayWriteAt - clock.now().getTime();
        if (wait > 0) await clock.sleep(wait);
        try {
          return await ask();
        } finally {
          mayWriteAt = clock.now().getTime() + BETWEEN_WRITES_MS;
        }
      });
      lastWrite = turn.catch(() => undefined);
      return turn;
    },
  };
}
