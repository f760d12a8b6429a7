/**
 * Runs inside the process, from its own text: it must use nothing from outside of itself. Pauses of
 * up to five seconds, as programs make between requests, pass in a tenth, and the clock goes on by
 * all of them; what guards against silence waits longer and is left alone.
 */
export function moveClock(start: number): void {
  const Real = Date;
  let offset = start - Real.now();
  const now = (): number => Real.now() + offset;
  globalThis.Date = new Proxy(Real, {
    construct: (target, values: unknown[], newTarget) =>
      Reflect.construct(target, values.length === 0 ? [now()] : values, newTarget) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, name, receiver) =>
      name === 'now' ? now : (Reflect.get(target, name, receiver) as unknown),
  });
  globalThis.setTimeout = new Proxy(globalThis.setTimeout, {
    apply: (target, self, [then, pause, ...words]: [() => void, unknown, ...unknown[]]) => {
      const isPause = typeof pause === 'number' && pause >= 500 && pause <= 5000;
      if (!isPause) return Reflect.apply(target, self, [then, pause, ...words]) as unknown;
      const saved = pause - pause / 10;
      const wake = (...given: readonly unknown[]): void => {
        offset += saved;
        Reflect.apply(then, undefined, given);
      };
      return Reflect.apply(target, self, [wake, pause / 10, ...words]) as unknown;
    },
  });
}
